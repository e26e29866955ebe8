const at = (committeeId: string) => new URLSearchParams({ at: committeeId }).toString()

/** Where lists and papers of drives are fetched as files. */
export const driveAddresses = {
  sheet: (question: object, committeeId: string) =>
    `/api/drive-lists.xlsx?${new URLSearchParams({ at: committeeId, input: JSON.stringify(question) }).toString()}`,
  sealedList: (ballotId: string, committeeId: string) =>
    `/api/ballots/${ballotId}/sealed.txt?${at(committeeId)}`,
  doorList: (question: object, committeeId: string) =>
    `/api/door-lists.pdf?${new URLSearchParams({ at: committeeId, input: JSON.stringify(question) }).toString()}`,
  doorPaper: (paperId: string, format: 'pdf' | 'docx', committeeId: string, targetId?: string) =>
    `/api/door-papers/${paperId}.${format}?${at(committeeId)}${targetId ? `&target=${targetId}` : ''}`,
  ballotPrint: (ballotId: string, what: 'vote-papers' | 'result' | 'list' | 'needed', committeeId: string) =>
    `/api/ballots/${ballotId}/${what}.pdf?${at(committeeId)}`,
} as const
