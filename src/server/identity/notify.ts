import type { NoticeCode, NoticeFacts } from '../../domain/identity/notice.ts'
import type { Tx } from '../database/database.ts'
import type { Circumstance } from '../deed.ts'
import { derivedId } from '../derived-id.ts'
import { addNotices, type NewNotice } from './notice-store.ts'

/** What is told; to whom is said beside it. */
export interface Message {
  readonly code: NoticeCode
  readonly subject: { readonly kind: string; readonly id: string }
  readonly caseId: string | null
  readonly facts: NoticeFacts
}

/** What carries notices further, for whoever chose it; in the same transaction. */
type Carrier = (
  tx: Tx,
  notices: readonly NewNotice[],
  circumstance: Pick<Circumstance, 'now' | 'house'>,
) => Promise<void>
const carriers: Carrier[] = []

/** `carryNotices(async (tx, notices, { now, house }) => …)`, from the room of messages. */
export function carryNotices(carrier: Carrier): void {
  carriers.push(carrier)
}

/**
 * The one way in which the program tells people something, in the transaction of the deed that it is about: a line in each one's
 * list, and what carries it further takes it up here. The same deed tells the same person once.
 */
export async function notify(
  tx: Tx,
  accountIds: readonly string[],
  { code, subject, caseId, facts }: Message,
  { envelopeId, now, house }: Pick<Circumstance, 'envelopeId' | 'now' | 'house'>,
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
  if (rows.length === 0) return
  await addNotices(tx, rows, now)
  for (const carry of carriers) await carry(tx, rows, { now, house })
}
