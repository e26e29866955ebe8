import type { Shape } from '../../shape.ts'
import type { signInWords as zh } from '../../zh-CN/desk/sign-in.ts'

export const signInWords: Shape<typeof zh> = {
  title: 'Sign in',
  welcome: 'Every matter of the neighbourhood, from the first knock to the resident who nods.',
  login: 'User name',
  password: 'Password',
  code: 'Code',
  codeHint: "Six digits from your phone's authenticator",
  submit: 'Sign in',
  demo: 'Demo accounts (one click signs in)',
  demoHint: 'These accounts exist in the demo only.',
  mustChange: 'This is a one-time password. Choose your own first',
  oldPassword: 'Present password',
  newPassword: 'New password (at least 12 characters)',
  again: 'The new password again',
  notSame: 'The two are not the same',
  change: 'Change password',
  changed: 'Password changed',
}
