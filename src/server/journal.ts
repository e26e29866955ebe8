import { binaryArray, type ArrayOf } from './database/binary-array.ts'
import type { Tx } from './database/database.ts'
import { sql } from './database/sql.ts'

/** One line of a committee's books. */
export interface Entry {
  readonly envelopeId: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly gridId: string | null
  readonly actorKind: string
  readonly actorId: string
  readonly madeAt: string
  readonly detail: unknown
  readonly answer: unknown
}

export interface KnownEntry {
  readonly envelopeId: string
  readonly position: number
  readonly action: string
  readonly actorId: string
  readonly answer: unknown
}

/**
 * Which of these envelopes are in the books already, and what their senders were answered. Each is looked up on its own
 * (`offset 0` keeps the look-ups from becoming one join): both columns of the unique key are given then, so that no plan, made
 * with whatever statistics there are, walks through a committee's books.
 */
export async function findEntries(tx: Tx, envelopeIds: readonly string[]): Promise<KnownEntry[]> {
  return tx.rows<KnownEntry>(sql`
    select e.* from unnest(${envelopeIds}::uuid[]) sent (id)
    cross join lateral (
      select envelope_id as "envelopeId", position, action, actor_id as "actorId", answer
      from journal.entry where committee_id = ${tx.committeeId} and envelope_id = sent.id offset 0) e`)
}

/**
 * Appends lines in order; returns the position of the first. Takes the committee's counter last, in the same statement, and
 * the commit travels with it, so the row that everybody waits for is held as shortly as can be. An envelope that is in the books already breaks the unique
 * key: the transaction ends and the door answers from the books.
 */
export async function appendEntries(tx: Tx, writtenAt: string, entries: readonly Entry[]): Promise<number> {
  const column = (of: ArrayOf, value: (entry: Entry) => unknown) => binaryArray(of, entries.map(value))
  const { last } = await tx.last<{ last: number }>(sql`
    with last as (
      insert into journal.counter as c (committee_id, position) values (${tx.committeeId}, ${entries.length})
      on conflict (committee_id) do update set position = c.position + excluded.position
      returning position
    ), line as (
      insert into journal.entry (committee_id, position, envelope_id, action, subject_kind, subject_id, grid_id,
                                 actor_kind, actor_id, made_at, written_at, detail, answer)
      select ${tx.committeeId}, last.position - ${entries.length} + n, envelope_id, action, subject_kind, subject_id,
             grid_id, actor_kind, actor_id, made_at, ${writtenAt}, detail::jsonb, answer::jsonb
      from last, unnest(
        ${column('uuid', ({ envelopeId }) => envelopeId)}::uuid[],
        ${column('text', ({ action }) => action)}::text[],
        ${column('text', ({ subjectKind }) => subjectKind)}::text[],
        ${column('uuid', ({ subjectId }) => subjectId)}::uuid[],
        ${column('uuid', ({ gridId }) => gridId)}::uuid[],
        ${column('text', ({ actorKind }) => actorKind)}::text[],
        ${column('uuid', ({ actorId }) => actorId)}::uuid[],
        ${column('timestamptz', ({ madeAt }) => madeAt)}::timestamptz[],
        ${column('text', ({ detail }) => asJson(detail))}::text[],
        ${column('text', ({ answer }) => asJson(answer))}::text[]
      ) with ordinality as e (envelope_id, action, subject_kind, subject_id, grid_id, actor_kind, actor_id, made_at,
                              detail, answer, n)
    )
    select position as last from last`)
  return last - entries.length + 1
}

function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** The last position given out: what a screen compares to know whether something has changed. */
export async function lastPosition(tx: Tx): Promise<number> {
  const row = await tx.maybe<{ position: number }>(sql`
    select position from journal.counter where committee_id = ${tx.committeeId}`)
  return row?.position ?? 0
}

/** A line as a reaction sees it. */
export interface ReactedEntry {
  readonly position: number
  readonly envelopeId: string
  readonly action: string
  readonly subjectId: string
  readonly writtenAt: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** Lines of these actions after a position, in order. */
export async function entriesAfter(
  tx: Tx,
  position: number,
  limit: number,
  actions: readonly string[],
): Promise<readonly ReactedEntry[]> {
  return tx.rows<ReactedEntry>(sql`
    select position, envelope_id as "envelopeId", action, subject_id as "subjectId", written_at as "writtenAt",
           coalesce(detail, '{}') as detail
    from journal.entry
    where committee_id = ${tx.committeeId} and position > ${position} and action = any (${actions}::text[])
    order by position limit ${limit}`)
}

export async function reactedUpTo(tx: Tx): Promise<number> {
  const row = await tx.maybe<{ position: number }>(sql`
    select position from journal.reaction where committee_id = ${tx.committeeId}`)
  return row?.position ?? 0
}

/** Never back: another server may have gone further. */
export async function keepReacted(tx: Tx, position: number): Promise<void> {
  await tx.run(sql`
    insert into journal.reaction as r (committee_id, position) values (${tx.committeeId}, ${position})
    on conflict (committee_id) do update set position = greatest(r.position, excluded.position)`)
}
