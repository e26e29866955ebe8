import type { WhistleRating, WhistleState } from '../../domain/cases/whistle.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A call as rules and rights look at it; `organisationId`: the office a deed is about, where it is about one. */
export interface Whistle extends Subject {
  readonly kind: 'whistle'
  readonly state: WhistleState
  readonly caseId: string
}

export async function lockWhistle(
  tx: Tx,
  whistleId: string,
  organisationId: string | null = null,
): Promise<Whistle | undefined> {
  return tx.maybe<Whistle>(sql`
    select 'whistle' as kind, w.id, w.state, w.grid_id as "gridId", w.case_id as "caseId",
      ${organisationId}::uuid as "organisationId"
    from cases.whistle w
    where w.committee_id = ${tx.committeeId} and w.id = ${whistleId}
      and (${organisationId}::uuid is null or exists (select from cases.whistle_unit u
        where u.committee_id = w.committee_id and u.whistle_id = w.id and u.organisation_id = ${organisationId}))
    for update of w`)
}

export interface NewWhistle {
  readonly id: string
  readonly caseId: string
  readonly gridId: string | null
  readonly caseNumber: string
  readonly at: string
  readonly by: string
  readonly meetAt: string
  readonly placeSealed: Buffer
  readonly purposeSealed: Buffer
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

export async function addWhistle(tx: Tx, row: NewWhistle): Promise<void> {
  await tx.run(sql`
    insert into cases.whistle (committee_id, id, case_id, grid_id, case_number, state, called_at, called_by, meet_at, place_sealed,
      purpose_sealed)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.gridId}, ${row.caseNumber}, 'called', ${row.at}, ${row.by}, ${row.meetAt},
      ${row.placeSealed}, ${row.purposeSealed})`)
  await tx.run(sql`
    insert into cases.whistle_unit (committee_id, whistle_id, organisation_id, organisation_name)
    select ${tx.committeeId}, ${row.id}, u.id, u.name
    from json_to_recordset(${JSON.stringify(row.units)}::json) as u (id uuid, name text)`)
}

export async function listUnits(
  tx: Tx,
  unitIds: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tx.rows(sql`
    select id, name from registry.organisation
    where committee_id = ${tx.committeeId} and id = any (${unitIds}::uuid[]) and removed_at is null
    order by array_position(${unitIds}::uuid[], id)`)
}

export async function saveArrival(
  tx: Tx,
  row: { whistleId: string; organisationId: string; at: string; cameSealed: Buffer | null },
): Promise<void> {
  await tx.run(sql`
    update cases.whistle_unit set arrived_at = ${row.at}, came_sealed = ${row.cameSealed}
    where committee_id = ${tx.committeeId} and whistle_id = ${row.whistleId} and organisation_id = ${row.organisationId}`)
}

export interface WhistleEnd {
  readonly id: string
  readonly state: WhistleState
  readonly decidedSealed: Buffer | null
  readonly doneSealed: Buffer | null
  readonly attachmentIds: readonly string[]
  readonly at: string
  readonly by: string
}

export async function saveWhistleEnd(tx: Tx, row: WhistleEnd): Promise<void> {
  await tx.run(sql`
    update cases.whistle set state = ${row.state}, decided_sealed = ${row.decidedSealed}, done_sealed = ${row.doneSealed},
      attachment_ids = ${row.attachmentIds}::uuid[], ended_at = ${row.at}, ended_by = ${row.by}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

/** Ids among these that are files of this case and not removed. */
export async function countCasePictures(tx: Tx, caseId: string, ids: readonly string[]): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*) as n from cases.attachment
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and id = any (${ids}::uuid[]) and removed_at is null`)
  return n
}

interface Rated {
  readonly whistleId: string
  readonly organisationId: string
  readonly rating: WhistleRating
  readonly wordsSealed: Buffer | null
}

export async function saveUnitRating(tx: Tx, row: Rated): Promise<void> {
  await tx.run(sql`
    update cases.whistle_unit set unit_rating = ${row.rating}, unit_words_sealed = ${row.wordsSealed}
    where committee_id = ${tx.committeeId} and whistle_id = ${row.whistleId} and organisation_id = ${row.organisationId}`)
}

export async function saveCallRating(tx: Tx, row: Rated): Promise<void> {
  await tx.run(sql`
    update cases.whistle_unit set call_rating = ${row.rating}, call_words_sealed = ${row.wordsSealed}
    where committee_id = ${tx.committeeId} and whistle_id = ${row.whistleId} and organisation_id = ${row.organisationId}`)
}
