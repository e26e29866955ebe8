/** Where the whole 卷宗 is fetched as one file; not a screen, so it is no link of the desk. */
export function volumeAddress(mediationId: string, at: string): string {
  return `/api/mediations/${mediationId}/volume.pdf?at=${at}`
}
