import { z } from 'zod'
import { rateDimensions } from '../../domain/cases/rate-queries.ts'
import type { Day } from '../../domain/kit/dates.ts'

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined)
const address = z.object({ from: month, to: month, by: z.enum(rateDimensions).catch('month') })

/** What the address bar says: since January where it says nothing, and never a period that ends before it begins. */
export function readRateSearch(search: Readonly<Record<string, unknown>>, today: Day) {
  const { from: first, to: last, by } = address.parse(search)
  const to = last ?? today.slice(0, 7)
  const from = first ?? `${to.slice(0, 4)}-01`
  return from <= to ? { from, to, by } : { from: to, to: from, by }
}
