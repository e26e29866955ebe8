import { dayOf, weekday } from '../../domain/kit/dates.ts'
import type { NoticeCode, NoticeFacts } from '../../domain/identity/notice.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'

/** A notice as one sentence, as the list of notices says it. */
export function noticeText(code: NoticeCode, facts: NoticeFacts, now: string): string {
  const units: Readonly<Record<string, string>> = zhCN.agencies.timeUnits
  const said = Object.entries(facts).map(([name, value]) => {
    if (name.endsWith('At')) return [name, momentText(String(value), now)] as const
    return [name, name === 'unit' ? (units[value] ?? value) : value] as const
  })
  return fill(zhCN.identity.notices[code], Object.fromEntries(said))
}

/** `11月23日 周一 14:30`; another year says so. */
export function momentText(moment: string, now: string): string {
  const time = new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${dayText(dayOf(moment), now)} ${time}`
}

export function dayText(day: string, now: string): string {
  const [year, month, date] = day.split('-').map(Number)
  if (day.slice(0, 4) !== dayOf(now).slice(0, 4)) return `${year}年${month}月${date}日`
  return `${month}月${date}日 ${zhCN.house.weekdays[`d${weekday(day)}` as 'd1']}`
}
