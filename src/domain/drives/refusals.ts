/** Why a rule of this module says no. */
export const driveRefusals = [
  /** Nothing on the list. */ 'drive-empty',
  /** facts: most */ 'drive-too-long',
  'drive-closed',
  'target-home-unknown',
  'target-left-already',
  /** A home twice on the roll, or without area. */ 'ballot-roll-wrong',
  'ballot-not-on-roll',
  /** facts: way */ 'vote-cast-already',
] as const
