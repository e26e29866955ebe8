import type { CaseState } from './case.ts'
import type { ResidentEvent, ResidentStage } from './resident-progress.ts'

const stages: Record<CaseState, ResidentStage> = {
  reported: 'received',
  accepted: 'handling',
  handling: 'handling',
  paused: 'paused',
  onBooks: 'paused',
  resulted: 'checking',
  checked: 'yourWord',
  closed: 'closed',
  answered: 'closed',
  terminated: 'closed',
  declined: 'notOurs',
  merged: 'merged',
}

/** Where a matter stands for whoever asked; while an agency owes something, it stands with the agency. */
export function stageOf(state: CaseState, agencyOwes: boolean): ResidentStage {
  const stage = stages[state]
  return stage === 'handling' && agencyOwes ? 'agency' : stage
}

/** The question at the end is open once there is a result, and stays open after closing: a "no" opens the matter again. */
export function mayConfirm(state: CaseState): boolean {
  return state === 'resulted' || state === 'checked' || state === 'closed'
}

/** Thanks are for what has been done. */
export function mayThank(state: CaseState): boolean {
  return state === 'checked' || state === 'closed'
}

const events: Readonly<Record<string, ResidentEvent>> = {
  'case.report': 'received',
  'case.accept': 'accepted',
  'case.assign': 'assigned',
  'case.pause': 'paused',
  'case.putOnBooks': 'paused',
  'case.resume': 'resumed',
  'case.reportResult': 'result',
  'case.answerAtOnce': 'result',
  'case.close': 'closed',
  'case.terminate': 'closed',
  'case.reopen': 'reopened',
  'case.decline': 'refused',
  'case.merge': 'merged',
  'case.unmerge': 'split',
  'case.part': 'split',
  'agencyTask.send': 'agencyAsked',
  'agencyTask.accept': 'agencyAccepted',
  'agencyTask.answer': 'agencyAnswered',
  'thanks.record': 'thanked',
}

/**
 * What a line of the books means to whoever asked; `undefined`: nothing that concerns them. `detail` holds the line's codes:
 * a check counts when it agrees, a visit when it reached somebody, an extension when it was granted.
 */
export function eventOf(
  action: string,
  detail: Readonly<Record<string, unknown>>,
): ResidentEvent | undefined {
  if (action === 'case.check') return detail['agrees'] === true ? 'checked' : undefined
  if (action === 'case.returnVisit') return detail['reached'] === true ? 'youAnswered' : undefined
  if (action === 'case.decideExtension') return detail['grant'] === true ? 'extended' : undefined
  return events[action]
}
