export const importActions = [] as const
