import { z } from 'zod'
import { timeUnits } from './working-time.ts'

/** How long an agency has: an amount in one of the units of the working calendar. */
export const timeLimit = {
  amount: z.number().int().min(1).max(365),
  unit: z.enum(timeUnits),
}
