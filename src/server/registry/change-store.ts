import { newId } from '../../domain/kit/ids.ts'
import { alteredColumns, type Image } from '../../domain/registry/take-back.ts'
import type { Tx } from '../database/database.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { named } from './row-store.ts'
import { tables, type RowIds, type Table } from './table.ts'

/** What is known about whoever makes a change; a handler's deed has all of it. */
export interface Maker {
  readonly envelopeId: string
  readonly now: string
  readonly actor: { readonly id: string }
}

export interface Recording {
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string; readonly gridId?: string | null }
  /** Every row that the work may touch, also those that it adds. */
  readonly rows: RowIds
  /** Persons, homes and households in whose history it stands, besides the subject. */
  readonly about?: readonly (string | null | undefined)[]
}

/** One row of a change. */
export interface ChangedRow {
  readonly table: Table
  readonly id: string
  readonly before: Image
  readonly after: Image
}

/** Does the work and writes down the rows as they were and as they became. Nothing altered, nothing written. */
export async function recording(
  tx: Tx,
  maker: Maker,
  one: Recording,
  work: () => Promise<void>,
): Promise<string | undefined> {
  const [id] = await recordingAll(tx, maker, [one], work)
  return id
}

/** The same for many subjects at once: two reads and one write for all of them. Ids in the order of the recordings. */
export async function recordingAll(
  tx: Tx,
  maker: Maker,
  all: readonly Recording[],
  work: () => Promise<void>,
): Promise<readonly (string | undefined)[]> {
  const rows = together(all.map((one) => one.rows))
  const before = await readImages(tx, rows)
  await work()
  const after = await readImages(tx, rows)
  const changes = all.map((one): NewChange => {
    const changed = pairs(one.rows, before, after)
    return { id: newId(), ...one, changed, about: [one.subject.id, ...(one.about ?? [])] }
  })
  await writeChanges(
    tx,
    maker,
    changes.filter(({ changed }) => changed.length > 0),
  )
  return changes.map(({ id, changed }) => (changed.length > 0 ? id : undefined))
}

function together(all: readonly RowIds[]): RowIds {
  return Object.fromEntries(tables.map((table) => [table, all.flatMap((rows) => rows[table] ?? [])]))
}

function pairs(rows: RowIds, before: Images, after: Images): ChangedRow[] {
  return listed(rows)
    .map(({ table, id }) => ({
      table,
      id,
      before: before.get(`${table} ${id}`) ?? null,
      after: after.get(`${table} ${id}`) ?? null,
    }))
    .filter(({ before, after }) => alteredColumns(before, after).length > 0)
}

function listed(rows: RowIds): { table: Table; id: string }[] {
  return tables.flatMap((table) => [...new Set(rows[table] ?? [])].map((id) => ({ table, id })))
}

type Images = Map<string, Image>

/** The rows as they are now, in one statement. */
export async function readImages(tx: Tx, rows: RowIds): Promise<Images> {
  const asked = tables.filter((table) => (rows[table]?.length ?? 0) > 0)
  if (asked.length === 0) return new Map()
  const selects: Sql[] = asked.map(
    (table) => sql`
    select ${table}::text as "table", id, to_jsonb(r) as image from registry.${named(table)} r
    where committee_id = ${tx.committeeId} and id = any (${rows[table]}::uuid[])`,
  )
  const found = await tx.rows<{ table: Table; id: string; image: Image }>(join(selects, ' union all '))
  return new Map(found.map(({ table, id, image }) => [`${table} ${id}`, image]))
}

interface NewChange {
  readonly id: string
  readonly action: string
  readonly subject: Recording['subject']
  readonly changed: readonly ChangedRow[]
  readonly about: readonly (string | null | undefined)[]
}

async function writeChanges(tx: Tx, maker: Maker, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return
  const heads = changes.map(({ id, action, subject }) => ({
    id,
    action,
    kind: subject.kind,
    subject: subject.id,
    grid: subject.gridId ?? null,
  }))
  const rows = changes.flatMap(({ id, changed }) => changed.map((row) => ({ ...row, change: id })))
  const about = changes.flatMap((change) =>
    [...new Set(change.about)]
      .filter((id) => typeof id === 'string')
      .map((id) => ({ change: change.id, id })),
  )
  await tx.run(sql`
    with change as (
      insert into registry.change (committee_id, id, grid_id, subject_kind, subject_id, envelope_id, action, made_at, made_by)
      select ${tx.committeeId}, id, grid, kind, subject, ${maker.envelopeId}, action, ${maker.now}, ${maker.actor.id}
      from json_to_recordset(${JSON.stringify(heads)}::json) as h (id uuid, grid uuid, kind text, subject uuid, action text)
    ), rows as (
      insert into registry.change_row (committee_id, change_id, table_name, row_id, before, after)
      select ${tx.committeeId}, change, "table", id, nullif(before, 'null'), nullif(after, 'null')
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (change uuid, "table" text, id uuid, before jsonb, after jsonb)
    )
    insert into registry.change_about (committee_id, about_id, change_id)
    select ${tx.committeeId}, id, change
    from json_to_recordset(${JSON.stringify(about)}::json) as a (change uuid, id uuid)`)
}

/** A change as the door and the reversal need it. */
export interface Change {
  readonly id: string
  readonly gridId: string | null
  readonly subjectKind: string
  readonly subjectId: string
  readonly action: string
  readonly madeAt: string
  readonly revertedBy: string | null
}

export async function lockChange(tx: Tx, id: string): Promise<Change | undefined> {
  return tx.maybe<Change>(sql`
    select id, grid_id as "gridId", subject_kind as "subjectKind", subject_id as "subjectId", action,
           made_at as "madeAt", reverted_by as "revertedBy"
    from registry.change where committee_id = ${tx.committeeId} and id = ${id} for update`)
}

export async function listChangedRows(tx: Tx, changeId: string): Promise<ChangedRow[]> {
  return tx.rows<ChangedRow>(sql`
    select table_name as "table", row_id as id, before, after from registry.change_row
    where committee_id = ${tx.committeeId} and change_id = ${changeId}`)
}

export async function listAbout(tx: Tx, changeId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select about_id as id from registry.change_about
    where committee_id = ${tx.committeeId} and change_id = ${changeId}`)
  return rows.map(({ id }) => id)
}

/** When one of these rows was last changed, by a change other than this one. */
export async function lastChangedAt(
  tx: Tx,
  rowIds: readonly string[],
  otherThan: string,
): Promise<string | undefined> {
  const row = await tx.maybe<{ at: string }>(sql`
    select c.made_at as at from registry.change_row r
    join registry.change c on c.committee_id = r.committee_id and c.id = r.change_id
    where r.committee_id = ${tx.committeeId} and r.row_id = any (${rowIds}::uuid[]) and r.change_id <> ${otherThan}
    order by c.made_at desc limit 1`)
  return row?.at
}

/** `by` took `id` back; whatever `id` itself had taken back stands again. */
export async function markReverted(tx: Tx, id: string, by: string): Promise<void> {
  await tx.run(sql`
    update registry.change set reverted_by = case when id = ${id} then ${by}::uuid end
    where committee_id = ${tx.committeeId} and (id = ${id} or reverted_by = ${id})`)
}
