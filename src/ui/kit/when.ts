import type { Catalogue } from '../../text/catalogue.ts'

/** Shanghai's offset; it has had no summer time since 1992. */
const OFFSET_MS = 8 * 3600_000

/** An instant as a person reads it: `11月23日 周一 14:30`, with the year when it is another than this one. */
export function sayInstant(
  words: Pick<Catalogue, 'house'>,
  language: string,
  instant: string,
  now = new Date(),
): string {
  const local = new Date(Date.parse(instant) + OFFSET_MS)
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
  return `${sayDay(words, language, local.toISOString().slice(0, 10), now)} ${time}`
}

/** A day: `11月23日 周一`, `2025年11月23日`. */
export function sayDay(
  words: Pick<Catalogue, 'house'>,
  language: string,
  day: string,
  now = new Date(),
): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const thisYear = new Date(now.getTime() + OFFSET_MS).getUTCFullYear() === year
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  const name = words.house.weekdays[`d${weekday}` as 'd1']
  if (language === 'en') return `${name} ${date}/${month}${thisYear ? '' : `/${year}`}`
  return `${thisYear ? '' : `${year}年`}${month}月${date}日${thisYear ? ` ${name}` : ''}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
