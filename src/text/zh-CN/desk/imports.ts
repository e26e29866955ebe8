export const importScreenWords = {} as const
