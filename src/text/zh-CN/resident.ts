export const residentWords = {} as const
