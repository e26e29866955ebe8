export const importQueries = [] as const
