import type { Rule } from '../identity/rule.ts'

export const registryPermissions = {} as const satisfies Record<string, Rule>
