import type { Shape } from '../shape.ts'
import type { identityWords as zh } from '../zh-CN/identity.ts'

export const identityWords: Shape<typeof zh> = {
  actions: {},
  refusals: {
    'sign-in-failed': 'The user name or the password is wrong.',
    'sign-in-locked': 'Too many wrong tries. Try again in {minutes} minutes.',
    'second-factor-needed': 'Enter the code of your second factor.',
    'second-factor-wrong': 'The code is wrong. Use the newest six digits on your phone.',
    'password-weak': 'Too easy to guess: at least 12 characters, and none of the common ones.',
    'account-name-taken': 'That user name is taken.',
    'grant-beyond-own-area': 'You can only give roles within your own area.',
    'last-administrator': 'One system administrator has to remain.',
  },
}
