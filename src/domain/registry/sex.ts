export type Sex = 'male' | 'female'

const words: Record<string, Sex> = {
  男: 'male',
  男性: 'male',
  男孩: 'male',
  m: 'male',
  male: 'male',
  '♂': 'male',
  先生: 'male',
  女: 'female',
  女性: 'female',
  女孩: 'female',
  f: 'female',
  female: 'female',
  '♀': 'female',
  女士: 'female',
}

/**
 * 性别, by its words. GB/T 2261.1 codes 1 and 2 are only believed where the caller knows the column to be one of sex:
 * pass `codes`.
 */
export function readSex(text: string, codes = false): Sex | undefined {
  const known = words[text]
  if (known) return known
  const word = text.trim().toLowerCase()
  const found = words[word]
  if (found) return found
  if (!codes) return undefined
  return word === '1' ? 'male' : word === '2' ? 'female' : undefined
}
