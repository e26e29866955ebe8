/**
 * 出生日期 in the ways people type it: 1936-01-02, 1936.1.2, 1936/1/2, 19360102, 1936年1月2日, 1936-01, 1936年1月, 1936,
 * 360102, 1936-01-02 00:00:00, and the serial number of a spreadsheet. The result is ISO and only as exact as the text.
 */
import { toHalfWidth } from './half-width.ts'

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `YYYYMMDD` names a day that exists, in 1850 to 2099. */
export function isDay(digits: string): boolean {
  if (!/^\d{8}$/.test(digits)) return false
  const year = Number(digits.slice(0, 4))
  return year >= 1850 && year <= 2099 && dayExists(year, Number(digits.slice(4, 6)), Number(digits.slice(6)))
}

function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
  return day <= (monthDays[month - 1] ?? 0) + (leap ? 1 : 0)
}

const two = (n: number): string => String(n).padStart(2, '0')

function spell(year: number, month?: number, day?: number): string | undefined {
  if (year < 1850 || year > 2099) return undefined
  if (month === undefined) return String(year)
  if (day === undefined) return month >= 1 && month <= 12 ? `${year}-${two(month)}` : undefined
  return dayExists(year, month, day) ? `${year}-${two(month)}-${two(day)}` : undefined
}

/** `1936-01-01`, `1936-01`, `1936` or `undefined`. Two-digit years are taken as 19xx unless that is not possible. */
export function readBirthDate(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return spell(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8))
  const clean = toHalfWidth(text)
    .trim()
    .replace(/[Tt ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '')
    .replace(/(出?生于?|生日|日期)[::]?/g, '')
    .replace(/\s+/g, '')
    .replace(/[((](阴历|农历|公历|阳历)[))]|生$/g, '')
  if (/^\d{8}$/.test(clean)) return spell(+clean.slice(0, 4), +clean.slice(4, 6), +clean.slice(6))
  if (/^\d{6}$/.test(clean)) return sixDigits(clean)
  const parts =
    /^(\d{4}|\d{2})(?:[-/.\\年,、。·_]+(\d{1,2})(?:[-/.\\月,、。·_]+(\d{1,2})?[日号]?|月份?)?)?年?[.。]?$/.exec(
      clean,
    )
  if (!parts) return undefined
  const [, year = '', month, day] = parts
  if (year.length === 2 && (month === undefined || day === undefined)) return undefined
  const full = year.length === 2 ? 1900 + Number(year) : Number(year)
  return spell(full, month ? Number(month) : undefined, day ? Number(day) : undefined)
}

/** 193601 is a month; 360102 a day with a short year. */
function sixDigits(clean: string): string | undefined {
  const month = spell(+clean.slice(0, 4), +clean.slice(4))
  if (month && /^(18|19|20)/.test(clean)) return month
  return spell(1900 + Number(clean.slice(0, 2)), +clean.slice(2, 4), +clean.slice(4))
}

/** A number cell in a column of birth dates: 19360102, 193601, 1936, 1936.1 (a typed month), or a serial day (1900 system). */
export function readBirthNumber(value: number): string | undefined {
  if (Number.isInteger(value) && (value >= 1e5 || (value >= 1850 && value <= 2099)))
    return readBirthDate(String(value))
  if (!Number.isInteger(value) && value >= 1850 && value < 2100) return readBirthDate(String(value))
  return value >= 1 && value < 80_000 ? dayOfSerial(Math.floor(value)) : undefined
}

/** Day of a spreadsheet serial number; the 1900 system believes in a 1900-02-29. */
export function dayOfSerial(serial: number): string | undefined {
  const days = serial > 59 ? serial - 1 : serial
  const when = new Date(Date.UTC(1899, 11, 31) + days * 86_400_000)
  return spell(when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate())
}

/** Whether a less exact date may be the same as a more exact one. */
export function datesAgree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}
