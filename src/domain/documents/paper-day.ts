import { isDay } from '../kit/dates.ts'
import { toHalfWidth } from '../registry/half-width.ts'

const written = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?$/

/**
 * A day, month or year as people write it (2009年3月, 2009.3.5, 2009-03) as an ISO string of the same exactness.
 * `undefined`: none that the calendar has.
 */
export function readPaperDay(words: string): string | undefined {
  const match = written.exec(toHalfWidth(words).replace(/\s/g, ''))
  if (!match) return undefined
  const [, year = '', month, date] = match
  const parts = [year, ...[month, date].flatMap((part) => (part ? [part.padStart(2, '0')] : []))]
  const whole = [...parts, '01', '01'].slice(0, 3).join('-')
  return isDay(whole) ? parts.join('-') : undefined
}
