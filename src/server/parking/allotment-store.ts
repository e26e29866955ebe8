import type { Subject } from '../../domain/kit/subject.ts'
import type { AllotmentRule, Allotted, Applicant, OfferedSpace } from '../../domain/parking/allotment.ts'
import type { AllotmentState } from '../../domain/parking/allotting.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Allotment extends Subject {
  readonly kind: 'allotment'
  readonly state: AllotmentState
  readonly rule: AllotmentRule
  readonly planId: string
  readonly applyUntil: string
  readonly seedOn: string
  readonly objectionDays: number
  readonly objectionsUntil: string | null
}

export async function lockAllotment(tx: Tx, id: string): Promise<Allotment | undefined> {
  return tx.maybe<Allotment>(sql`
    select 'allotment' as kind, id, state, rule, plan_id as "planId", apply_until as "applyUntil",
           seed_on as "seedOn", objection_days as "objectionDays", objections_until as "objectionsUntil"
    from parking.allotment where committee_id = ${tx.committeeId} and id = ${id} for update`)
}

export async function addAllotment(
  tx: Tx,
  row: {
    id: string
    planId: string
    title: string
    rule: AllotmentRule
    seedHow: string
    seedOn: string
    applyUntil: string
    objectionDays: number
    at: string
    by: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into parking.allotment (committee_id, id, plan_id, title, rule, state, seed_how, seed_on, apply_until,
                                   objection_days, announced_at, announced_by)
    values (${tx.committeeId}, ${row.id}, ${row.planId}, ${row.title}, ${row.rule}, 'open', ${row.seedHow}, ${row.seedOn},
            ${row.applyUntil}, ${row.objectionDays}, ${row.at}, ${row.by})`)
}

export async function addOffered(
  tx: Tx,
  allotmentId: string,
  spaces: readonly OfferedSpace[],
): Promise<void> {
  await tx.run(sql`
    insert into parking.offered_space (committee_id, allotment_id, code, accessible)
    select ${tx.committeeId}, ${allotmentId}, r.code, r.accessible
    from json_to_recordset(${JSON.stringify(spaces)}::json) as r(code text, accessible boolean)`)
}

export async function listOffered(tx: Tx, allotmentId: string): Promise<readonly OfferedSpace[]> {
  return tx.rows<OfferedSpace>(sql`
    select code, accessible from parking.offered_space
    where committee_id = ${tx.committeeId} and allotment_id = ${allotmentId} order by code`)
}

/** A home as a list calls it, and where it lies. */
export interface ListedHome {
  readonly compoundId: string
  readonly gridId: string | null
  readonly code: string
}

/** 3-2-501; a home without a number by its place. */
export async function findListedHome(tx: Tx, dwellingId: string): Promise<ListedHome | undefined> {
  return tx.maybe<ListedHome>(sql`
    select d.compound_id as "compoundId", d.grid_id as "gridId",
           coalesce(nullif(concat_ws('-', b.name, d.stair, d.room), ''), d.place, d.id::text) as code
    from registry.dwelling d
    left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
    where d.committee_id = ${tx.committeeId} and d.id = ${dwellingId} and d.removed_at is null`)
}

export async function hasApplied(tx: Tx, allotmentId: string, code: string): Promise<boolean> {
  const found = await tx.maybe(sql`
    select 1 from parking.applicant
    where committee_id = ${tx.committeeId} and allotment_id = ${allotmentId} and code = ${code} and left_reason is null`)
  return found !== undefined
}

export async function addApplicant(
  tx: Tx,
  row: {
    id: string
    allotmentId: string
    dwellingId: string
    gridId: string | null
    code: string
    eligibility: string
    turns: number
    needSealed: Buffer | null
    at: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into parking.applicant (committee_id, id, allotment_id, dwelling_id, grid_id, code, eligibility, turns, needs,
                                   need_sealed, applied_at)
    values (${tx.committeeId}, ${row.id}, ${row.allotmentId}, ${row.dwellingId}, ${row.gridId}, ${row.code},
            ${row.eligibility}, ${row.turns}, ${row.needSealed !== null}, ${row.needSealed}, ${row.at})`)
}

/** The allotment of an applicant, locked with it. */
export async function findApplicantAllotment(
  tx: Tx,
  applicantId: string,
): Promise<{ readonly allotmentId: string; readonly left: boolean } | undefined> {
  return tx.maybe(sql`
    select allotment_id as "allotmentId", left_reason is not null as left from parking.applicant
    where committee_id = ${tx.committeeId} and id = ${applicantId}`)
}

export async function saveApplicantLeft(tx: Tx, applicantId: string, reason: string): Promise<void> {
  await tx.run(sql`
    update parking.applicant set left_reason = ${reason}
    where committee_id = ${tx.committeeId} and id = ${applicantId}`)
}

/** Those who take part. */
export async function listTakingPart(tx: Tx, allotmentId: string): Promise<readonly Applicant[]> {
  return tx.rows<Applicant>(sql`
    select code, turns, needs as need from parking.applicant
    where committee_id = ${tx.committeeId} and allotment_id = ${allotmentId} and left_reason is null order by code`)
}

export async function saveFrozen(
  tx: Tx,
  row: { id: string; list: string; listCode: string; at: string },
): Promise<void> {
  await tx.run(sql`
    update parking.allotment set state = 'listed', list = ${row.list}, list_code = ${row.listCode}, frozen_at = ${row.at}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export async function saveDrawn(
  tx: Tx,
  row: {
    id: string
    seed: string
    at: string
    objectionsUntil: string
    drawn: readonly Allotted[]
  },
): Promise<void> {
  await tx.run(sql`
    update parking.allotment set state = 'drawn', seed = ${row.seed}, drawn_at = ${row.at},
      objections_until = ${row.objectionsUntil}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
  await tx.run(sql`
    update parking.applicant p set place = r.place, lot = r.lot, space = r.space
    from json_to_recordset(${JSON.stringify(row.drawn)}::json) as r(code text, place integer, lot text, space text)
    where p.committee_id = ${tx.committeeId} and p.allotment_id = ${row.id} and p.code = r.code
      and p.left_reason is null`)
}

export async function saveFinal(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run(sql`
    update parking.allotment set state = 'final', final_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function saveAnnulled(tx: Tx, id: string, whySealed: Buffer): Promise<void> {
  await tx.run(sql`
    update parking.allotment set state = 'annulled', why_sealed = ${whySealed}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}
