import type { PaperKindCode } from './paper-kinds.ts'

/** Kinds that are issued with a number of their own. The 办件单 is no letter: it shows a case as it stands, at any time. */
export const issuedKinds = [
  'residence-statement',
  'filing-letter',
  'filing-receipt',
  'handover-list',
  'assistance-letter',
] as const satisfies readonly PaperKindCode[]

export type IssuedKind = (typeof issuedKinds)[number]

/** Kinds that are issued for many doors of a drive at once, one sheet each. */
export const doorKinds = [
  'drive-notice',
  'removal-notice',
  'opinion-form',
] as const satisfies readonly PaperKindCode[]

export type DoorKind = (typeof doorKinds)[number]
