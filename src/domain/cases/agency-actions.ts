export const agencyActions = [] as const
