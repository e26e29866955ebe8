import { dayOf } from '../../domain/kit/dates.ts'
import type { Tx } from '../database/database.ts'
import type { Circumstance } from '../deed.ts'
import { isLinkOpen } from './agency-link-store.ts'
import { lockTask, type AgencyTask } from './agency-task-store.ts'

/** A link that was revoked or ran out a moment ago finds nothing any more. */
export async function lockAddressed(
  tx: Tx,
  taskId: string,
  { actor, now }: Circumstance,
): Promise<AgencyTask | undefined> {
  if (actor.kind === 'link' && !(await isLinkOpen(tx, actor.id, taskId, dayOf(now)))) return undefined
  return lockTask(tx, taskId)
}
