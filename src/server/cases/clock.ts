import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import type { WorkCalendar } from '../../domain/cases/calendar.ts'
import { deadline } from '../../domain/cases/deadline.ts'
import type { TimeLimit } from '../../domain/cases/working-time.ts'
import type { Tx } from '../database/database.ts'
import type { Case, CaseColumns } from './case-store.ts'
import { listRunningCourses, listStops, moveDues } from './clock-store.ts'
import { findCalendar } from './kind-store.ts'

/** The due moment of a case as it follows from its limit, its pauses and its extensions, by the community's calendar. */
export async function reckonDue(
  tx: Tx,
  one: Pick<Case, 'id' | 'limitAmount' | 'limitUnit' | 'clockFrom'>,
  now: string,
  changed: { readonly limit?: TimeLimit; readonly start?: string } = {},
): Promise<Pick<CaseColumns, 'due_at' | 'due_uncertain'>> {
  const limit = changed.limit ?? { amount: one.limitAmount, unit: one.limitUnit }
  const start = changed.start ?? one.clockFrom
  const { pauses, extensions } = await listStops(tx, one.id, start)
  const calendar = (await findCalendar(tx)) ?? chinaCalendar
  const { due, unpublishedYears } = deadline({ start, limit, pauses, extensions }, calendar, now)
  return { due_at: due, due_uncertain: unpublishedYears }
}

/**
 * A new course for a matter that was not solved: the whole limit again from now, back at whoever received it first
 * (首接负责), with nothing left of the earlier result but its lines in the books. Counted.
 */
export async function restart(
  tx: Tx,
  one: Case,
  actorId: string,
  now: string,
): Promise<Partial<CaseColumns>> {
  const firstReceiver = one.firstReceiverId ?? actorId
  return {
    state: 'handling',
    first_receiver_id: firstReceiver,
    holder_id: firstReceiver,
    held_since: now,
    reopened: one.reopened + 1,
    accepted_at: one.acceptedAt ?? now,
    closed_at: null,
    clock_from: now,
    ...(await reckonDue(tx, one, now, { start: now })),
    result: null,
    result_sealed: null,
    result_at: null,
    check_sealed: null,
    checked_at: null,
    checked_on_site: null,
    decline_ground: null,
    decline_channel: null,
  }
}

/** A changed calendar moves what is due by it: every clock that runs is reckoned again. Returns how many moved. */
export async function reckonAgain(tx: Tx, calendar: WorkCalendar, now: string): Promise<number> {
  const moved = (await listRunningCourses(tx)).flatMap(({ id, dueAt, dueUncertain, ...course }) => {
    const { due, unpublishedYears } = deadline(course, calendar, now)
    const same = Date.parse(due) === Date.parse(dueAt) && String(unpublishedYears) === String(dueUncertain)
    return same ? [] : [{ id, due, years: unpublishedYears }]
  })
  await moveDues(tx, moved)
  return moved.length
}
