import type { ActionName } from '../../domain/actions.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import { agencyWords } from './agency.ts'
import { announcementWords } from './announcements.ts'
import { caseWords } from './case.ts'
import { connectionWords } from './connections.ts'
import { deskWords } from './desk.ts'
import { documentWords } from './documents.ts'
import { doorWords } from './doors.ts'
import { driveWords } from './drives.ts'
import { meetingWords } from './meetings.ts'
import { houseWords } from './house.ts'
import { identityWords } from './identity.ts'
import { importWords } from './imports.ts'
import { lockWords } from './locks.ts'
import { mediationWords } from './mediation.ts'
import { messageWords } from './messages.ts'
import { parkingWords } from './parking.ts'
import { procedureWords } from './procedures.ts'
import { registryWords } from './registry.ts'
import { rightWords } from './rights.ts'
import { residentWords } from './resident.ts'

const modules = {
  house: houseWords,
  identity: identityWords,
  registry: registryWords,
  imports: importWords,
  cases: caseWords,
  agencies: agencyWords,
  procedures: procedureWords,
  connections: connectionWords,
  messages: messageWords,
  documents: documentWords,
  drives: driveWords,
  meetings: meetingWords,
  doors: doorWords,
  locks: lockWords,
  parking: parkingWords,
  announcements: announcementWords,
  mediation: mediationWords,
  rights: rightWords,
  desk: deskWords,
  resident: residentWords,
} as const

/** Everything Linli says, in Chinese. A deed or a refusal without its words does not compile. */
export const zhCN = {
  ...modules,
  /** Names of all states, for refusals that name one. */
  stateNames: {
    ...meetingWords.states,
    ...driveWords.states,
    ...doorWords.states,
    ...lockWords.states,
    ...lockWords.dayStates,
    ...parkingWords.planStates,
    ...parkingWords.allotmentStates,
    ...announcementWords.states,
    ...rightWords.states,
    ...doorWords.keptStates,
    ...mediationWords.agreementStates,
    ...mediationWords.states,
    ...procedureWords.fileStates,
    ...procedureWords.filingStates,
    ...documentWords.paperStates,
    ...importWords.states,
    ...messageWords.states,
    ...caseWords.states,
  },
  actions: {
    ...identityWords.actions,
    ...registryWords.actions,
    ...importWords.actions,
    ...caseWords.actions,
    ...agencyWords.actions,
    ...procedureWords.actions,
    ...connectionWords.actions,
    ...messageWords.actions,
    ...documentWords.actions,
    ...driveWords.actions,
    ...meetingWords.actions,
    ...doorWords.actions,
    ...lockWords.actions,
    ...parkingWords.actions,
    ...announcementWords.actions,
    ...mediationWords.actions,
    ...rightWords.actions,
  } satisfies Record<ActionName, string>,
  refusals: {
    ...houseWords.refusals,
    ...identityWords.refusals,
    ...registryWords.refusals,
    ...importWords.refusals,
    ...caseWords.refusals,
    ...agencyWords.refusals,
    ...procedureWords.refusals,
    ...connectionWords.refusals,
    ...messageWords.refusals,
    ...documentWords.refusals,
    ...driveWords.refusals,
    ...meetingWords.refusals,
    ...doorWords.refusals,
    ...lockWords.refusals,
    ...parkingWords.refusals,
    ...mediationWords.refusals,
    ...rightWords.refusals,
  } satisfies Record<RefusalCode, string>,
} as const
