export const agencyQueries = [] as const
