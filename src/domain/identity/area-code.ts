import type { AreaLevel } from './area.ts'

/** How many digits of a division code name each level (GB/T 2260, GB/T 10114, 统计用区划代码). */
const DIGITS: Readonly<Record<AreaLevel, number>> = {
  province: 2,
  city: 4,
  district: 6,
  street: 9,
  community: 12,
  grid: 15,
}

/** The digits that count at a level, `150105000000` → `150105`; undefined where the rest is not zeros. */
export function significantDigits(level: AreaLevel, code: string): string | undefined {
  const digits = code.slice(0, DIGITS[level])
  if (digits.length < DIGITS[level]) return undefined
  return /^0*$/.test(code.slice(DIGITS[level])) ? digits : undefined
}

interface Coded {
  readonly level: AreaLevel
  readonly code: string | null
}

/** Has a code the form of its level, and does it begin with the code of the area above? No code fits everywhere. */
export function codeFits({ level, code }: Coded, above?: Coded): boolean {
  if (code === null) return true
  const own = significantDigits(level, code)
  if (own === undefined) return false
  const outer = above?.code ? significantDigits(above.level, above.code) : ''
  return own.startsWith(outer ?? '')
}
