import type { listTargets, TargetPage } from '../../domain/drives/drive-queries.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import type { QuestionOf } from '../../domain/kit/query.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Asking } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { nameOf } from '../registry/view-queries.ts'
import { openTarget } from './drive-queries.ts'

type Filter = QuestionOf<typeof listTargets>
/** `walk`: the key of the row in walking order. */
type KeyedRow = DriveTargetRow & { readonly walk: string }

/** A page of the list along target_by_walk; what is joined is joined to the page alone. */
export async function listTargetRows(
  tx: Tx,
  filter: Filter,
  today: string,
  asking: Asking,
): Promise<readonly KeyedRow[]> {
  return tx.rows<KeyedRow>(sql`
    with page as materialized (
      select t.* from drives.target t
      where t.committee_id = ${tx.committeeId} and t.drive_id = ${filter.driveId} and ${join(conditions(filter, today), ' and ')}
      order by t.walk, t.id limit ${filter.limit})
    select ${columns(asking)}, t.walk from page t ${places(tx.committeeId)}
    order by t.walk, t.id`)
}

function conditions({ show, stance, buildingId, stair, gridId, attemptsFrom, after }: Filter, today: string) {
  const asked: Sql[] = [sql`true`]
  if (show === 'open') asked.push(openTarget)
  if (show === 'due') asked.push(sql`${openTarget} and t.next_on <= ${today}`)
  if (show === 'visited') asked.push(sql`t.left_reason is null and t.attempts > 0`)
  if (show === 'unvisited') asked.push(sql`t.left_reason is null and t.attempts = 0`)
  if (show === 'noticed') asked.push(sql`t.left_reason is null and t.notices > 0`)
  if (show === 'noNotice') asked.push(sql`t.left_reason is null and t.notices = 0`)
  if (show === 'left') asked.push(sql`t.left_reason is not null`)
  if (stance)
    asked.push(sql`t.left_reason is null`, stance === 'none' ? sql`t.said is null` : sql`t.said = ${stance}`)
  if (buildingId) asked.push(sql`t.building_id = ${buildingId}`)
  if (stair !== undefined) asked.push(stair === '' ? sql`t.stair is null` : sql`t.stair = ${stair}`)
  if (gridId) asked.push(sql`t.grid_id = ${gridId}`)
  if (attemptsFrom !== undefined) asked.push(openTarget, sql`t.attempts >= ${attemptsFrom}`)
  const key = after === undefined ? undefined : readKey(after)
  if (key) asked.push(sql`(t.walk, t.id) > (${key.walk}, ${key.id}::uuid)`)
  return asked
}

/** The id is as long as ids are; the key before it may hold any mark. */
const ID_LENGTH = 36

export function targetKey({ walk, id }: KeyedRow): string {
  return `${walk}|${id}`
}

function readKey(after: string): { walk: string; id: string } | undefined {
  const id = after.slice(-ID_LENGTH)
  return /^[0-9a-f-]{36}$/.test(id) ? { walk: after.slice(0, -ID_LENGTH - 1), id } : undefined
}

function columns(asking: Asking): Sql {
  return sql`t.id, t.kind, t.label, t.written_place as "writtenPlace", ${nameOf(asking)} as name, t.person_id as "personId", t.dwelling_id as "dwellingId",
    c.name as compound, b.name as building, d.stair, d.room, d.place, t.left_reason as "left", t.said as stance,
    t.attempts, t.last_outcome as "lastOutcome", t.last_at as "lastAt", t.next_on as "nextOn", t.notices`
}

function places(committeeId: string): Sql {
  return sql`
    left join registry.person p on p.committee_id = ${committeeId} and p.id = t.person_id
    left join registry.dwelling d on d.committee_id = ${committeeId} and d.id = t.dwelling_id
    left join registry.building b on b.committee_id = ${committeeId} and b.id = d.building_id
    left join registry.compound c on c.committee_id = ${committeeId} and c.id = d.compound_id`
}

export async function listTargetDoors(
  tx: Tx,
  targetIds: readonly string[],
  asking: Asking,
): Promise<readonly DriveTargetRow[]> {
  return tx.rows<DriveTargetRow>(sql`
    select ${columns(asking)}
    from unnest(${targetIds}::uuid[]) with ordinality as asked (id, at)
    join drives.target t on t.committee_id = ${tx.committeeId} and t.id = asked.id
    ${places(tx.committeeId)}
    order by asked.at`)
}

type TargetRecord = Omit<TargetPage['target'], 'leftWords'> & { readonly leftWordsSealed: Uint8Array | null }

export async function findTarget(
  tx: Tx,
  targetId: string,
  asking: Asking,
): Promise<TargetRecord | undefined> {
  return tx.maybe<TargetRecord>(sql`
    select ${columns(asking)}, t.drive_id as "driveId", r.state as "driveState", t.left_at as "leftAt", l.name as "leftBy",
           t.left_words_sealed as "leftWordsSealed"
    from drives.target t
    left join identity.account l on l.id = t.left_by
    join drives.drive r on r.committee_id = t.committee_id and r.id = t.drive_id
    ${places(tx.committeeId)}
    where t.committee_id = ${tx.committeeId} and t.id = ${targetId}`)
}

export async function findTargetPlace(tx: Tx, targetId: string): Promise<Subject | undefined> {
  return tx.maybe<Subject>(sql`
    select 'driveTarget' as kind, id, grid_id as "gridId" from drives.target
    where committee_id = ${tx.committeeId} and id = ${targetId}`)
}

export type VisitRecord = Omit<TargetPage['visits'][number], 'words'> & {
  readonly wordsSealed: Uint8Array | null
}

export async function listVisitRecords(tx: Tx, targetId: string): Promise<readonly VisitRecord[]> {
  return tx.rows<VisitRecord>(sql`
    select v.id, v.outcome, v.stance, v.words_sealed as "wordsSealed", v.visited_at as at, v.round, a.name as by,
           v.next_on as "nextOn"
    from drives.visit v
    left join identity.account a on a.id = v.visited_by
    where v.committee_id = ${tx.committeeId} and v.target_id = ${targetId}
    order by v.visited_at desc nulls last, v.round desc, v.id desc`)
}

export type NoticeRecord = Omit<TargetPage['notices'][number], 'files'> & {
  readonly files: readonly { readonly id: string; readonly nameSealed: string }[]
}

export async function listNoticeRecords(tx: Tx, targetId: string): Promise<readonly NoticeRecord[]> {
  return tx.rows<NoticeRecord>(sql`
    select n.id, n.kind, n.how, n.due_on as "dueOn", n.served_at as at, a.name as by,
           coalesce((select json_agg(json_build_object('id', s.id, 'nameSealed', encode(s.name_sealed, 'hex')) order by s.id)
                     from drives.scan s where s.committee_id = n.committee_id and s.of_id = n.id and s.removed_at is null),
                    '[]') as files
    from drives.notice n left join identity.account a on a.id = n.served_by
    where n.committee_id = ${tx.committeeId} and n.target_id = ${targetId}
    order by n.served_at desc, n.id desc`)
}
