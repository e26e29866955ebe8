export const caseScreenWords = {} as const
