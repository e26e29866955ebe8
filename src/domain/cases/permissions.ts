import type { Rule } from '../identity/rule.ts'

export const casePermissions = {} as const satisfies Record<string, Rule>
