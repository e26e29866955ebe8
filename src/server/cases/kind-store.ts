import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import { kindKeys } from '../../domain/cases/kind-keys.ts'
import type { WorkCalendar } from '../../domain/cases/calendar.ts'
import type { CaseKind } from '../../domain/cases/kind.ts'
import { shippedKinds } from '../../domain/cases/kinds-shipped.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A kind as it is kept; a retired one goes on for the cases that have it, and is chosen no more. */
export interface KeptKind extends CaseKind {
  readonly retired: boolean
  /** Ships with the program and was never used or changed here: no row yet. */
  readonly unwritten?: true
}

const columns = sql`
  code, json_build_array(level1, level2, level3) as path, duty, list_item as "listItem", amount, unit, urgent,
  needs_check as "needsCheck", procedure_code as "procedureCode", retired_at is not null as retired`

const shipped = new Map(shippedKinds.map((kind) => [kind.code, kind]))

export interface Reckoner {
  readonly kinds: ReadonlyMap<string, KeptKind>
  /** `null`: the community has none of its own; chinaCalendar holds. */
  readonly calendar: WorkCalendar | null
}

/** The kinds named, by code, and the community's calendar, in one round trip. What is unknown is missing. */
export async function readReckoner(tx: Tx, codes: readonly string[]): Promise<Reckoner> {
  const { rows, calendar } = await tx.one<{ rows: KeptKind[]; calendar: WorkCalendar | null }>(sql`
    select coalesce((select json_agg(k) from (select ${columns} from cases.kind
                     where committee_id = ${tx.committeeId} and code = any (${codes}::text[])) k), '[]') as rows,
           (select body from cases.calendar where committee_id = ${tx.committeeId}) as calendar`)
  const kinds = new Map(rows.map((kind) => [kind.code, kind]))
  for (const code of codes) {
    const kind = shipped.get(code)
    if (kind && !kinds.has(code)) kinds.set(code, { ...kind, retired: false, unwritten: true })
  }
  return { kinds, calendar }
}

export async function findKind(tx: Tx, code: string): Promise<KeptKind | undefined> {
  return (await readReckoner(tx, [code])).kinds.get(code)
}

/** Cases point at rows: a kind that ships with the program becomes the community's own row when it is first used. */
export async function keepKinds(tx: Tx, kinds: Iterable<KeptKind>): Promise<void> {
  for (const kind of kinds) if (kind.unwritten) await saveKind(tx, kind)
}

export async function saveKind(tx: Tx, kind: CaseKind): Promise<void> {
  const [level1, level2, level3] = kind.path
  await tx.run(sql`
    insert into cases.kind (committee_id, code, level1, level2, level3, keys, duty, list_item, amount, unit, urgent,
                            needs_check, procedure_code)
    values (${tx.committeeId}, ${kind.code}, ${level1}, ${level2}, ${level3}, ${kindKeys(kind.path)}, ${kind.duty},
            ${kind.listItem}, ${kind.amount}, ${kind.unit}, ${kind.urgent}, ${kind.needsCheck}, ${kind.procedureCode})
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
  const row = await tx.maybe<{ body: WorkCalendar }>(sql`
    select body from cases.calendar where committee_id = ${tx.committeeId}`)
  return row?.body
}

/** The community's own calendar, or the one that ships with the program. */
export async function getCalendar(tx: Tx): Promise<WorkCalendar> {
  return (await findCalendar(tx)) ?? chinaCalendar
}
