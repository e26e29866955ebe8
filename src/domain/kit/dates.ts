import { z } from 'zod'
import { isDay } from './days.ts'

export {
  addDays,
  dayOf,
  daysBetween,
  endOfDay,
  isDay,
  startOfDay,
  weekday,
  type Day,
  type Instant,
} from './days.ts'

export const day = z.string().refine(isDay, 'day')
/** Year 0 and offsets beyond 14 hours are no moment on Earth, and the database says so too late. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => !/^0000|[+-](1[5-9]|2\d):\d\d$/.test(text), 'instant')
