import type { PaperKindCode } from './paper-kinds.ts'

/** Kinds that are issued with a number of their own. The 办件单 is no letter: it shows a case as it stands, at any time. */
export const issuedKinds = [
  'residence-statement',
  'filing-letter',
  'filing-receipt',
  'handover-list',
  'assistance-letter',
  'urging-notice',
  'supervision-notice',
  'whistle-minutes',
] as const satisfies readonly PaperKindCode[]

export type IssuedKind = (typeof issuedKinds)[number]

/** Kinds that are issued for many doors of a drive at once, one sheet each. */
export const doorKinds = [
  'drive-notice',
  'removal-notice',
  'opinion-form',
] as const satisfies readonly PaperKindCode[]

export type DoorKind = (typeof doorKinds)[number]

/** Kinds that are issued for a vote of owners. */
export const ballotKinds = ['vote-result'] as const satisfies readonly PaperKindCode[]

export type BallotKind = (typeof ballotKinds)[number]

/** Every kind with a number of its own, whatever it is issued for. */
export type NumberedKind = IssuedKind | DoorKind | BallotKind

/** Papers that urge an agency, and by which way that is then written down with the request (催办单, 督办单). */
const urgings: Partial<Record<IssuedKind, 'letter' | 'supervision'>> = {
  'urging-notice': 'letter',
  'supervision-notice': 'supervision',
}

export function urgesBy(kind: IssuedKind): 'letter' | 'supervision' | undefined {
  return urgings[kind]
}
