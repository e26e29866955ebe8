const at = (committeeId: string) => new URLSearchParams({ at: committeeId }).toString()

/** Where lists and papers of drives are fetched as files. */
export const driveAddresses = {
  sheet: (question: object, committeeId: string) =>
    `/api/drive-lists.xlsx?${new URLSearchParams({ at: committeeId, input: JSON.stringify(question) }).toString()}`,
  sealedList: (ballotId: string, committeeId: string) =>
    `/api/ballots/${ballotId}/sealed.txt?${at(committeeId)}`,
} as const
