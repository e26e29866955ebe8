import { administration, own, type Rule } from './rule.ts'

/** Accounts are made by the administrator; the secretary of a community makes those of the own workers. */
const makesAccounts = { ...administration, secretary: 'area', system: 'area' } as const satisfies Rule
const makesAreas = { ...administration, system: 'area' } as const satisfies Rule
/** Reads what was done, but neither residents nor matters. */
const audits = { auditor: 'area', secretary: 'area' } as const satisfies Rule

export const identityPermissions = {
  'account.create': makesAccounts,
  'account.rename': makesAccounts,
  'account.disable': makesAccounts,
  'account.enable': makesAccounts,
  'account.reset': makesAccounts,
  'role.give': makesAccounts,
  'role.end': makesAccounts,
  'password.change': own,
  'session.end': { ...own, ...makesAccounts },
  'session.endOthers': own,
  'account.preferences': own,
  'secondFactor.begin': own,
  'secondFactor.confirm': own,
  'secondFactor.remove': own,
  'area.create': makesAreas,
  'area.rename': makesAreas,
  'area.close': makesAreas,
  'area.requireSecondFactor': makesAreas,
  'account.list': { ...administration, ...audits },
  'account.page': { ...administration, ...audits },
  'area.tree': {
    ...administration,
    secretary: 'area',
    auditor: 'area',
    communityWorker: 'area',
    streetOfficer: 'area',
  },
  'session.list': own,
  'notice.list': own,
  'notice.read': own,
  'audit.reveals': audits,
  'audit.entries': audits,
  // Holds no resident: the administrator looks here when somebody cannot get in.
  'audit.signIns': { ...audits, ...administration },
} as const satisfies Record<string, Rule>
