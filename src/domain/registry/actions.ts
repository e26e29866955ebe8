export const registryActions = [] as const
