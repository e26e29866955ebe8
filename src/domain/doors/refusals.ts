/** Why a rule of this module says no. */
export const doorRefusals = [
  /** The phone is another person's. */ 'device-taken',
  'device-revoked-already',
  /** Whoever moved out has no open home here (any more). */ 'correction-nobody-there',
  /** That number is not on the books. */ 'correction-no-such-phone',
  /** The flag does not hold (any more), or holds already. */ 'correction-flag-as-said',
] as const
