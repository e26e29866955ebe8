import {
  deliverAgreement,
  draftAgreement,
  sealAgreement,
  takeSignature,
  withdrawAgreement,
} from './agreement.ts'
import { checkCommitment, endCommitment, makeCommitment } from './commitment.ts'
import { recordConfirmation, recordReturnVisit } from './confirmation.ts'
import { addEnclosure, removeEnclosure } from './enclosure.ts'
import { makeFeed, revokeFeed } from './feed.ts'
import {
  archiveMediation,
  closeMediation,
  consultMediation,
  describeMediation,
  extendMediation,
  goOnAsAgreed,
  noteMediation,
  openMediation,
  recordPerformance,
  reopenMediation,
  terminateMediation,
} from './file.ts'
import {
  appointMediator,
  authoriseProxy,
  identifyParty,
  inviteParticipant,
  recuseMediator,
  tellParty,
  writeParty,
} from './party.ts'
import { writeMediationList } from './lists.ts'
import { cancelSession, holdSession, planSession, recordInquiry } from './session.ts'

export const mediationActions = [
  openMediation,
  describeMediation,
  writeParty,
  tellParty,
  identifyParty,
  authoriseProxy,
  inviteParticipant,
  appointMediator,
  recuseMediator,
  recordInquiry,
  planSession,
  cancelSession,
  holdSession,
  extendMediation,
  terminateMediation,
  draftAgreement,
  takeSignature,
  withdrawAgreement,
  sealAgreement,
  deliverAgreement,
  recordPerformance,
  makeCommitment,
  checkCommitment,
  endCommitment,
  reopenMediation,
  goOnAsAgreed,
  recordConfirmation,
  recordReturnVisit,
  addEnclosure,
  removeEnclosure,
  noteMediation,
  closeMediation,
  archiveMediation,
  consultMediation,
  writeMediationList,
  makeFeed,
  revokeFeed,
] as const
