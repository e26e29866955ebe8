export const settingScreenWords = {} as const
