import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface NewTemplate {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/** One person replaces a kind's template at a time; there is at most one row to hold. */
export async function lockTemplate(tx: Tx, kind: string): Promise<{ readonly id: string } | undefined> {
  return tx.maybe<{ id: string }>(sql`
    select id from documents.template
    where committee_id = ${tx.committeeId} and kind = ${kind} and until is null for update`)
}

export async function isTemplateKnown(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from documents.template where committee_id = ${tx.committeeId} and id = ${id}`)
  return rows.length > 0
}

export async function addTemplate(tx: Tx, row: NewTemplate, at: string, by: string): Promise<void> {
  await tx.run(sql`
    insert into documents.template (committee_id, id, kind, name, sha256, bytes, since, since_by)
    values (${tx.committeeId}, ${row.id}, ${row.kind}, ${row.name}, ${row.sha256}, ${row.bytes}, ${at}, ${by})`)
}

export async function saveTemplateEnd(tx: Tx, kind: string, at: string, by: string): Promise<void> {
  await tx.run(sql`
    update documents.template set until = ${at}, until_by = ${by}
    where committee_id = ${tx.committeeId} and kind = ${kind} and until is null`)
}

export interface TemplateRecord extends NewTemplate {
  readonly since: string
  readonly by: string
}

/** Those in use today. */
export async function listTemplateRecords(tx: Tx): Promise<readonly TemplateRecord[]> {
  return tx.rows<TemplateRecord>(sql`
    select t.id, t.kind, t.name, t.sha256, t.bytes, t.since, coalesce(a.name, '') as by
    from documents.template t left join identity.account a on a.id = t.since_by
    where t.committee_id = ${tx.committeeId} and t.until is null`)
}
