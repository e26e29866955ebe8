import { z } from 'zod'

/** 节奏: every so many days, weeks (on which weekdays, 1 Monday … 7 Sunday) or months (on which day; -1: the last). */
export const rhythm = z
  .object({
    unit: z.enum(['day', 'week', 'month']),
    every: z.number().int().min(1).max(52).default(1),
    weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
    monthDay: z.union([z.number().int().min(1).max(28), z.literal(-1)]).default(1),
  })
  .refine(({ unit, weekdays }) => unit !== 'week' || weekdays.length > 0, { path: ['weekdays'] })
export type Rhythm = z.infer<typeof rhythm>

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** As RFC 5545 writes it: `FREQ=WEEKLY;INTERVAL=1;BYDAY=MO`. */
export function rruleOf({ unit, every, weekdays, monthDay }: Rhythm): string {
  if (unit === 'day') return `FREQ=DAILY;INTERVAL=${every}`
  if (unit === 'month') return `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${monthDay}`
  const days = [...new Set(weekdays)].sort((a, b) => a - b).map((day) => DAYS[day - 1])
  return `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${days.join(',')}`
}

/** Reads back what `rruleOf` wrote. Throws a RangeError for anything else. */
export function rhythmOf(rrule: string): Rhythm {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]))
  const unit = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month' }[parts.get('FREQ') ?? '']
  const read = rhythm.safeParse({
    unit,
    every: Number(parts.get('INTERVAL')),
    weekdays: (parts.get('BYDAY') ?? '').split(',').flatMap((day) => DAYS.indexOf(day) + 1 || []),
    monthDay: Number(parts.get('BYMONTHDAY') ?? 1),
  })
  if (!read.success) throw new RangeError(`not a rhythm of ours: ${rrule}`)
  return read.data
}
