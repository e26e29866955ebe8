import type { CaseKind } from '../../domain/cases/kind.ts'
import type { WorkCalendar } from '../../domain/cases/calendar.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const columns = sql`
  code, json_build_array(level1, level2, level3) as path, duty, list_item as "listItem", amount, unit, urgent,
  needs_check as "needsCheck", procedure_code as "procedureCode"`

export async function findKind(tx: Tx, code: string): Promise<CaseKind | undefined> {
  return tx.maybe<CaseKind>(sql`
    select ${columns} from cases.kind
    where committee_id = ${tx.committeeId} and code = ${code} and retired_at is null`)
}

export interface Reckoner {
  readonly kinds: ReadonlyMap<string, CaseKind>
  readonly calendar: WorkCalendar | null
}

/** The kinds named, and the community's own calendar if it has one, in one round trip. */
export async function readReckoner(tx: Tx, codes: readonly string[]): Promise<Reckoner> {
  const { kinds, calendar } = await tx.one<{ kinds: CaseKind[]; calendar: WorkCalendar | null }>(sql`
    select coalesce((select json_agg(k) from (
             select ${columns} from cases.kind
             where committee_id = ${tx.committeeId} and code = any (${codes}::text[]) and retired_at is null) k), '[]') as kinds,
           (select body from cases.calendar where committee_id = ${tx.committeeId}) as calendar`)
  return { kinds: new Map(kinds.map((kind) => [kind.code, kind])), calendar }
}

export async function saveKind(tx: Tx, kind: CaseKind, keys: string): Promise<void> {
  const [level1, level2, level3] = kind.path
  await tx.run(sql`
    insert into cases.kind (committee_id, code, level1, level2, level3, keys, duty, list_item, amount, unit, urgent,
                            needs_check, procedure_code)
    values (${tx.committeeId}, ${kind.code}, ${level1}, ${level2}, ${level3}, ${keys}, ${kind.duty}, ${kind.listItem},
            ${kind.amount}, ${kind.unit}, ${kind.urgent}, ${kind.needsCheck}, ${kind.procedureCode})
    on conflict (committee_id, code) do update set
      level1 = excluded.level1, level2 = excluded.level2, level3 = excluded.level3, keys = excluded.keys,
      duty = excluded.duty, list_item = excluded.list_item, amount = excluded.amount, unit = excluded.unit,
      urgent = excluded.urgent, needs_check = excluded.needs_check, procedure_code = excluded.procedure_code,
      retired_at = null`)
}

export async function retire(tx: Tx, code: string, at: string): Promise<void> {
  await tx.run(sql`
    update cases.kind set retired_at = ${at} where committee_id = ${tx.committeeId} and code = ${code}`)
}

export async function saveCalendar(tx: Tx, body: WorkCalendar, at: string, by: string): Promise<void> {
  await tx.run(sql`
    insert into cases.calendar (committee_id, body, written_at, written_by)
    values (${tx.committeeId}, ${JSON.stringify(body)}::jsonb, ${at}, ${by})
    on conflict (committee_id) do update
    set body = excluded.body, written_at = excluded.written_at, written_by = excluded.written_by`)
}

export async function findCalendar(tx: Tx): Promise<WorkCalendar | undefined> {
  return (
    await tx.maybe<{ body: WorkCalendar }>(sql`
    select body from cases.calendar where committee_id = ${tx.committeeId}`)
  )?.body
}
