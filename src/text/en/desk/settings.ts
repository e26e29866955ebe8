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
  oneTime: 'One-time password, shown this once:',
  noReveals: 'Nobody has looked at a full number yet.',
}
