import type { Rule } from '../identity/rule.ts'

export const importPermissions = {} as const satisfies Record<string, Rule>
