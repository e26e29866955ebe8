import type { Rule } from '../identity/rule.ts'

export const agencyPermissions = {} as const satisfies Record<string, Rule>
