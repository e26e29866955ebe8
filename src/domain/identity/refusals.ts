/** Why a rule of this module says no. */
export const identityRefusals = [
  'sign-in-failed',
  'sign-in-locked',
  'second-factor-needed',
  'second-factor-wrong',
  'password-weak',
  'account-name-taken',
  'grant-beyond-own-area',
  'last-administrator',
] as const
