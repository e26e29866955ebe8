import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** One new case as its row; sealed columns as hex, so that many go in one JSON text. */
export interface NewCase {
  readonly id: string
  readonly source: string
  readonly source_number: string | null
  readonly kind_code: string
  readonly title: string
  readonly words_sealed: string
  readonly dwelling_id: string | null
  readonly place_words: string
  readonly grid_id: string | null
  readonly urgent: boolean
  readonly duty: string
  readonly list_item: string
  readonly reported_at: string
  readonly limit_amount: number
  readonly limit_unit: string
  readonly due_at: string
  readonly due_uncertain: readonly number[]
  readonly access_hash: string | null
  readonly year: number
}

export interface NewReporter {
  readonly id: string
  readonly case_id: string
  readonly person_id: string | null
  readonly name_sealed: string | null
  readonly phone_sealed: string | null
  readonly phone_index: string | null
  readonly phone_tail: string | null
  readonly name_mask: string
  readonly phone_mask: string
  readonly confidential: boolean
}

/** Takes so many numbers of a year; returns the first. */
export async function takeNumbers(tx: Tx, year: number, count: number): Promise<number> {
  const { last } = await tx.one<{ last: number }>(sql`
    insert into cases.number_counter as c (committee_id, year, last) values (${tx.committeeId}, ${year}, ${count})
    on conflict (committee_id, year) do update set last = c.last + excluded.last returning last`)
  return last - count + 1
}

/** Cases, their reporters and the kept total, in one statement. A dwelling gives its compound and grid. */
export async function addCases(
  tx: Tx,
  cases: readonly (NewCase & { readonly number: string })[],
  reporters: readonly NewReporter[],
  at: string,
): Promise<void> {
  await tx.run(sql`
    with incoming as (
      select * from json_to_recordset(${JSON.stringify(cases)}::json) as r (
        id uuid, number text, source text, source_number text, kind_code text, title text, words_sealed text,
        dwelling_id uuid, place_words text, grid_id uuid, urgent boolean, duty text, list_item text,
        reported_at timestamptz, limit_amount integer, limit_unit text, due_at timestamptz, due_uncertain json,
        access_hash text)
    ), added as (
      insert into cases.case (committee_id, id, number, source, source_number, kind_code, title, words_sealed,
        dwelling_id, compound_id, place_words, grid_id, state, urgent, duty, list_item, reported_at, limit_amount,
        limit_unit, due_at, due_uncertain, access_hash, updated_at)
      select ${tx.committeeId}, i.id, i.number, i.source, i.source_number, i.kind_code, i.title,
        decode(i.words_sealed, 'hex'), i.dwelling_id, d.compound_id, i.place_words, coalesce(i.grid_id, d.grid_id),
        'reported', i.urgent, i.duty, i.list_item, i.reported_at, i.limit_amount, i.limit_unit, i.due_at,
        array(select json_array_elements_text(i.due_uncertain)::integer), decode(i.access_hash, 'hex'), ${at}
      from incoming i
      left join registry.dwelling d on d.committee_id = ${tx.committeeId} and d.id = i.dwelling_id
    ), heard as (
      insert into cases.reporter (committee_id, id, case_id, first_case_id, person_id, name_sealed, phone_sealed,
        phone_index, phone_tail, name_mask, phone_mask, confidential, joined_at)
      select ${tx.committeeId}, id, case_id, case_id, person_id, decode(name_sealed, 'hex'), decode(phone_sealed, 'hex'),
        decode(phone_index, 'hex'), phone_tail, name_mask, phone_mask, confidential, ${at}
      from json_to_recordset(${JSON.stringify(reporters)}::json) as r (
        id uuid, case_id uuid, person_id uuid, name_sealed text, phone_sealed text, phone_index text, phone_tail text,
        name_mask text, phone_mask text, confidential boolean)
    )
    insert into cases.total as t (committee_id, state, n) values (${tx.committeeId}, 'reported', ${cases.length})
    on conflict (committee_id, state) do update set n = t.n + excluded.n`)
}

export interface PersonReporter {
  readonly id: string
  readonly name: string
  readonly phoneId: string | null
  readonly phoneSealed: Buffer | null
}

/** Names and first telephone numbers of persons of the registry. */
export async function listPersonReporters(
  tx: Tx,
  personIds: readonly string[],
): Promise<readonly PersonReporter[]> {
  if (personIds.length === 0) return []
  return tx.rows<PersonReporter>(sql`
    select p.id, p.name, f.id as "phoneId", f.phone_sealed as "phoneSealed"
    from registry.person p
    left join lateral (select id, phone_sealed from registry.person_phone f
                       where f.committee_id = p.committee_id and f.person_id = p.id order by rank, id limit 1) f on true
    where p.committee_id = ${tx.committeeId} and p.id = any (${personIds}::uuid[])`)
}

/** Work orders of another system that are registered already. */
export async function listKnownSourceNumbers(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set()
  const rows = await tx.rows<{ number: string }>(sql`
    select source || ':' || source_number as number from cases.case
    where committee_id = ${tx.committeeId} and source_number = any (${numbers}::text[])`)
  return new Set(rows.map(({ number }) => number))
}
