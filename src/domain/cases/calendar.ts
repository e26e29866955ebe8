import { z } from 'zod'
import { addDays, day, weekday, type Day } from '../kit/dates.ts'

/** `24:00` ends a day. */
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

/** A block of office hours, `08:30`–`12:00`; a day has one or several, in order, not overlapping. */
export const workBlock = z.object({ from: time, to: time })
export type WorkBlock = z.infer<typeof workBlock>

/** 节假日 and 调休上班: a day that is not what its weekday says. */
export const calendarException = z.object({
  day,
  kind: z.enum(['holiday', 'workday']),
  /** '春节', '国庆节补班'. */
  name: z.string().trim().max(40),
  /** The notice that says so, '国务院办公厅 2025-11-04'. */
  source: z.string().trim().max(80).optional(),
})
export type CalendarException = z.infer<typeof calendarException>

/** Ordered, each ending after it begins, none overlapping the one before. */
export const workBlocks = z
  .array(workBlock)
  .min(1)
  .max(6)
  .refine((blocks) =>
    blocks.every((block, at) => block.from < block.to && (blocks[at - 1]?.to ?? '00:00') <= block.from),
  )

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** 夏令/冬令作息: other office hours from one day of the year to another, both included; `10-08`–`04-30` goes over the new year. */
const season = z.object({ from: monthDay, to: monthDay, blocks: workBlocks })

/**
 * 工作日历 the working calendar of one community. Holidays and make-up workdays follow the State Council's yearly notice,
 * which comes out in the autumn before: a year that is not published is reckoned by weekdays alone, and says so.
 */
export const workCalendar = z.object({
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1),
  blocks: workBlocks,
  /** The first that covers a day gives its hours; outside all of them `blocks` holds. */
  seasons: z.array(season).max(6).optional(),
  exceptions: z.array(calendarException).max(2000),
  publishedYears: z.array(z.number().int().min(2000).max(2100)),
})
export type WorkCalendar = z.infer<typeof workCalendar>

/** Office hours as milliseconds after midnight. */
interface Hours {
  readonly from: number
  readonly to: number
}

/** The same calendar, ready to be asked many times. */
export interface Reckoning {
  isWorkday(of: Day): boolean
  /** The hours a working day has in that season; never empty. */
  hoursOn(of: Day): readonly Hours[]
  isPublished(year: number): boolean
}

const made = new WeakMap<WorkCalendar, Reckoning>()

/** A calendar is never changed in place, so that each is made ready once. */
export function reckon(calendar: WorkCalendar): Reckoning {
  const ready = made.get(calendar) ?? makeReady(calendar)
  made.set(calendar, ready)
  return ready
}

function makeReady(calendar: WorkCalendar): Reckoning {
  const exceptions = new Map(calendar.exceptions.map(({ day: on, kind }) => [on, kind]))
  const years = new Set(calendar.publishedYears)
  const usual = calendar.blocks.map(hours)
  const seasons = (calendar.seasons ?? []).map((one) => ({ ...one, hours: one.blocks.map(hours) }))
  return {
    isWorkday(of) {
      const exception = exceptions.get(of)
      if (exception) return exception === 'workday'
      return calendar.weekdays.includes(weekday(of))
    },
    hoursOn: (of) => seasons.find((one) => covers(one, of.slice(5)))?.hours ?? usual,
    isPublished: (year) => years.has(year),
  }
}

function covers({ from, to }: { from: string; to: string }, on: string): boolean {
  return from <= to ? from <= on && on <= to : from <= on || on <= to
}

function hours({ from, to }: WorkBlock): Hours {
  return { from: afterMidnight(from), to: afterMidnight(to) }
}

function afterMidnight(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return (hour * 60 + minute) * 60_000
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
