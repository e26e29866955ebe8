import type { AllotmentHead, ApplicantRow, ObjectionRow } from '../../domain/parking/queries.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql, type Sql } from '../database/sql.ts'

export interface AllotmentRecord extends AllotmentHead {
  readonly list: string | null
  readonly listCode: string | null
  readonly seed: string | null
  readonly drawnAt: string | null
  readonly objectionsUntil: string | null
  readonly whySealed: Uint8Array | null
}

const head = sql`a.id, a.plan_id as "planId", p.name as plan, a.title, a.rule, a.state, a.seed_how as "seedHow",
  a.seed_on as "seedOn", a.apply_until as "applyUntil", a.objection_days as "objectionDays",
  (select count(*)::int from parking.applicant n
    where n.committee_id = a.committee_id and n.allotment_id = a.id and n.left_reason is null) as applicants,
  (select count(*)::int from parking.offered_space s
    where s.committee_id = a.committee_id and s.allotment_id = a.id) as spaces`

async function headsWhere<Row>(tx: Tx, columns: Sql, more: Sql): Promise<readonly Row[]> {
  return tx.rows<Row>(sql`
    select ${head} ${columns} from parking.allotment a
    join parking.plan p on p.committee_id = a.committee_id and p.id = a.plan_id
    where a.committee_id = ${tx.committeeId} ${more} order by a.announced_at desc, a.id desc limit 200`)
}

export const listAllotments = (tx: Tx) => headsWhere<AllotmentHead>(tx, nothing, nothing)

export async function findAllotment(tx: Tx, id: string): Promise<AllotmentRecord | undefined> {
  const more = sql`, a.list, a.list_code as "listCode", a.seed, a.drawn_at as "drawnAt",
    a.objections_until as "objectionsUntil", a.why_sealed as "whySealed"`
  return (await headsWhere<AllotmentRecord>(tx, more, sql`and a.id = ${id}`))[0]
}

export type ApplicantRecord = Omit<ApplicantRow, 'need'> & { readonly needSealed: Uint8Array | null }

/** In the order of the draw, before it by code; whoever left comes last. */
export async function listApplicants(tx: Tx, allotmentId: string): Promise<readonly ApplicantRecord[]> {
  return tx.rows<ApplicantRecord>(sql`
    select id, code, dwelling_id as "dwellingId", eligibility, turns, need_sealed as "needSealed",
           left_reason as "left", place, lot, space
    from parking.applicant
    where committee_id = ${tx.committeeId} and allotment_id = ${allotmentId}
    order by left_reason nulls first, place, code`)
}

export type ObjectionRecord = Omit<ObjectionRow, 'words' | 'answer'> & {
  readonly wordsSealed: Uint8Array
  readonly answerSealed: Uint8Array | null
}

export async function listObjections(tx: Tx, allotmentId: string): Promise<readonly ObjectionRecord[]> {
  return tx.rows<ObjectionRecord>(sql`
    select o.id, coalesce(nullif(concat_ws('-', b.name, d.stair, d.room), ''), d.place) as code,
           o.words_sealed as "wordsSealed", o.made_at as "madeAt", o.answer_sealed as "answerSealed", o.upheld
    from parking.objection o
    left join registry.dwelling d on d.committee_id = o.committee_id and d.id = o.dwelling_id
    left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
    where o.committee_id = ${tx.committeeId} and o.allotment_id = ${allotmentId} order by o.made_at, o.id`)
}
