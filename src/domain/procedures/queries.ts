export const procedureQueries = [] as const
