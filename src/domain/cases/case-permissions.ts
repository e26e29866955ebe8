import type { Rule } from '../identity/rule.ts'

export const caseCorePermissions = {} as const satisfies Record<string, Rule>
