import { z } from 'zod'
import { addDays, day, weekday, type Day } from '../kit/dates.ts'

const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)

/** A block of office hours, `08:30`–`12:00`; a day has one or several, in order, not overlapping. */
export const workBlock = z.object({ from: time, to: time })
export type WorkBlock = z.infer<typeof workBlock>

/** 节假日 and 调休上班: a day that is not what its weekday says. */
export const calendarException = z.object({
  day,
  kind: z.enum(['holiday', 'workday']),
  /** '春节', '国庆节补班'. */
  name: z.string().trim().max(40),
})
export type CalendarException = z.infer<typeof calendarException>

/**
 * 工作日历 the working calendar of one community. Holidays and make-up workdays follow the State Council's yearly notice,
 * which comes out in the autumn before: a year that is not published is reckoned by weekdays alone, and says so.
 */
export const workCalendar = z
  .object({
    /** ISO weekdays, 1 Monday … 7 Sunday. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1),
    blocks: z.array(workBlock).min(1).max(6),
    exceptions: z.array(calendarException).max(2000),
    publishedYears: z.array(z.number().int().min(2000).max(2100)),
  })
  .refine(
    ({ blocks }) =>
      blocks.every((block, at) => block.from < block.to && (blocks[at - 1]?.to ?? '00:00') <= block.from),
    {
      path: ['blocks'],
    },
  )
export type WorkCalendar = z.infer<typeof workCalendar>

/** The same calendar, ready to be asked many times. */
export interface Reckoning {
  isWorkday(of: Day): boolean
  /** Office hours as minutes after midnight. */
  readonly blocks: readonly { readonly from: number; readonly to: number }[]
  isPublished(of: Day): boolean
}

export function reckon(calendar: WorkCalendar): Reckoning {
  const exceptions = new Map(calendar.exceptions.map(({ day: on, kind }) => [on, kind]))
  const years = new Set(calendar.publishedYears)
  return {
    isWorkday(of) {
      const exception = exceptions.get(of)
      if (exception) return exception === 'workday'
      return calendar.weekdays.includes(weekday(of))
    },
    blocks: calendar.blocks.map(({ from, to }) => ({ from: minutes(from), to: minutes(to) })),
    isPublished: (of) => years.has(Number(of.slice(0, 4))),
  }
}

function minutes(clock: string): number {
  const [hours, rest] = clock.split(':').map(Number) as [number, number]
  return hours * 60 + rest
}

/** A calendar without any workday in it would search for ever; so long a holiday does not exist. */
const LONGEST_HOLIDAY = 400

/** The first working day on or after a day. */
export function workdayFrom(from: Day, reckoning: Reckoning): Day {
  let on = from
  for (let step = 0; step < LONGEST_HOLIDAY; step += 1) {
    if (reckoning.isWorkday(on)) return on
    on = addDays(on, 1)
  }
  throw new Error(`no working day for ${LONGEST_HOLIDAY} days after ${from}`)
}
