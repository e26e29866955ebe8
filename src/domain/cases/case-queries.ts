export const caseCoreQueries = [] as const
