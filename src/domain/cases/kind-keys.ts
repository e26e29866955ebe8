import { pinyin } from 'pinyin-pro'

/** What can be typed to find a kind: its names, their full pinyin, the initials, and those of the narrowest name. */
export function kindKeys(path: readonly string[]): string {
  const name = path.join('')
  const keys = [name, letters(name, 'pinyin'), letters(name, 'first'), letters(path.at(-1) ?? '', 'first')]
  return keys.join(' ').toLowerCase()
}

function letters(words: string, pattern: 'pinyin' | 'first'): string {
  return pinyin(words, { pattern, toneType: 'none', type: 'array' }).join('')
}
