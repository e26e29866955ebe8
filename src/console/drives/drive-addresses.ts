/** Where lists of drives are fetched as files. */
export const driveAddresses = {
  sheet: (question: object, at: string) =>
    `/api/drive-lists.xlsx?${new URLSearchParams({ at, input: JSON.stringify(question) }).toString()}`,
} as const
