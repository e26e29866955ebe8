import type { Rule } from '../identity/rule.ts'

export const documentPermissions = {} as const satisfies Record<string, Rule>
