import type { Rule } from './rule.ts'

export const identityPermissions = {} as const satisfies Record<string, Rule>
