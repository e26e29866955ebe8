export const procedureActions = [] as const
