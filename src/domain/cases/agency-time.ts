import { z } from 'zod'

/** 时, 工作时, 工作日, 自然日. */
export const timeUnits = ['hour', 'workingHour', 'workingDay', 'day'] as const
export type TimeUnit = (typeof timeUnits)[number]

/** How long an agency has: an amount in one of the units of the calendar. */
export const timeLimit = {
  amount: z.number().int().min(1).max(365),
  unit: z.enum(timeUnits),
}
