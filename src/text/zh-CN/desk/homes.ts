export const homeScreenWords = {} as const
