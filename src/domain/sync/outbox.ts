import { UPLOAD, type SendReply, type UploadItem, type UploadOutcome } from './protocol.ts'

/**
 * What the phone knows of one deed in its outbox without opening it. `waiting`: never sent. `sending`: sent at least once and never
 * answered, so the server may have it. `sent`: the server has it; it is still projected on what the phone shows until a fetch brings it
 * back. `refused`: a decision that was refused, until a person deals with it. `setAside`: a person has.
 */
export interface OutboxRow {
  readonly seq: number
  /** The envelope's id. */
  readonly id: string
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused' | 'setAside'
  /** Letters that its sealed form takes. */
  readonly size: number
  /** Where it stands in the journal; of `sent` only, and not of what the server keeps for the desk. */
  readonly position?: number
  /** Of `refused` only. */
  readonly outcome?: UploadOutcome
  /**
   * A picture that it names and that is still here. The server keeps such a deed unread until the picture has come, so it is shown as
   * one's own for as long.
   */
  readonly photoId?: string
}

/** An upload holds no more letters than this, so that it is never too large for the server (2 MiB). */
const LETTERS = 1_200_000

/** Gives each new deed the next number, without a gap. `madeUpTo`: the last number given out before. */
export function numbered(
  madeUpTo: number,
  made: readonly Pick<OutboxRow, 'id' | 'size' | 'photoId'>[],
): { readonly rows: readonly OutboxRow[]; readonly madeUpTo: number } {
  const rows = made.map((one, nth) => ({ ...one, seq: madeUpTo + nth + 1, state: 'waiting' }) as const)
  return { rows, madeUpTo: madeUpTo + made.length }
}

const isUnsent = ({ state }: OutboxRow) => state === 'waiting' || state === 'sending'

/** What still has to be sent, in the order it was made. */
export function unsent(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  return rows.filter(isUnsent).sort((a, b) => a.seq - b.seq)
}

/** How many things wait, as a person counts them: a record and the picture that it names are one. `photos`: those still on the phone. */
export function thingsWaiting(rows: readonly OutboxRow[], photos: number): number {
  const waiting = unsent(rows)
  const named = waiting.filter(({ photoId }) => photoId !== undefined).length
  return waiting.length + Math.max(0, photos - named)
}

/** The next upload, now under way: the oldest, 200 at most. */
export function nextBatch(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  let letters = 0
  const batch: OutboxRow[] = []
  for (const row of unsent(rows)) {
    letters += row.size
    if (batch.length === UPLOAD || (batch.length > 0 && letters > LETTERS)) break
    batch.push({ ...row, state: 'sending' })
  }
  return batch
}

/**
 * What a batch has become by the server's answer; `undefined`: the answer is not one to what was sent (cut short, or another's), and
 * everything is sent again. Only `done` and `kept` take a deed out of what waits; a fact is never refused, so whatever else
 * comes back stays with its reason.
 */
export function answered(
  items: readonly Pick<UploadItem, 'seq'>[],
  rows: readonly OutboxRow[],
  reply: SendReply,
): readonly OutboxRow[] | undefined {
  if (reply.outcomes.length !== items.length) return undefined
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  return items.flatMap(({ seq }, nth) => {
    const row = bySeq.get(seq)
    // Another tab has had its answer meanwhile.
    if (!row || !isUnsent(row)) return []
    return [settled(row, reply.outcomes[nth]!)]
  })
}

function settled(row: OutboxRow, outcome: UploadOutcome): OutboxRow {
  const { seq, id, size } = row
  if (outcome.status === 'done') return { seq, id, size, state: 'sent', position: outcome.position }
  if (outcome.status === 'kept') {
    const awaits = outcome.why === 'photoAwaited' && row.photoId !== undefined
    return { seq, id, size, state: 'sent', ...(awaits ? { photoId: row.photoId } : {}) }
  }
  return { seq, id, size, state: 'refused', outcome }
}

/**
 * May what was fetched be shown now? Not while the server may have deeds that the phone still projects as its own: they would count
 * twice. (The rule that only complete answers count, and none while an upload is open, is PowerSync's.)
 */
export function mayTakeOver(rows: readonly OutboxRow[]): boolean {
  return !rows.some(({ state }) => state === 'sending')
}

/** What need not be projected any more once everything up to `position` has been fetched. */
export function broughtBack(rows: readonly OutboxRow[], position: number): readonly number[] {
  return rows
    .filter(
      ({ state, position: own = 0, photoId }) => state === 'sent' && own <= position && photoId === undefined,
    )
    .map(({ seq }) => seq)
}

/** What was sent and waited for its picture, once that has gone too; the next fetch brings it back. `here`: pictures still on the phone. */
export function withPictureGone(rows: readonly OutboxRow[], here: ReadonlySet<string>): readonly OutboxRow[] {
  return rows.flatMap(({ photoId, ...row }) =>
    row.state === 'sent' && photoId !== undefined && !here.has(photoId) ? [row] : [],
  )
}

/** How many numbers the pairs of a reply hold. */
export function countMissing(missing: SendReply['missing']): number {
  return missing.reduce((sum, [from, to]) => sum + to - from + 1, 0)
}

/** The numbers up to `madeUpTo` that never came, as pairs from–to: what the server says of a phone. */
export function missingOf(came: ReadonlySet<number>, madeUpTo: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let seq = 1; seq <= madeUpTo; seq += 1) {
    if (came.has(seq)) continue
    const last = pairs[pairs.length - 1]
    if (last?.[1] === seq - 1) last[1] = seq
    else pairs.push([seq, seq])
  }
  return pairs
}
