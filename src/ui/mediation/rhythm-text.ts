import type { Rhythm } from '../../domain/mediation/rhythm.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'

/** A rhythm as people say it: 每周一, 每 2 周的周一, 每月1 号. */
export function rhythmText(words: Catalogue, { unit, every, weekdays, monthDay }: Rhythm): string {
  const say = words.mediation.rhythm
  if (unit === 'day') return every === 1 ? say.everyDay : fill(say.everyDays, { n: every })
  if (unit === 'month') {
    const day = monthDay === -1 ? say.lastDay : fill(say.dayOfMonth, { n: monthDay })
    return fill(every === 1 ? say.everyMonth : say.everyMonths, { n: every, day })
  }
  const names = weekdays.map((day) => words.house.weekdays[`d${day}` as 'd1'])
  const days = names.join(say.join)
  return fill(every === 1 ? say.everyWeek : say.everyWeeks, { n: every, days })
}
