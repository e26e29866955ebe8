import type { NoticeCode, NoticeFacts } from '../../domain/identity/notice.ts'
import type { Tx } from '../database/database.ts'
import type { Circumstance } from '../deed.ts'
import { derivedId } from '../derived-id.ts'
import { addNotices } from './notice-store.ts'

/** What is told; to whom is said beside it. */
export interface Message {
  readonly code: NoticeCode
  readonly subject: { readonly kind: string; readonly id: string }
  readonly caseId: string | null
  readonly facts: NoticeFacts
}

/**
 * The one way in which the program tells people something, in the transaction of the deed that it is about. Today it is a line in
 * each one's list; whatever sends e-mail or messages later takes it up here. The same deed tells the same person once.
 */
export async function notify(
  tx: Tx,
  accountIds: readonly string[],
  { code, subject, caseId, facts }: Message,
  { envelopeId, now }: Pick<Circumstance, 'envelopeId' | 'now'>,
): Promise<void> {
  const rows = [...new Set(accountIds)].map((accountId) => ({
    id: derivedId('notice', envelopeId, code, accountId),
    accountId,
    code,
    subjectKind: subject.kind,
    subjectId: subject.id,
    caseId,
    facts,
  }))
  await addNotices(tx, rows, now)
}
