import type { Rule } from '../identity/rule.ts'

export const procedurePermissions = {} as const satisfies Record<string, Rule>
