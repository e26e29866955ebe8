export const caseActions = [] as const
