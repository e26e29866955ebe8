/** Where papers of meetings are fetched as files. */
export const meetingAddresses = {
  minutes: (meetingId: string, format: 'pdf' | 'docx', at: string) =>
    `/api/meeting-minutes/${meetingId}.${format}?at=${at}`,
  signIn: (meetingId: string, at: string) => `/api/sign-in-sheets/${meetingId}.pdf?at=${at}`,
} as const
