import type { Refusal } from '../../domain/kit/refusal.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { countOpenTasks } from './case-store.ts'

/** Nothing ends while another office is still asked: its answer would come to a matter that nobody looks at any more. */
export async function refusesWhileAsked(
  tx: Tx,
  { subject }: { readonly subject: Subject },
): Promise<Refusal | undefined> {
  const n = await countOpenTasks(tx, subject.id)
  return n > 0 ? { code: 'agency-still-open', facts: { n } } : undefined
}
