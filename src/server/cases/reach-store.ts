import type { ReachEnd, ReachTry } from '../../domain/cases/reach-queries.ts'
import type {
  ReachAbout,
  Reaching,
  ReachStep,
  Sought,
  VersionedReachLadder,
} from '../../domain/cases/reach.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export async function findReachLadder(tx: Tx): Promise<VersionedReachLadder | undefined> {
  return tx.maybe<VersionedReachLadder>(sql`
    select version, body as ladder from cases.reach_ladder
    where committee_id = ${tx.committeeId} order by version desc limit 1`)
}

export async function addReachLadder(
  tx: Tx,
  { version, ladder }: VersionedReachLadder,
  at: string,
  by: string,
): Promise<void> {
  await tx.run(sql`
    insert into cases.reach_ladder (committee_id, version, body, written_at, written_by)
    values (${tx.committeeId}, ${version}, ${JSON.stringify(ladder)}::jsonb, ${at}, ${by})`)
}

export interface NewReach {
  readonly id: string
  readonly caseId: string
  readonly reporterId: string
  readonly about: ReachAbout
  readonly step: ReachStep
  readonly ladderVersion: number
}

/**
 * Begins to reach reporters, each where the person lives, or else where the matter is. Where one is being reached already, it goes
 * on with what is to be told now; a message that has just been owed is given its own time. Returns how many were begun or went on.
 */
export async function beginReaches(tx: Tx, rows: readonly NewReach[], at: string): Promise<number> {
  if (rows.length === 0) return 0
  return tx.run(sql`
    insert into cases.reach as r (committee_id, id, case_id, reporter_id, about, case_number, name_mask, phone_mask, grid_id,
      dwelling_id, ladder_version, step, step_since, state, begun_at)
    select p.committee_id, n.id, c.id, p.id, n.about, c.number, p.name_mask, p.phone_mask, coalesce(h.grid_id, c.grid_id),
      h.id, n."ladderVersion", n.step, ${at}, 'open', ${at}
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (id uuid, "caseId" uuid, "reporterId" uuid, about text,
      step text, "ladderVersion" integer)
    join cases.reporter p on p.committee_id = ${tx.committeeId} and p.id = n."reporterId" and p.case_id = n."caseId"
    join cases.case c on c.committee_id = p.committee_id and c.id = p.case_id
    left join lateral (
      select d.id, d.grid_id from registry.residence l
      join registry.dwelling d on d.committee_id = l.committee_id and d.id = l.dwelling_id and d.removed_at is null
      where l.committee_id = p.committee_id and l.person_id = p.person_id and l.ended_on is null
      order by l.since desc nulls last, l.id limit 1) h on true
    on conflict (committee_id, case_id, reporter_id) where state = 'open' do update set about = excluded.about,
      step_since = case when r.step = 'message' then excluded.step_since else r.step_since end`)
}

export interface Reach extends Subject {
  readonly kind: 'reach'
  readonly gridId: string | null
  readonly caseId: string
  readonly state: 'open' | 'reached' | 'ended'
  readonly step: ReachStep
  readonly stepSince: string
}

export async function lockReach(tx: Tx, reachId: string): Promise<Reach | undefined> {
  return tx.maybe<Reach>(sql`
    select 'reach' as kind, id, grid_id as "gridId", case_id as "caseId", state, step, step_since as "stepSince"
    from cases.reach where committee_id = ${tx.committeeId} and id = ${reachId} for update`)
}

/** How whoever reported can be looked for. */
export async function findSought(tx: Tx, caseId: string, reporterId: string): Promise<Sought | undefined> {
  return tx.maybe<Sought>(sql`
    select phone_sealed is not null as "hasPhone", confidential as "isConfidential" from cases.reporter
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and id = ${reporterId}`)
}

export async function hasOpenReach(tx: Tx, caseId: string, reporterId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from cases.reach where committee_id = ${tx.committeeId} and case_id = ${caseId}
      and reporter_id = ${reporterId} and state = 'open'`)
  return rows.length > 0
}

export async function saveReachStep(tx: Tx, reachId: string, step: ReachStep, at: string): Promise<void> {
  await tx.run(sql`
    update cases.reach set step = ${step}, step_since = ${at}
    where committee_id = ${tx.committeeId} and id = ${reachId}`)
}

/** Open ones of these matters, of one reporter or of all, come to their end. */
export async function endReaches(
  tx: Tx,
  of: { readonly caseIds: readonly string[]; readonly reporterId?: string | null },
  end: { readonly state: 'reached' | 'ended'; readonly how: ReachEnd; readonly at: string },
): Promise<number> {
  const { caseIds, reporterId = null } = of
  return tx.run(sql`
    update cases.reach set state = ${end.state}, ended_how = ${end.how}, ended_at = ${end.at}
    where committee_id = ${tx.committeeId} and case_id = any (${caseIds}::uuid[]) and state = 'open'
      and (${reporterId}::uuid is null or reporter_id = ${reporterId})`)
}

export async function saveReachEnd(
  tx: Tx,
  reachId: string,
  end: { readonly state: 'reached' | 'ended'; readonly how: ReachEnd; readonly at: string },
): Promise<void> {
  await tx.run(sql`
    update cases.reach set state = ${end.state}, ended_how = ${end.how}, ended_at = ${end.at}
    where committee_id = ${tx.committeeId} and id = ${reachId}`)
}

export async function addReachTry(
  tx: Tx,
  row: Omit<ReachTry, 'madeBy' | 'words' | 'madeAt'> & {
    reachId: string
    wordsSealed: Buffer | null
    by: string
    at: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into cases.reach_try (committee_id, id, reach_id, step, reached, words_sealed, made_by, made_at)
    values (${tx.committeeId}, ${row.id}, ${row.reachId}, ${row.step}, ${row.reached}, ${row.wordsSealed}, ${row.by},
            ${row.at})`)
}

export interface OpenReach extends Reaching {
  readonly id: string
  readonly ladderVersion: number
}

const openReach = sql`
  select r.id, r.ladder_version as "ladderVersion", r.step, r.step_since as "stepSince",
    p.phone_sealed is not null as "hasPhone", p.confidential as "isConfidential"
  from cases.reach r join cases.reporter p on p.committee_id = r.committee_id and p.id = r.reporter_id`

/** Those that may have to move on: on a step that has another one after it. */
export async function listOpenReaches(tx: Tx, before: string): Promise<readonly OpenReach[]> {
  return tx.rows<OpenReach>(sql`
    ${openReach}
    where r.committee_id = ${tx.committeeId} and r.state = 'open' and r.step_since <= ${before} and r.step <> 'knock'
    order by r.step_since, r.id limit 1000`)
}

/** The same message's reach, when what became of the message is known. */
export async function findReachOf(
  tx: Tx,
  caseId: string,
  reporterId: string,
): Promise<OpenReach | undefined> {
  return tx.maybe<OpenReach>(sql`
    ${openReach}
    where r.committee_id = ${tx.committeeId} and r.case_id = ${caseId} and r.reporter_id = ${reporterId} and r.state = 'open'
    for update of r`)
}

/** All versions that were ever written, and the one that ships with the program. */
export async function listReachLadders(tx: Tx): Promise<readonly VersionedReachLadder[]> {
  return tx.rows<VersionedReachLadder>(sql`
    select version, body as ladder from cases.reach_ladder where committee_id = ${tx.committeeId} order by version`)
}
