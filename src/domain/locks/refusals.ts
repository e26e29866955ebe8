/** Why a rule of this module says no. */
export const lockRefusals = [
  /** facts: most */ 'lock-pictures-too-many',
  'lock-picture-removed-already',
  'property-handed-back-already',
  /** An id of a lock or a compound that is not there. */ 'lock-unknown',
] as const
