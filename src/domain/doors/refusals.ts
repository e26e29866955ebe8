/** Why a rule of this module says no. */
export const doorRefusals = [
  /** The phone is another person's. */ 'device-taken',
  'device-revoked-already',
  /** Whoever moved out has no open home here (any more). */ 'correction-nobody-there',
  /** That number is not on the books. */ 'correction-no-such-phone',
  /** The flag does not hold (any more), or holds already. */ 'correction-flag-as-said',
  /** The books followed it before it was written down how. */ 'correction-not-traced',
  /** What it would have done is not possible as it stands: facts: why (an outcome's status). */ 'deed-not-possible',
  /** Nobody could read it; there is nothing to carry out. */ 'kept-unreadable',
  /** Its picture has not come. */ 'kept-photo-missing',
] as const
