export const documentQueries = [] as const
