import type { Duty } from '../../domain/cases/case.ts'
import { dispatchFor, type DispatchRow, type DispatchRule } from '../../domain/cases/dispatch.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A line as the rules look at it. */
export interface KeptDispatch extends DispatchRule {
  readonly id: string
}

const columns = sql`id, kind_code as "kindCode", compound_id as "compoundId", duty, list_item as "listItem",
  unit_ids as "unitIds"`

export async function lockDispatch(tx: Tx, entryId: string): Promise<(Subject & KeptDispatch) | undefined> {
  return tx.maybe<Subject & KeptDispatch>(sql`
    select 'dispatch' as kind, ${columns} from cases.dispatch_entry
    where committee_id = ${tx.committeeId} and id = ${entryId} and retired_at is null for update`)
}

/** The lines of some kinds that hold now; at most one for a kind and a place. */
export async function listRules(tx: Tx, kindCodes: readonly string[]): Promise<readonly KeptDispatch[]> {
  return tx.rows<KeptDispatch>(sql`
    select ${columns} from cases.dispatch_entry
    where committee_id = ${tx.committeeId} and kind_code = any (${kindCodes}::text[]) and retired_at is null`)
}

/** The line that holds for a case; `kindCode`: or that would hold if it were of this kind. */
export async function findCaseRule(
  tx: Tx,
  caseId: string,
  kindCode?: string,
): Promise<KeptDispatch | undefined> {
  const one = await tx.maybe<{ kindCode: string; compoundId: string | null }>(sql`
    select kind_code as "kindCode", compound_id as "compoundId" from cases.case
    where committee_id = ${tx.committeeId} and id = ${caseId}`)
  const kind = kindCode ?? one?.kindCode
  return one && kind ? dispatchFor(await listRules(tx, [kind]), kind, one.compoundId) : undefined
}

/** Ids among these that the directory keeps. */
export async function knownUnits(tx: Tx, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from registry.organisation
    where committee_id = ${tx.committeeId} and id = any (${unitIds}::uuid[]) and removed_at is null`)
  return new Set(rows.map(({ id }) => id))
}

export async function knownCompounds(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from registry.compound where committee_id = ${tx.committeeId} and id = any (${ids}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}

export async function saveDispatch(tx: Tx, row: DispatchRow): Promise<void> {
  await tx.run(sql`
    insert into cases.dispatch_entry (committee_id, id, kind_code, compound_id, duty, list_item, unit_ids)
    values (${tx.committeeId}, ${row.entryId}, ${row.kindCode}, ${row.compoundId}, ${row.duty}, ${row.listItem},
            ${row.unitIds}::uuid[])
    on conflict (committee_id, id) do update set kind_code = excluded.kind_code, compound_id = excluded.compound_id,
      duty = excluded.duty, list_item = excluded.list_item, unit_ids = excluded.unit_ids, retired_at = null`)
}

export async function saveDispatchRetired(tx: Tx, entryId: string, at: string): Promise<void> {
  await tx.run(sql`
    update cases.dispatch_entry set retired_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${entryId}`)
}

export interface NewChange {
  readonly id: string
  readonly entryId: string
  readonly before: DispatchRule | null
  readonly after: DispatchRule | null
}

export async function addChanges(tx: Tx, rows: readonly NewChange[], at: string, by: string): Promise<void> {
  await tx.run(sql`
    insert into cases.dispatch_change (committee_id, id, entry_id, changed_at, changed_by, before, after)
    select ${tx.committeeId}, c.id, c."entryId", ${at}, ${by}, c.before, c.after
    from json_to_recordset(${JSON.stringify(rows)}::json) as c (id uuid, "entryId" uuid, before jsonb, after jsonb)`)
}

export function ruleOf(row: DispatchRow | KeptDispatch): DispatchRule {
  const { kindCode, compoundId, duty, listItem, unitIds } = row
  return { kindCode, compoundId, duty: duty satisfies Duty, listItem, unitIds }
}
