/**
 * 公民身份号码 and its neighbours. GB 11643-1999: six digits area of first registration, eight digits birth date, three
 * digits order (odd: male), one check character. Real papers with odd numbers exist, so nothing here refuses: it reads
 * what can be read and says what to doubt.
 */
import { isDay } from './birth-date.ts'
import { squeeze, toHalfWidth } from './half-width.ts'
import type { Sex } from './sex.ts'

export type IdKind =
  /** 居民身份证, 18 or 15 digits. */
  | 'resident'
  /** 港澳台居民居住证: area 810000, 820000, 830000. */
  | 'hong-kong-macao-taiwan'
  /** 外国人永久居留身份证: three letters and twelve digits, or since 2023 eighteen digits beginning with 9. */
  | 'foreign-permanent'
  | 'passport'
  | 'unknown'

export type IdDoubt =
  | 'check-digit'
  | 'too-short'
  | 'too-long'
  | 'date'
  | 'area'
  /** Written with stars: 150102********1234. */
  | 'masked'
  | 'not-understood'
export type IdTidying = 'blanks' | 'small-x' | 'full-width' | 'of-15-digits'

export interface IdReading {
  readonly kind: IdKind
  /** Half-width, upper case, without blanks; 15 digits are lengthened to 18. */
  readonly canonical: string
  /** ISO day, when the number carries a date that exists. */
  readonly birth?: string
  readonly sex?: Sex
  readonly doubts: readonly IdDoubt[]
  readonly tidied: readonly IdTidying[]
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The eighteenth character that belongs to seventeen digits. */
export function checkCharacter(digits17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (digits17.charCodeAt(i) - 48) * (weights[i] ?? 0)
  return checkCharacters[sum % 11] ?? ''
}

/** 15 digits (before 1999; the century is always 19) as 18. */
export function lengthenId(digits15: string): string {
  const digits17 = `${digits15.slice(0, 6)}19${digits15.slice(6)}`
  return digits17 + checkCharacter(digits17)
}

/** `undefined` for an empty cell or a word that says there is none (无, 暂无, 不详). */
export function readIdNumber(text: string): IdReading | undefined {
  if (/^\d{17}[\dX]$/.test(text)) return eighteen(text, untouched)
  const trimmed = text.trim()
  if (trimmed === '' || /^(无|暂无|没有|不详|未知|未提供|-+|—+|\/)$/.test(trimmed)) return undefined
  const half = toHalfWidth(trimmed).replace(/^\D{2,8}[::]\s*/, '')
  const bare = half.replace(/^['`’‘"]+/, '').replace(/[\s\-－–_.·,，'’‘`"]/g, '')
  const canonical = bare.toUpperCase().replace(/(?<=^\d{17})[×ⅩХΧ]$/, 'X')
  const tidied: IdTidying[] = []
  if (/\s/.test(half) || text !== trimmed) tidied.push('blanks')
  if (/^\d{17}x$/.test(bare)) tidied.push('small-x')
  if (/[０-９Ｘｘ]/.test(text)) tidied.push('full-width')
  if (/^\d{17}[\dX]$/.test(canonical)) return eighteen(canonical, tidied)
  if (/^\d{15}$/.test(canonical) && isDay(`19${canonical.slice(6, 12)}`)) {
    const long = lengthenId(canonical)
    return { ...eighteen(long, [...tidied, 'of-15-digits']), doubts: [] }
  }
  if (/^[A-Z]{3}\d{12}$/.test(canonical)) return { kind: 'foreign-permanent', canonical, doubts: [], tidied }
  if (/^\d{3,17}\*+[\dX]{0,4}$/.test(canonical)) return masked(canonical, tidied)
  if (/^([A-Z]\d{8}|[A-Z]{2}\d{7}|[A-Z]\d{7}|\d{9}|[HMC]\d{8,10}|[A-Z]\d{2}[A-Z]\d{6})$/.test(canonical)) {
    return { kind: 'passport', canonical, doubts: [], tidied }
  }
  if (/^\d{10,18}X?$/.test(canonical) || /^\d{17}[\dX]\d*X?$/.test(canonical))
    return broken(canonical, tidied)
  return { kind: 'unknown', canonical, doubts: ['not-understood'], tidied }
}

const untouched: readonly IdTidying[] = []

function eighteen(canonical: string, tidied: readonly IdTidying[]): IdReading {
  const doubts: IdDoubt[] = []
  const date = canonical.slice(6, 14)
  const real = isDay(date)
  if (!real) doubts.push('date')
  if (checkCharacter(canonical) !== canonical[17]) doubts.push('check-digit')
  return {
    kind: kindOf(canonical),
    canonical,
    birth: real ? spell(date) : undefined,
    sex: Number(canonical[16]) % 2 === 1 ? 'male' : 'female',
    doubts,
    tidied,
  }
}

function kindOf(canonical: string): IdKind {
  if (/^8[123]0000/.test(canonical)) return 'hong-kong-macao-taiwan'
  // Areas begin with 1 to 6, 71, 81, 82, 83; the foreigners' card of 2023 with 9 and a nationality in digits 4 to 6.
  return /^9[12]\d{4}/.test(canonical) ? 'foreign-permanent' : 'resident'
}

/** Too many digits or too few: the date may still be told when the first fourteen are there. */
function broken(canonical: string, tidied: readonly IdTidying[]): IdReading {
  const date = canonical.slice(6, 14)
  const long = canonical.length > 18
  return {
    kind: 'resident',
    canonical,
    birth: canonical.length >= 14 && isDay(date) ? spell(date) : undefined,
    doubts: [long ? 'too-long' : 'too-short'],
    tidied,
  }
}

function masked(canonical: string, tidied: readonly IdTidying[]): IdReading {
  const birth = birthOf(canonical)
  return { kind: 'resident', canonical, ...(birth ? { birth } : {}), doubts: ['masked'], tidied }
}

const birthOf = (canonical: string): string | undefined =>
  isDay(canonical.slice(6, 14)) ? spell(canonical.slice(6, 14)) : undefined

const spell = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`

/**
 * An ID number that a spreadsheet kept as a number: beyond fifteen digits it is no longer what was typed. Returns the
 * digits that can be believed (`known`, 15) and the birth date in them; `undefined` when the number cannot be one.
 */
export function readIdNumberCell(
  value: number,
): { readonly known: string; readonly birth?: string } | undefined {
  if (!Number.isFinite(value) || value < 1e14 || value >= 1e18) return undefined
  const digits = BigInt(Math.trunc(value)).toString()
  if (digits.length < 17) return undefined
  const known = digits.slice(0, 15)
  const date = known.slice(6, 14)
  return { known, birth: isDay(date) ? spell(date) : undefined }
}

/** Whether two readings of an ID number may be of one paper: `*` ends what is known. */
export function idsAgree(one: string, other: string): boolean {
  const a = one.replace(/\*+$/, '')
  const b = other.replace(/\*+$/, '')
  if (a.includes('*') || b.includes('*')) return starsAgree(a, b)
  const length = Math.min(a.length, b.length, 17)
  return length >= 14 && a.slice(0, length) === b.slice(0, length)
}

/** Star by star: what both show must be the same, and at least eight places. */
function starsAgree(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const shown = Array.from(a, (mark, at) => [mark, b[at]] as const).filter((pair) => !pair.includes('*'))
  return shown.length >= 8 && shown.every(([one, other]) => one === other)
}

/** Whether a text has the shape of an ID number at all, for recognising columns: quick, no doubts. */
export function looksLikeId(text: string): boolean {
  if (text.length < 15 || text.length > 25) return false
  const bare = squeeze(text).replace(/^['`’‘]/, '')
  return (
    /^\d{3,14}\*{4,}[\dxX]{0,4}$/.test(bare) ||
    (/^\d{16,18}[xX]?$/.test(bare) && isDay(bare.slice(6, 14))) ||
    (/^\d{15}$/.test(bare) && isDay(`19${bare.slice(6, 12)}`))
  )
}
