import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import { deadline } from '../../domain/cases/deadline.ts'
import type { TimeLimit } from '../../domain/cases/working-time.ts'
import type { Tx } from '../database/database.ts'
import type { Case, CaseColumns } from './case-store.ts'
import { listStops } from './clock-store.ts'
import { findCalendar } from './kind-store.ts'

/** The due moment of a case as it follows from its limit, its pauses and its extensions, by the community's calendar. */
export async function reckonDue(
  tx: Tx,
  one: Case,
  now: string,
  changed: { readonly limit?: TimeLimit; readonly start?: string } = {},
): Promise<Pick<CaseColumns, 'due_at' | 'due_uncertain'>> {
  const { pauses, extensions } = await listStops(tx, one.id)
  const limit = changed.limit ?? { amount: one.limitAmount, unit: one.limitUnit }
  const start = changed.start ?? one.acceptedAt ?? one.reportedAt
  const calendar = (await findCalendar(tx)) ?? chinaCalendar
  const { due, unpublishedYears } = deadline({ start, limit, pauses, extensions }, calendar, now)
  return { due_at: due, due_uncertain: unpublishedYears }
}
