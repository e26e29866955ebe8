export const caseQueries = [] as const
