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
  readonly compound_id: string | null
  readonly place_words: string
  readonly grid_id: string | null
  readonly urgent: boolean
  readonly duty: string
  readonly list_item: string
  readonly reported_at: string
  readonly contact_due_at: string | null
  readonly limit_amount: number
  readonly limit_unit: string
  readonly due_at: string
  readonly due_uncertain: readonly number[]
  readonly access_hash: string | null
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
  readonly wants_messages: boolean
}

/** Takes so many numbers of a year; returns the first. */
export async function takeNumbers(tx: Tx, year: number, count: number): Promise<number> {
  const { last } = await tx.one<{ last: number }>(sql`
    insert into cases.number_counter as c (committee_id, year, last) values (${tx.committeeId}, ${year}, ${count})
    on conflict (committee_id, year) do update set last = c.last + excluded.last returning last`)
  return last - count + 1
}

export interface Added {
  /** A case that is missing was there before, or its work order was. */
  readonly cases: ReadonlySet<string>
  readonly reporters: number
}

/** Cases and their reporters, in one statement. */
export async function addCases(
  tx: Tx,
  cases: readonly (NewCase & { readonly number: string })[],
  reporters: readonly NewReporter[],
  at: string,
): Promise<Added> {
  const added = await tx.one<{ ids: string[]; reporters: number }>(sql`
    with added as (
      insert into cases.case (committee_id, id, number, source, source_number, kind_code, title, words_sealed,
        dwelling_id, compound_id, place_words, grid_id, state, urgent, duty, list_item, reported_at, clock_from,
        contact_due_at, limit_amount, limit_unit, due_at, due_uncertain, access_hash, updated_at)
      select ${tx.committeeId}, id, number, source, source_number, kind_code, title, decode(words_sealed, 'hex'),
        dwelling_id, compound_id, place_words, grid_id, 'reported', urgent, duty, list_item, reported_at, reported_at,
        contact_due_at, limit_amount, limit_unit, due_at,
        array(select json_array_elements_text(due_uncertain)::integer), decode(access_hash, 'hex'), ${at}
      from json_to_recordset(${JSON.stringify(cases)}::json) as r (
        id uuid, number text, source text, source_number text, kind_code text, title text, words_sealed text,
        dwelling_id uuid, compound_id uuid, place_words text, grid_id uuid, urgent boolean, duty text, list_item text,
        reported_at timestamptz, contact_due_at timestamptz, limit_amount integer, limit_unit text,
        due_at timestamptz, due_uncertain json, access_hash text)
      on conflict do nothing returning id
    ), heard as (
      insert into cases.reporter (committee_id, id, case_id, first_case_id, person_id, name_sealed, phone_sealed,
        phone_index, phone_tail, name_mask, phone_mask, confidential, wants_messages, joined_at)
      select ${tx.committeeId}, r.id, case_id, case_id, person_id, decode(name_sealed, 'hex'),
        decode(phone_sealed, 'hex'), decode(phone_index, 'hex'), phone_tail, name_mask, phone_mask, confidential,
        wants_messages, ${at}
      from json_to_recordset(${JSON.stringify(reporters)}::json) as r (
        id uuid, case_id uuid, person_id uuid, name_sealed text, phone_sealed text, phone_index text, phone_tail text,
        name_mask text, phone_mask text, confidential boolean, wants_messages boolean)
      join added on added.id = case_id
      on conflict do nothing returning id
    )
    select coalesce((select json_agg(id) from added), '[]') as ids, (select count(*) from heard) as reporters`)
  return { cases: new Set(added.ids), reporters: added.reporters }
}

export interface HomePlace {
  readonly gridId: string | null
  readonly compoundId: string | null
}

/** Grid and compound of homes, by the home's id. */
export async function listHomePlaces(
  tx: Tx,
  dwellingIds: readonly string[],
): Promise<ReadonlyMap<string, HomePlace>> {
  if (dwellingIds.length === 0) return new Map()
  const rows = await tx.rows<HomePlace & { id: string }>(sql`
    select id, grid_id as "gridId", compound_id as "compoundId" from registry.dwelling
    where committee_id = ${tx.committeeId} and id = any (${dwellingIds}::uuid[]) and removed_at is null`)
  return new Map(rows.map((row) => [row.id, row]))
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
