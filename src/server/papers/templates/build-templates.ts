import { Packer, type Document } from 'docx'
import { supervisionNotice, urgingNotice, whistleMinutes } from './word-urging.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaperKindCode } from '../../../domain/documents/paper-kinds.ts'
import { meetingMinutes } from './word-minutes.ts'
import { driveNotice, opinionForm, removalNotice, votePaper, voteResult } from './word-doors.ts'
import { dataCopy } from './word-data-copy.ts'
import { actionDayReport } from './word-report.ts'
import { assistanceLetter, filingLetter, residenceStatement } from './word-letters.ts'
import { mediationPaper } from './word-mediation.ts'
import { casePrint, filingReceipt, handoverList, ratesReport } from './word-tables.ts'

/** Writes the shipped Word templates anew: `node src/server/papers/templates/build-templates.ts`. The results are committed. */
const templates: Record<PaperKindCode | 'action-day-report' | 'data-copy', Document> = {
  'residence-statement': residenceStatement,
  'filing-letter': filingLetter,
  'filing-receipt': filingReceipt,
  'handover-list': handoverList,
  'assistance-letter': assistanceLetter,
  'urging-notice': urgingNotice,
  'supervision-notice': supervisionNotice,
  'whistle-minutes': whistleMinutes,
  'case-print': casePrint,
  'drive-notice': driveNotice,
  'removal-notice': removalNotice,
  'opinion-form': opinionForm,
  'vote-paper': votePaper,
  'vote-result': voteResult,
  'meeting-minutes': meetingMinutes,
  'action-day-report': actionDayReport,
  'data-copy': dataCopy,
  'mediation-application': mediationPaper('mediation-application'),
  'mediation-acceptance': mediationPaper('mediation-acceptance'),
  'mediation-rights': mediationPaper('mediation-rights'),
  'mediation-identity': mediationPaper('mediation-identity'),
  'mediation-proxy': mediationPaper('mediation-proxy'),
  'mediation-inquiry': mediationPaper('mediation-inquiry'),
  'mediation-session': mediationPaper('mediation-session'),
  'mediation-agreement': mediationPaper('mediation-agreement'),
  'mediation-oral': mediationPaper('mediation-oral'),
  'mediation-termination': mediationPaper('mediation-termination'),
  'mediation-receipt': mediationPaper('mediation-receipt'),
  'mediation-visit': mediationPaper('mediation-visit'),
  'mediation-confirmation': mediationPaper('mediation-confirmation'),
  'mediation-closing': mediationPaper('mediation-closing'),
  'mediation-cover': mediationPaper('mediation-cover'),
  'mediation-index': mediationPaper('mediation-index'),
  'mediation-back': mediationPaper('mediation-back'),
  'mediation-back-cover': mediationPaper('mediation-back-cover'),
  'rates-report': ratesReport,
}

for (const [code, template] of Object.entries(templates)) {
  await writeFile(join(import.meta.dirname, `${code}.docx`), await Packer.toBuffer(template))
}
