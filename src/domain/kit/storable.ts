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
  return list.every((one) => clean(one) === one) ? list : list.map(clean)
}

function cleanObject(object: object): object {
  for (const [name, value] of Object.entries(object))
    if (cleanText(name) !== name || clean(value) !== value) return cleaned(object)
  return object
}

function cleaned(object: object): object {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [cleanText(name), clean(value)]))
}
