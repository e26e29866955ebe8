import { familyNameLength } from './family-name.ts'

/** Masks count characters, not code units: `𠮷田` is two, and half a character is never shown. */
const STAR = '*'

function mask(text: string, front: number, back: number): string {
  const characters = Array.from(text)
  if (characters.length <= front + back) return STAR.repeat(characters.length)
  const hidden = STAR.repeat(characters.length - front - back)
  return characters.slice(0, front).join('') + hidden + characters.slice(characters.length - back).join('')
}

/** Only the last four are shown: the first six tell a place and the next eight the day of birth. */
export function maskIdNumber(number: string): string {
  return mask(number, 0, 4)
}

/** `138****1234`; a landline `****3456`. */
export function maskPhone(number: string): string {
  const characters = Array.from(number)
  return characters.length >= 11 ? mask(number, 3, 4) : mask(number, 0, Math.min(4, characters.length - 1))
}

/** The family name stays: `欧阳修` → `欧阳*`, `王小明` → `王**`; a name with `·` or in letters keeps its first character only. */
export function maskName(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= 1) return STAR
  return mask(name, familyNameLength(characters), 0)
}
