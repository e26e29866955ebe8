import type { Shape } from '../shape.ts'
import type { identityWords as zh } from '../zh-CN/identity.ts'

export const identityWords: Shape<typeof zh> = {
  actions: {
    'account.create': 'New account',
    'account.rename': 'Rename',
    'account.disable': 'Disable account',
    'account.enable': 'Enable account',
    'account.reset': 'Reset password',
    'role.give': 'Give a role',
    'role.end': 'End the role',
    'password.change': 'Change password',
    'session.end': 'Sign this device out',
    'session.endOthers': 'Sign the other devices out',
    'account.preferences': 'Keep the look',
    'secondFactor.begin': 'Set up a second factor',
    'secondFactor.confirm': 'Confirm the second factor',
    'secondFactor.remove': 'Remove the second factor',
    'area.create': 'New area',
    'area.rename': 'Rename area',
    'area.close': 'Close area',
    'area.requireSecondFactor': 'Require a second factor',
  },
  refusals: {
    'sign-in-failed': 'The user name or the password is wrong.',
    'sign-in-locked': 'Too many wrong tries. Try again in {minutes} minutes.',
    'sign-in-busy': 'Too many people are signing in at this moment. Try again in a few seconds.',
    'one-time-password-expired':
      'The one-time password was not used for {days} days and is void. Ask the administrator for a new one.',
    'second-factor-present': 'There is a second factor already. To change phones, remove it first.',
    'second-factor-required':
      'Your office requires the second factor. If the phone is lost, ask the administrator to reset the password.',
    'second-factor-needed': 'Enter the code of your second factor.',
    'second-factor-wrong': 'The code is wrong. Use the newest six digits on your phone.',
    'password-weak': 'Too easy to guess: at least 12 characters, and none of the common ones.',
    'account-name-taken': 'That user name is taken.',
    'grant-beyond-own-area': 'You can only give roles within your own area.',
    'last-administrator': 'One system administrator has to remain.',
    'second-factor-not-begun': 'Scan the code first, then enter the six digits.',
    'password-wrong': 'The present password is wrong.',
    'account-disabled': 'This account is disabled.',
    'grant-beyond-own-role':
      'Only a system administrator gives and ends this role; a secretary gives those of community and grid workers.',
    'grant-ended': 'This role has ended already.',
    'grant-period-wrong': 'The last day cannot lie before the first.',
    'role-level-wrong':
      'This role is not held at this level: workers and secretaries have a community, grid workers a grid, street officers a street or more.',
    'role-organisation-needed':
      'An agency handler needs one of the organisations that this community keeps; other roles need none.',
    'account-beyond-own-area':
      'This account holds other or higher roles besides. Ask the system administrator.',
    'area-level-wrong': 'Areas go down level by level: a community in a street, a grid in a community.',
    'area-code-wrong':
      'The division code is wrong: its length must fit the level and its beginning the area above.',
    'area-code-taken': 'There is an area with this code already.',
    'area-not-empty': 'There are areas below it.',
    'area-in-use': 'Somebody still holds a role here. End the roles first.',
    'first-run-code-wrong': 'The start code is wrong. It is printed where the program was started.',
    'first-run-over': 'There are accounts already. Sign in instead.',
  },
  roles: {
    communityWorker: 'Community worker',
    secretary: 'Community secretary',
    gridWorker: 'Grid worker',
    streetOfficer: 'Street officer',
    agencyHandler: 'Agency handler',
    auditor: 'Auditor',
    systemAdministrator: 'System administrator',
  },
  signInOutcomes: {
    signedIn: 'Signed in',
    wrongPassword: 'Wrong name or password',
    wrongCode: 'Wrong code of the second factor',
    notAllowed: 'Disabled, or one-time password void',
    locked: 'Too many wrong tries, locked',
  },
  levels: {
    province: 'Province',
    city: 'City',
    district: 'District',
    street: 'Street',
    community: 'Community',
    grid: 'Grid',
  },
}
