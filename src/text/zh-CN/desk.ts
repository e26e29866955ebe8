import { agencyScreenWords } from './desk/agencies.ts'
import { caseScreenWords } from './desk/cases.ts'
import { ballotScreenWords } from './desk/ballots.ts'
import { driveScreenWords } from './desk/drives.ts'
import { meetingScreenWords } from './desk/meetings.ts'
import { homeScreenWords } from './desk/homes.ts'
import { hotlineScreenWords } from './desk/hotline.ts'
import { importScreenWords } from './desk/imports.ts'
import { lockScreenWords } from './desk/locks.ts'
import { mediationListWords } from './desk/mediation-lists.ts'
import { messageScreenWords } from './desk/messages.ts'
import { mediationScreenWords } from './desk/mediation.ts'
import { paperScreenWords } from './desk/papers.ts'
import { phoneScreenWords } from './desk/phones.ts'
import { reportWords } from './desk/reports.ts'
import { normsWords } from './desk/norms.ts'
import { parkingScreenWords } from './desk/parking.ts'
import { settingScreenWords } from './desk/settings.ts'
import { auditWords } from './desk/settings-audit.ts'
import { groundWords } from './desk/settings-ground.ts'
import { procedureEditorWords } from './desk/settings-procedures.ts'
import { ownAccountWords } from './desk/settings-own.ts'
import { webhookWords } from './desk/settings-webhooks.ts'
import { shellWords } from './desk/shell.ts'
import { signInWords } from './desk/sign-in.ts'
import { todayWords } from './desk/today.ts'

/** What the screens of the desk say, one file a group of screens. */
export const deskWords = {
  shell: shellWords,
  signIn: signInWords,
  today: todayWords,
  cases: caseScreenWords,
  agencies: agencyScreenWords,
  ballots: ballotScreenWords,
  drives: driveScreenWords,
  meetings: meetingScreenWords,
  homes: homeScreenWords,
  hotline: hotlineScreenWords,
  imports: importScreenWords,
  locks: lockScreenWords,
  mediation: mediationScreenWords,
  mediationLists: mediationListWords,
  messages: messageScreenWords,
  papers: paperScreenWords,
  phones: phoneScreenWords,
  reports: reportWords,
  norms: normsWords,
  parking: parkingScreenWords,
  settings: settingScreenWords,
  ownAccount: ownAccountWords,
  audit: auditWords,
  ground: groundWords,
  webhooks: webhookWords,
  procedures: procedureEditorWords,
}
