export const caseCoreActions = [] as const
