/** Why a rule of this module says no. */
export const driveRefusals = [
  /** Nothing on the list. */ 'drive-empty',
  /** facts: most */ 'drive-too-long',
  'drive-closed',
  'target-home-unknown',
  'target-left-already',
  /** No home at all. */ 'ballot-roll-empty',
  /** facts: homes */ 'ballot-area-missing',
  /** facts: most */ 'ballot-too-long',
  'ballot-not-on-roll',
  'vote-cast-already',
  'vote-corrected-already',
  'vote-unknown',
  /** facts: n */ 'ballot-proxy-unproven',
  /** facts: most */ 'scans-too-many',
  'owned-source-missing',
  'owner-unnamed',
] as const
