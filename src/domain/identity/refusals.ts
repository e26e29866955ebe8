/** Why a rule of this module says no. */
export const identityRefusals = [
  'sign-in-failed',
  /** facts: minutes */ 'sign-in-locked',
  'second-factor-needed',
  'second-factor-wrong',
  'second-factor-not-begun',
  'password-weak',
  'password-wrong',
  'account-name-taken',
  'account-disabled',
  'grant-beyond-own-area',
  'grant-beyond-own-role',
  'last-administrator',
  'area-level-wrong',
  'area-not-empty',
] as const
