/** Why a rule of this module says no. */
export const messageRefusals = [
  /** It cannot be turned on without its key or password. */ 'channel-secret-missing',
  /** The folder of the demo is for the demo. */ 'channel-demo-only',
  'channel-off',
  /** facts: names */ 'template-unknown-placeholder',
  /** facts: names */ 'template-missing-placeholder',
  'template-braces',
  /** Another try of it is under way or done. */ 'message-attempt-past',
  'message-erased',
  'message-no-contact',
  /** No mobile number, no e-mail address. */ 'message-address-odd',
] as const
