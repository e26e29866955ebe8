export const identityQueries = [] as const
