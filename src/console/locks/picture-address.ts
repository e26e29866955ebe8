/** Where the picture of a place is fetched; `small` for lists. */
export function pictureAddress(pictureId: string, at: string, small = false): string {
  return `/api/files/${pictureId}?at=${at}&of=lock${small ? '&small=1' : ''}`
}
