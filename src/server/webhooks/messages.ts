import type { WebhookMessage } from '../../domain/connections/webhook-events.ts'
import type { Tx } from '../database/database.ts'
import { derivedId } from '../derived-id.ts'
import { entriesAfter, lastPosition, type ReactedEntry } from '../journal.ts'
import { listSentBy, listSubjectFacts, type SubjectFacts } from './message-queries.ts'
import { addMessages, type Receiver } from './sending-store.ts'

/** Lines of the books made into messages in one go; a receiver that does not take them lets no more heap up. */
const LINES = 100

/**
 * Makes messages of the lines that a receiver has not been told of yet, up to a hundred; answers whether there are more behind
 * them. The id of a message follows from the line and the receiver: made twice, it is the same.
 */
export async function makeMessages(tx: Tx, receiver: Receiver): Promise<boolean> {
  const last = await lastPosition(tx)
  if (receiver.position >= last) return false
  const lines = await entriesAfter(tx, receiver.position, LINES, receiver.events)
  const upTo = lines.length === LINES ? lines.at(-1)!.position : Math.max(last, lines.at(-1)?.position ?? 0)
  const own = await ownLines(tx, receiver, lines)
  const facts = await listSubjectFacts(
    tx,
    own.map(({ subjectId }) => subjectId),
  )
  const messages = own.map((line) => ({
    id: derivedId('webhook', receiver.id, line.position),
    position: line.position,
    event: line.action,
    body: JSON.stringify(messageOf(tx.committeeId, line, facts.get(line.subjectId))),
    at: line.writtenAt,
  }))
  await addMessages(tx, receiver.id, messages, upTo)
  return upTo < last
}

async function ownLines(
  tx: Tx,
  { clientId }: Receiver,
  lines: readonly ReactedEntry[],
): Promise<readonly ReactedEntry[]> {
  if (!clientId || lines.length === 0) return lines
  const sent = await listSentBy(
    tx,
    clientId,
    lines.map(({ subjectId }) => subjectId),
  )
  return lines.filter(({ subjectId }) => sent.has(subjectId))
}

/** Whatever else the line says stays here: only what is named in `WebhookMessage` goes out. */
function messageOf(
  committeeId: string,
  { action, position, subjectId, writtenAt }: ReactedEntry,
  facts: SubjectFacts | undefined,
): WebhookMessage {
  return {
    type: action,
    timestamp: writtenAt,
    data: {
      committeeId,
      position,
      subject: { kind: action.split('.')[0] ?? '', id: subjectId },
      ...(facts?.matter ? { matter: facts.matter } : {}),
      ...(facts?.task ? { task: facts.task } : {}),
      ...(facts?.kind ? { kind: facts.kind } : {}),
    },
  }
}
