// Reckoning with days, without the schema library, which a phone need not carry for it.

/** A day of the calendar, `2026-11-23`. Never a Date: local midnight did not exist on eight days since 1940. */
export type Day = string
/** A moment, ISO 8601 with `Z` or an offset. */
export type Instant = string

const DAY_MS = 86_400_000
/** China has had one offset and no summer time since 1992. */
const OFFSET_MS = 8 * 3_600_000

export function isDay(text: string): boolean {
  // The database knows no year 0.
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day in China that a moment falls on. */
export function dayOf(moment: Instant): Day {
  return new Date(Date.parse(moment) + OFFSET_MS).toISOString().slice(0, 10)
}

/** Throws a RangeError for what cannot be read, and outside the years 1–9999. */
export function addDays(from: Day, days: number): Day {
  const moved = new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
  if (!/^(?!0000)\d{4}-/.test(moved)) throw new RangeError(`no day ${days} days after ${from}`)
  return moved
}

/** Days from one to the other; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** 1 Monday … 7 Sunday. */
export function weekday(of: Day): number {
  return new Date(`${of}T00:00:00Z`).getUTCDay() || 7
}

/** The moment a day begins in China. */
export function startOfDay(on: Day): Instant {
  return `${on}T00:00:00+08:00`
}

/** The moment a day is over in China; ISO 8601 writes it as hour 24, which the last day that can be written has too. */
export function endOfDay(on: Day): Instant {
  return `${on}T24:00:00+08:00`
}
