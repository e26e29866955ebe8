import type { NoticeCode, NoticeFacts } from '../../domain/identity/notice.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Message } from '../identity/notify.ts'
import type { AgencyTask } from './agency-task-store.ts'

/** A message about an agency task. */
export function toldOf(task: AgencyTask, code: NoticeCode, facts: NoticeFacts): Message {
  return { code, subject: task, caseId: task.caseId, facts }
}

/** Path of the community whose books are open; nobody holds a role over an area that is not there. */
export function pathHere(house: House, tx: Tx): string {
  return house.areas.find(tx.committeeId)?.path ?? '-'
}
