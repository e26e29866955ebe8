import type { ImportCounts } from '../../domain/imports/import-counts.ts'
import type { ImportState, UnreadableReason } from '../../domain/imports/import-states.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

/** Bound into the seal of a file's name. */
export const FILE_NAME = 'imports.import.name'

export interface ImportRecord extends Subject {
  readonly id: string
  readonly kind: 'import'
  readonly state: ImportState
  readonly nameSealed: Buffer
  readonly fileSha256: string
  readonly bytes: number
  readonly revision: number
  readonly answers: Readonly<Record<string, string>>
  readonly unreadable: UnreadableReason | null
  readonly parts: number
  readonly counts: ImportCounts | null
  readonly questions: number
  readonly begunAt: string
  readonly begunBy: string
  readonly appliedBy: string | null
}

const columns = (tx: Tx, id: string, lock: Sql): Sql => sql`
  select 'import' as kind, id, state, name_sealed as "nameSealed", file_sha256 as "fileSha256", bytes, revision, answers, unreadable, parts,
         counts, questions, begun_at as "begunAt", begun_by as "begunBy", applied_by as "appliedBy"
  from imports.import where committee_id = ${tx.committeeId} and id = ${id} ${lock}`

export function findImport(tx: Tx, id: string): Promise<ImportRecord | undefined> {
  return tx.maybe<ImportRecord>(columns(tx, id, sql``))
}

export function lockImport(tx: Tx, id: string): Promise<ImportRecord | undefined> {
  return tx.maybe<ImportRecord>(columns(tx, id, sql`for update`))
}

export interface NewImport {
  readonly id: string
  readonly nameSealed: Buffer
  readonly file: string
  readonly content: string
  readonly bytes: number
  readonly at: string
  readonly by: string
}

export async function addImport(tx: Tx, one: NewImport): Promise<void> {
  await tx.run(sql`
    insert into imports.import (committee_id, id, name_sealed, file_sha256, content_sha256, bytes, state, begun_at, begun_by,
                                changed_at)
    values (${tx.committeeId}, ${one.id}, ${one.nameSealed}, ${one.file}, ${one.content}, ${one.bytes}, 'reading',
            ${one.at}, ${one.by}, ${one.at})`)
}

/** When the same file is at work in another import. */
export async function findUnderWay(tx: Tx, content: string, otherThan: string): Promise<string | undefined> {
  const row = await tx.maybe<{ at: string }>(sql`
    select begun_at as at from imports.import
    where committee_id = ${tx.committeeId} and content_sha256 = ${content} and id <> ${otherThan}
      and (state in ('reading', 'applying', 'undoing') or state = 'understood' and parts > 0) order by id desc limit 1`)
  return row?.at
}

export async function saveUnderstood(
  tx: Tx,
  id: string,
  what: {
    readonly parts: number
    readonly counts: ImportCounts
    readonly questions: number
    readonly at: string
  },
): Promise<void> {
  await tx.run(sql`
    update imports.import set state = 'understood', parts = ${what.parts}, counts = ${JSON.stringify(what.counts)}::jsonb,
           questions = ${what.questions}, changed_at = ${what.at}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function saveUnreadable(
  tx: Tx,
  id: string,
  reason: UnreadableReason,
  at: string,
): Promise<void> {
  await tx.run(sql`
    update imports.import set state = 'refused', unreadable = ${reason}, changed_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

/** It is read again: what was drafted from the last reading no longer counts. */
export async function saveAnswers(
  tx: Tx,
  id: string,
  answers: Readonly<Record<string, string>>,
  at: string,
): Promise<void> {
  await tx.run(sql`
    update imports.import set state = 'reading', revision = revision + 1, answers = ${JSON.stringify(answers)}::jsonb,
           changed_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function saveState(
  tx: Tx,
  id: string,
  what: {
    readonly state: ImportState
    readonly at: string
    readonly counts?: ImportCounts
    readonly by?: string
  },
): Promise<void> {
  await tx.run(sql`
    update imports.import set state = ${what.state}, changed_at = ${what.at},
           counts = coalesce(${what.counts ? JSON.stringify(what.counts) : null}::jsonb, counts),
           applied_by = coalesce(applied_by, ${what.by ?? null})
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

/** Imports that the program was at work on, or should be: what goes on after a crash. */
export async function listAtWork(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from imports.import
    where committee_id = ${tx.committeeId} and state in ('reading', 'applying', 'undoing') order by id`)
  return rows.map(({ id }) => id)
}
