/**
 * 联系电话: mobiles (11 digits beginning with 1) and landlines, one or several in a cell, with dashes, +86, full-width
 * digits, labels and extensions. Numbers that are neither are kept by the caller as written.
 */
import { toHalfWidth } from './half-width.ts'

export type PhoneTidying = 'dashes' | 'blanks' | 'full-width' | 'several' | 'country-code'

export interface PhoneReading {
  /** Digits only; a landline keeps its area code, an extension follows after `-`. Mobiles first, each once. */
  readonly numbers: readonly string[]
  /** Runs of digits that are no phone number: 10 or 12 digits, a short number. */
  readonly odd: readonly string[]
  readonly tidied: readonly PhoneTidying[]
}

const mobile = /^1[3-9]\d{9}$/
/** Area codes: 010, 02x, 03xx–09xx; 7 or 8 digits behind. */
const landline = /^(0(?:10|2\d|[3-9]\d{2}))?([2-8]\d{6,7})$/
const service = /^(400|800)\d{7}$/

export function isMobile(digits: string): boolean {
  return mobile.test(digits)
}

/** A quick test for one number, for recognising columns. */
export function looksLikePhone(text: string): boolean {
  const reading = readPhones(text)
  return reading.numbers.length > 0 && reading.odd.length === 0
}

export function readPhones(text: string): PhoneReading {
  const half = toHalfWidth(text).trim()
  const tidied: PhoneTidying[] = []
  if (/[０-９]/.test(text)) tidied.push('full-width')
  if (mobile.test(half)) return { numbers: [half], odd: [], tidied }
  const numbers: string[] = []
  const odd: string[] = []
  const take = (number: string | undefined, piece: string): void => {
    if (number === undefined) odd.push(piece)
    else if (!numbers.includes(number)) numbers.push(number)
  }
  for (const piece of pieces(half)) {
    const local = piece.replace(countryCode, '')
    if (local !== piece) addOnce(tidied, 'country-code')
    if (digitCount(local) >= 11 && !local.startsWith('0')) {
      if (/\d\s*[-.][-\s.]*\d/.test(local)) addOnce(tidied, 'dashes')
      else if (/\d\s+\d/.test(local)) addOnce(tidied, 'blanks')
    }
    for (const run of runs(piece)) take(readOne(run), run)
  }
  if (numbers.length > 1) tidied.push('several')
  return { numbers: [...numbers.filter(isMobile), ...numbers.filter((n) => !isMobile(n))], odd, tidied }
}

const countryCode = /^(\+|00)?\s*86[-\s]*(?=1[3-9])/

const digitCount = (text: string): number => text.replace(/\D/g, '').length

function addOnce(list: PhoneTidying[], entry: PhoneTidying): void {
  if (!list.includes(entry)) list.push(entry)
}

/** Split where one number ends and another begins; blanks and dashes inside a number stay together. */
function pieces(half: string): string[] {
  return half
    .replace(/\s*(转|分机|ext\.?)+\s*(\d{1,5})/gi, 'x$2')
    .replace(/(?<!\d)(0\d{2,3}[-\s)]{0,2}\d{7,8})-(\d{1,5})(?!\d)/g, '$1x$2')
    .split(/[^\d\s\-–—―－.()+x]+/)
    .flatMap((part) => part.split(/(?<=\d{7,})\s+(?=\d{7,})|(?<=\d{11})\s*[-–—.]\s*(?=1[3-9]\d{9})|\n+/))
    .map((part) => part.replace(/^[-–—.\s()]+|[-–—.\s()]+$/g, ''))
    .filter((part) => /\d/.test(part))
}

/** Two mobiles written without anything between them are two. */
function runs(piece: string): string[] {
  const digits = piece.replace(/[^\dx]/g, '')
  return /^(1[3-9]\d{9}){2,}$/.test(digits) ? (digits.match(/\d{11}/g) ?? []) : [digits]
}

function readOne(run: string): string | undefined {
  const [number = '', extension] = run.split('x')
  const bare = number.replace(/^(00)?86(?=1[3-9]\d{9}$)/, '').replace(/^0(?=1[3-9]\d{9}$)/, '')
  if (mobile.test(bare) || service.test(bare)) return bare
  if (landline.test(bare)) return extension ? `${bare}-${extension}` : bare
  return undefined
}
