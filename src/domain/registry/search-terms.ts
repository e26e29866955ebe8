import { canonicalNumber, compoundKey, parseAddress, type AddressParts } from './address.ts'
import { squeeze } from './half-width.ts'
import { readIdNumber } from './id-number.ts'
import { nameKey } from './person-name.ts'
import { isMobile, readPhones } from './phone-number.ts'

/** What the words in the search box can mean; several at once (`1203` is a room and the end of a number). */
export interface SearchTerms {
  /** The beginning of a name or of its rest from any character on. */
  readonly name?: string
  /** Small letters without blanks: pinyin in full or its initials. */
  readonly letters?: string
  readonly phone?: string
  readonly idNumber?: string
  /** The last four of a phone or an ID number. */
  readonly lastFour?: string
  readonly place?: PlaceTerms
  /** For names of organisations. */
  readonly text: string
}

export interface PlaceTerms {
  readonly compound?: string
  readonly building?: string
  readonly stair?: string
  readonly room?: string
  /** A place in words: 门房. */
  readonly words?: string
}

export function readSearch(typed: string): SearchTerms {
  const text = squeeze(typed)
  const letters = /^[a-z'· ]{2,}$/i.test(typed.trim()) ? text.replace(/['·]/g, '').toLowerCase() : undefined
  const name = /^[\p{L}\p{M}·.\-']{2,}$/u.test(text) ? nameKey(text) : undefined
  const numbers = readNumber(text)
  // A mobile number is nothing else; other digits may be a room as well (12-1-1203).
  const place = numbers.phone && isMobile(numbers.phone) ? undefined : readPlace(text)
  return {
    ...(name && Array.from(name).length >= 2 ? { name } : {}),
    ...(letters ? { letters } : {}),
    ...numbers,
    ...(place ? { place } : {}),
    text,
  }
}

function readNumber(text: string): Pick<SearchTerms, 'phone' | 'idNumber' | 'lastFour'> {
  if (/^\d{3}[\dxX]$/.test(text)) return { lastFour: text.toUpperCase() }
  if (!/^[\dA-Za-z()+-]{7,24}$/.test(text) || text.replace(/\D/g, '').length < 7) return {}
  const phone = readPhones(text).numbers[0]
  if (phone && isMobile(phone)) return { phone }
  const document = readIdNumber(text)
  const known = document && document.kind !== 'unknown' ? document.canonical : undefined
  return { ...(phone ? { phone } : {}), ...(known ? { idNumber: known } : {}) }
}

/** What a home without a number is told by: 门房, 车库, 锅炉房东侧. */
const placeLike = /[房库棚楼院门室铺亭岗边旁侧]/

/** `undefined`: the text names no place. A bare number is a room. */
function readPlace(text: string): PlaceTerms | undefined {
  if (/^[A-Za-z]?\d{2,4}$/.test(text)) return { room: canonicalNumber(text) }
  if (/^[A-Za-z]+$/.test(text) || /^\d+[xX]?$/.test(text)) return undefined
  const parts: AddressParts = parseAddress(text)
  // 建国 is no place in words, but may be a part of a compound's name.
  if (parts.words === text && !placeLike.test(text)) return { compound: compoundKey(text) }
  const compound = parts.compound ? compoundKey(parts.compound) : undefined
  const place = { ...parts, ...(compound ? { compound } : {}) }
  return Object.keys(place).length > 0 ? place : undefined
}
