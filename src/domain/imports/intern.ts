const most = 4000
const words = new Map<string, string>()

/** One copy of a word that stands in thousands of rows (汉族, 人户一致, 户主). Long texts are returned as they are. */
export function intern(text: string): string {
  if (text.length > 12) return text
  const known = words.get(text)
  if (known !== undefined) return known
  if (words.size >= most) words.clear()
  words.set(text, text)
  return text
}
