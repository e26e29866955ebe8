/** The text fields of an upload; one that came twice is left out, and then missing. */
export function textsOf(parts: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'object' && part !== null && 'value' in part && typeof part.value === 'string') {
      texts[name] = part.value
    }
  }
  return texts
}
