export const identityActions = [] as const
