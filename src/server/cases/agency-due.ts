import { dueAt, type TimeLimit } from '../../domain/cases/working-time.ts'
import type { Tx } from '../database/database.ts'
import { getCalendar } from './kind-store.ts'

/** When an agency's limit ends, by the committee's own working calendar. */
export async function agencyDue(tx: Tx, now: string, { amount, unit }: TimeLimit): Promise<string> {
  return dueAt(now, { amount, unit }, await getCalendar(tx)).due
}
