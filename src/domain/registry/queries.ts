export const registryQueries = [] as const
