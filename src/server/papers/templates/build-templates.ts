import { Packer, type Document } from 'docx'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaperKindCode } from '../../../domain/documents/paper-kinds.ts'
import { actionDayReport } from './word-report.ts'
import { assistanceLetter, filingLetter, residenceStatement } from './word-letters.ts'
import { casePrint, filingReceipt, handoverList } from './word-tables.ts'

/** Writes the shipped Word templates anew: `node src/server/papers/templates/build-templates.ts`. The results are committed. */
const templates: Record<PaperKindCode | 'action-day-report', Document> = {
  'residence-statement': residenceStatement,
  'filing-letter': filingLetter,
  'filing-receipt': filingReceipt,
  'handover-list': handoverList,
  'assistance-letter': assistanceLetter,
  'case-print': casePrint,
  'action-day-report': actionDayReport,
}

for (const [code, template] of Object.entries(templates)) {
  await writeFile(join(import.meta.dirname, `${code}.docx`), await Packer.toBuffer(template))
}
