import type { Subject } from '../../domain/kit/subject.ts'
import type { PlanDrawing } from '../../domain/parking/plan-drawing.ts'
import type { PlanState } from '../../domain/parking/plan.ts'
import type { PlanHead } from '../../domain/parking/queries.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql, type Sql } from '../database/sql.ts'

export interface Plan extends Subject {
  readonly kind: 'parkingPlan'
  readonly state: PlanState
  readonly compoundId: string
  readonly version: number
}

const subject = sql`'parkingPlan' as kind, id, state, compound_id as "compoundId", version`

export async function lockPlan(tx: Tx, planId: string): Promise<Plan | undefined> {
  return tx.maybe<Plan>(sql`
    select ${subject} from parking.plan where committee_id = ${tx.committeeId} and id = ${planId} for update`)
}

export async function findPlan(tx: Tx, planId: string): Promise<Plan | undefined> {
  return tx.maybe<Plan>(sql`
    select ${subject} from parking.plan where committee_id = ${tx.committeeId} and id = ${planId}`)
}

export async function addPlan(
  tx: Tx,
  row: { id: string; compoundId: string; name: string; at: string; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into parking.plan (committee_id, id, compound_id, name, state, version, begun_at, begun_by)
    values (${tx.committeeId}, ${row.id}, ${row.compoundId}, ${row.name}, 'draft', 0, ${row.at}, ${row.by})`)
}

export async function addVersion(
  tx: Tx,
  row: {
    planId: string
    version: number
    drawing: PlanDrawing
    isBefore: boolean
    at: string
    by: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into parking.plan_version (committee_id, plan_id, version, drawing, is_before, saved_at, saved_by)
    values (${tx.committeeId}, ${row.planId}, ${row.version}, ${JSON.stringify(row.drawing)}, ${row.isBefore}, ${row.at},
            ${row.by})`)
  await tx.run(sql`
    update parking.plan set version = ${row.version} where committee_id = ${tx.committeeId} and id = ${row.planId}`)
}

export async function savePlanState(tx: Tx, planId: string, state: PlanState, at: string): Promise<void> {
  await tx.run(sql`
    update parking.plan set state = ${state}, published_at = case when ${state}::text = 'published' then ${at}::timestamptz end
    where committee_id = ${tx.committeeId} and id = ${planId}`)
}

export async function findDrawing(tx: Tx, planId: string, version: number): Promise<PlanDrawing | undefined> {
  const found = await tx.maybe<{ drawing: PlanDrawing }>(sql`
    select drawing from parking.plan_version
    where committee_id = ${tx.committeeId} and plan_id = ${planId} and version = ${version}`)
  return found?.drawing
}

export interface VersionRow {
  readonly version: number
  readonly drawing: PlanDrawing
  readonly isBefore: boolean
  readonly savedAt: string
  readonly savedBy: string | null
}

/** Latest first, without the empty ground. */
export async function listVersions(tx: Tx, planId: string): Promise<readonly VersionRow[]> {
  return tx.rows<VersionRow>(sql`
    select v.version, v.drawing, v.is_before as "isBefore", v.saved_at as "savedAt", a.name as "savedBy"
    from parking.plan_version v left join identity.account a on a.id = v.saved_by
    where v.committee_id = ${tx.committeeId} and v.plan_id = ${planId} and v.version > 0
    order by v.version desc`)
}

async function headsWhere(tx: Tx, more: Sql): Promise<readonly PlanHead[]> {
  return tx.rows<PlanHead>(sql`
    select p.id, p.compound_id as "compoundId", c.name as compound, p.name, p.state, p.version, v.saved_at as "savedAt"
    from parking.plan p
    join registry.compound c on c.committee_id = p.committee_id and c.id = p.compound_id
    left join parking.plan_version v on v.committee_id = p.committee_id and v.plan_id = p.id and v.version = p.version
    where p.committee_id = ${tx.committeeId} ${more}
    order by p.begun_at desc, p.id desc limit 200`)
}

export const listPlans = (tx: Tx) => headsWhere(tx, nothing)
export const findPlanHead = async (tx: Tx, planId: string) =>
  (await headsWhere(tx, sql`and p.id = ${planId}`))[0]
export const listPublished = (tx: Tx) => headsWhere(tx, sql`and p.state = 'published'`)

export interface GroundRecord {
  readonly planId: string
  readonly sha256: string
  readonly mediaType: string
  readonly thumbnail: string | null
  readonly nameSealed: Uint8Array
}

export async function findGroundPicture(tx: Tx, id: string): Promise<GroundRecord | undefined> {
  return tx.maybe<GroundRecord>(sql`
    select plan_id as "planId", sha256, media_type as "mediaType", thumbnail, name_sealed as "nameSealed"
    from parking.ground_picture where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function addGround(
  tx: Tx,
  row: {
    id: string
    planId: string
    file: { sha256: string; bytes: number; mediaType: string; thumbnail: string | null }
    nameSealed: Buffer
    at: string
    by: string
  },
): Promise<void> {
  const { sha256, bytes, mediaType, thumbnail } = row.file
  await tx.run(sql`
    insert into parking.ground_picture (committee_id, id, plan_id, sha256, bytes, media_type, thumbnail, name_sealed,
                                        added_at, added_by)
    values (${tx.committeeId}, ${row.id}, ${row.planId}, ${sha256}, ${bytes}, ${mediaType}, ${thumbnail},
            ${row.nameSealed}, ${row.at}, ${row.by})`)
}
