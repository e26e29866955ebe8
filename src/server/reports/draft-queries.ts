import type { AddressParts } from '../../domain/registry/address.ts'
import type { HukouStatus } from '../../domain/registry/hukou-status.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface DraftCase {
  readonly number: string
  /** The kind's last level: 自来水立户. */
  readonly matter: string
  readonly gridPhone: string
  readonly dwellingId: string | null
}

export async function getDraftCase(tx: Tx, caseId: string): Promise<DraftCase> {
  return tx.one<DraftCase>(sql`
    select c.number, k.level3 as matter, coalesce(g.phone, '') as "gridPhone", c.dwelling_id as "dwellingId"
    from cases.case c
    join cases.kind k on k.committee_id = c.committee_id and k.code = c.kind_code
    left join registry.grid_card g on g.committee_id = c.committee_id and g.id = c.grid_id
    where c.committee_id = ${tx.committeeId} and c.id = ${caseId}`)
}

export interface DraftReporter {
  readonly id: string
  readonly personId: string | null
  readonly nameMask: string
}

/** The first who reported it; whoever asked for confidence stands on no paper. */
export async function findDraftReporter(tx: Tx, caseId: string): Promise<DraftReporter | undefined> {
  return tx.maybe<DraftReporter>(sql`
    select id, person_id as "personId", name_mask as "nameMask" from cases.reporter
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and not confidential
    order by joined_at, id limit 1`)
}

export interface DraftPerson {
  readonly id: string
  readonly name: string
  readonly documentMask: string | null
  readonly hukouStatus: HukouStatus
  readonly hukouAddress: string
  /** Where and with whom the person lives today; NULL for nowhere here. */
  readonly householdId: string | null
  readonly since: string | null
  readonly home: AddressParts | null
}

const home = sql`json_strip_nulls(json_build_object('compound', c.name, 'building', b.name, 'stair', d.stair,
  'room', d.room, 'words', d.place))`

export async function findDraftPerson(tx: Tx, personId: string): Promise<DraftPerson | undefined> {
  return tx.maybe<DraftPerson>(sql`
    select p.id, p.name, p.document_mask as "documentMask", p.hukou_status as "hukouStatus",
           coalesce(k.address, '') as "hukouAddress", l.household_id as "householdId", l.since, l.home
    from registry.person p
    left join registry.hukou k on k.committee_id = p.committee_id and k.id = p.hukou_id
    left join lateral (
      select r.household_id, coalesce(r.since, h.since) as since, ${home} as home
      from registry.residence r
      join registry.household h on h.committee_id = r.committee_id and h.id = r.household_id
      join registry.dwelling d on d.committee_id = r.committee_id and d.id = r.dwelling_id
      join registry.compound c on c.committee_id = d.committee_id and c.id = d.compound_id
      left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
      where r.committee_id = p.committee_id and r.person_id = p.id and r.ended_on is null
      order by r.since desc nulls last, r.id desc limit 1) l on true
    where p.committee_id = ${tx.committeeId} and p.id = ${personId} and p.state <> 'removed'`)
}

/** Everybody else of the household, the eldest first. */
export async function listHouseMates(
  tx: Tx,
  householdId: string,
  personId: string,
): Promise<readonly { readonly name: string; readonly relation: string }[]> {
  return tx.rows(sql`
    select p.name, r.relation from registry.residence r
    join registry.person p on p.committee_id = r.committee_id and p.id = r.person_id
    where r.committee_id = ${tx.committeeId} and r.household_id = ${householdId} and r.ended_on is null
      and r.person_id <> ${personId} and p.state = 'here'
    order by r.relation_code nulls last, p.birth nulls last, r.id limit 30`)
}

export interface LastPaper {
  readonly id: string
  readonly factsSealed: Uint8Array
}

/** The committee's last paper: its telephone and office are written on the next one too. */
export async function findLastPaper(tx: Tx): Promise<LastPaper | undefined> {
  return tx.maybe<LastPaper>(sql`
    select id, facts_sealed as "factsSealed" from documents.paper
    where committee_id = ${tx.committeeId} order by issued_at desc limit 1`)
}

export async function findLastKeeper(tx: Tx): Promise<string> {
  const row = await tx.maybe<{ keeper: string }>(sql`
    select keeper from documents.seal_entry
    where committee_id = ${tx.committeeId} order by sealed_on desc, number desc limit 1`)
  return row?.keeper ?? ''
}
