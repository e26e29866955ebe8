/** What the picture of a paper is called that was taken at the door; by this name the desk finds it beside the paper. */
export function paperPictureName(paper: string): string {
  return `${paper}.jpg`
}
