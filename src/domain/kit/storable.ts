/**
 * The same value with every text as a database can keep it: without NUL characters, and with a lone half of a surrogate pair
 * (a name cut in the middle of a rare character by another program) as the replacement sign. Nobody types either; refusing
 * would lose the rest of what was sent.
 */
export function storable<T>(value: T): T {
  return clean(value) as T
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return cleanList(value)
  if (typeof value === 'object' && value !== null) return cleanObject(value)
  return value
}

function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.includes('\0') ? whole.replaceAll('\0', '') : whole
}

/** The very same list or object comes back when nothing had to be done, which is nearly always. */
function cleanList(list: readonly unknown[]): readonly unknown[] {
  const cleaned = list.map(clean)
  return cleaned.every((one, index) => one === list[index]) ? list : cleaned
}

function cleanObject(object: object): object {
  const entries = Object.entries(object)
  const cleaned = entries.map(([name, value]) => [cleanText(name), clean(value)] as const)
  const same = cleaned.every(
    ([name, value], index) => name === entries[index]![0] && value === entries[index]![1],
  )
  return same ? object : Object.fromEntries(cleaned)
}
