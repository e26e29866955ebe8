import type { Rule } from '../identity/rule.ts'

const keys = { secretary: 'area', systemAdministrator: 'area' } as const satisfies Rule
const own = { client: 'opened' } as const satisfies Rule

export const connectionPermissions = {
  'client.issue': keys,
  'client.revoke': keys,
  'client.list': keys,
  'client.report': own,
  'client.requests': own,
  'client.updates': own,
} as const satisfies Record<string, Rule>
