import type { Shape } from '../../shape.ts'
import type { settingScreenWords as zh } from '../../zh-CN/desk/settings.ts'

export const settingScreenWords: Shape<typeof zh> = {
  title: 'Settings',
  pages: {
    account: 'My account',
    accounts: 'Accounts and roles',
    areas: 'Areas',
    grids: 'Grid cards',
    calendar: 'Calendar',
    kinds: 'Kinds',
    procedures: 'Procedures',
    templates: 'Templates',
    seals: 'Seal log',
    reveals: 'Who saw whom',
    entries: 'What was done',
    signIns: 'Sign-ins',
  },
  passwordChanged: 'Password changed',
  role: 'Role',
  area: 'Area',
  from: 'From',
  until: 'Until (empty: for now)',
  organisation: 'Organisation (for agency handlers only)',
  since: 'from {from}',
  fromUntil: '{from} to {until}',
  seekAccount: 'Name or login',
  createHint:
    'A one-time password is shown once. Tell it in person; it must be changed at the first sign-in.',
  noAccounts: 'No account was found.',
  state: 'State',
  disabled: 'Disabled',
  mustChange: 'One-time password not changed yet',
  secondFactor: 'Has a second factor',
  neverSeen: 'Never signed in',
  oneTime: 'One-time password, shown this once:',
  noReveals: 'Nobody has looked at a full number yet.',
}
