/** Shanghai's offset; it has had no summer time since 1992. */
const OFFSET_MS = 8 * 3_600_000
const ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

export type Language = 'zh-CN' | 'en'

/** `11月23日 周一 14:30`, with the year when it is another than this one. */
export function sayWhen(language: Language, instant: string, now = Date.now()): string {
  const at = inChina(Date.parse(instant))
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
  return `${sayDay(language, at.toISOString().slice(0, 10), now)} ${time}`
}

/** `11月23日 周一`; `2025年11月23日 周日`. */
export function sayDay(language: Language, day: string, now = Date.now()): string {
  const at = new Date(`${day}T00:00:00Z`)
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
  const isThisYear = year === inChina(now).getUTCFullYear()
  if (language === 'en') return `${EN[at.getUTCDay()]} ${date}/${month}${isThisYear ? '' : `/${year}`}`
  return `${isThisYear ? '' : `${year}年`}${month}月${date}日 ${ZH[at.getUTCDay()]}`
}

/** `2026-11-23`, by the clock of China. */
export function todayInChina(now = Date.now()): string {
  return inChina(now).toISOString().slice(0, 10)
}

function inChina(ms: number): Date {
  return new Date(ms + OFFSET_MS)
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
