import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What an agency task, a file or thanks need to know of their case. */
export interface OuterCase {
  readonly kind: 'case'
  readonly id: string
  readonly gridId: string | null
  readonly number: string
  /** Named so that the door does not take it for the state of a step. */
  readonly caseState: string
}

/** Holds the case as it is until the transaction ends; it may still be read. */
export async function lockOuterCase(tx: Tx, caseId: string): Promise<OuterCase | undefined> {
  return tx.maybe<OuterCase>(sql`
    select 'case' as kind, id, grid_id as "gridId", number, state as "caseState"
    from cases.case where committee_id = ${tx.committeeId} and id = ${caseId}
    for share`)
}

/** The same for questions, which hold nothing. */
export async function findOuterCase(tx: Tx, caseId: string): Promise<OuterCase | undefined> {
  return tx.maybe<OuterCase>(sql`
    select 'case' as kind, id, grid_id as "gridId", number, state as "caseState"
    from cases.case where committee_id = ${tx.committeeId} and id = ${caseId}`)
}

export interface CasePlace {
  readonly words: string
  readonly compound: string | null
  readonly building: string | null
  readonly stair: string | null
  readonly room: string | null
  readonly place: string | null
}

export async function getCasePlace(tx: Tx, caseId: string): Promise<CasePlace> {
  return tx.one<CasePlace>(sql`
    select c.place_words as words, p.name as compound, b.name as building, d.stair, d.room, d.place
    from cases.case c
    left join registry.dwelling d on d.committee_id = c.committee_id and d.id = c.dwelling_id
    left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
    left join registry.compound p on p.committee_id = c.committee_id and p.id = coalesce(d.compound_id, c.compound_id)
    where c.committee_id = ${tx.committeeId} and c.id = ${caseId}`)
}

export interface SealedReporter {
  readonly id: string
  readonly nameSealed: Uint8Array | null
  readonly phoneSealed: Uint8Array
}

/** The first reporter who left a telephone and did not ask for confidence (保密). */
export async function findReporterToCall(tx: Tx, caseId: string): Promise<SealedReporter | undefined> {
  return tx.maybe<SealedReporter>(sql`
    select id, name_sealed as "nameSealed", phone_sealed as "phoneSealed"
    from cases.reporter
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and phone_sealed is not null and not confidential
    order by joined_at, id limit 1`)
}

/** Name and office line of an organisation that is still in the directory. */
export async function findOrganisationName(tx: Tx, organisationId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ name: string }>(sql`
    select name from registry.organisation
    where committee_id = ${tx.committeeId} and id = ${organisationId} and removed_at is null`)
  return row?.name
}

/** The grid worker's, else what the community has published for all: a matter without a place has a telephone, too. */
export async function findPhoneToCall(tx: Tx, gridId: string | null): Promise<string> {
  const { phone } = await tx.one<{ phone: string }>(sql`
    select coalesce(
      (select nullif(phone, '') from registry.grid_card where committee_id = ${tx.committeeId} and id = ${gridId}),
      (select complaint_phone from registry.grid_card where committee_id = ${tx.committeeId} and complaint_phone <> ''
       order by id limit 1),
      '') as phone`)
  return phone
}

/** Telephone on the public card of the grid: what is told where a sender names no own one. */
export async function findGridPhone(tx: Tx, gridId: string | null): Promise<string> {
  const row = await tx.maybe<{ phone: string }>(sql`
    select phone from registry.grid_card where committee_id = ${tx.committeeId} and id = ${gridId}`)
  return row?.phone ?? ''
}
