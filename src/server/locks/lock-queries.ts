import type { ActionDayHead, DayLock, DayUnit, LockPage, LockRow } from '../../domain/locks/queries.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql, type Sql } from '../database/sql.ts'

const row = sql`l.id, l.label, l.state, l.dwelling_id as "dwellingId", l.compound_id as "compoundId", c.name as compound,
  b.name as building, d.stair, d.room, d.place, l.target_id as "targetId", l.due_on as "dueOn", l.reason,
  l.until_on as "untilOn", l.removed_on as "removedOn", l.patrol_on as "patrolOn", l.seen_gone as "seenGone",
  l.times_back as "timesBack",
  coalesce((select json_agg(json_build_object('id', p.id, 'tag', p.tag) order by p.added_at, p.id) from locks.picture p
    where p.committee_id = l.committee_id and p.lock_id = l.id and p.removed_at is null), '[]') as pictures,
  (select count(*)::int from locks.kept_property k
    where k.committee_id = l.committee_id and k.lock_id = l.id and k.handed_on is null) as kept`

const places = sql`
  left join registry.dwelling d on d.committee_id = l.committee_id and d.id = l.dwelling_id
  left join registry.compound c on c.committee_id = l.committee_id and c.id = l.compound_id
  left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id`

async function listWhere(tx: Tx, more: Sql): Promise<readonly LockRow[]> {
  return tx.rows<LockRow>(sql`
    select ${row} from locks.lock l ${places} where l.committee_id = ${tx.committeeId} ${more}`)
}

export const listLocks = (tx: Tx) => listWhere(tx, nothing)
export const listDuePatrols = (tx: Tx, today: string) =>
  listWhere(tx, sql`and l.patrol_on <= ${today} order by l.patrol_on, l.id limit 500`)
export const findLockRow = async (tx: Tx, lockId: string) =>
  (await listWhere(tx, sql`and l.id = ${lockId}`))[0]

export async function listNotices(tx: Tx, lockId: string): Promise<LockPage['notices']> {
  return tx.rows(sql`
    select id, how, due_on as "dueOn", served_at as at from locks.notice
    where committee_id = ${tx.committeeId} and lock_id = ${lockId} order by served_at desc`)
}

export async function listChecks(tx: Tx, lockId: string): Promise<LockPage['checks']> {
  return tx.rows(sql`
    select k.id, k.found, k.seen_at as at, a.name as by from locks.patrol_check k
    left join identity.account a on a.id = k.seen_by
    where k.committee_id = ${tx.committeeId} and k.lock_id = ${lockId} order by k.seen_at desc, k.id desc`)
}

export interface KeptRow {
  readonly id: string
  readonly lockId: string
  readonly whatSealed: Uint8Array
  readonly placeSealed: Uint8Array
  readonly receiverSealed: Uint8Array | null
  readonly takenAt: string
  readonly handedOn: string | null
}

export async function listKept(tx: Tx, lockIds: readonly string[]): Promise<readonly KeptRow[]> {
  return tx.rows<KeptRow>(sql`
    select id, lock_id as "lockId", what_sealed as "whatSealed", place_sealed as "placeSealed",
           receiver_sealed as "receiverSealed", taken_at as "takenAt", handed_on as "handedOn"
    from locks.kept_property
    where committee_id = ${tx.committeeId} and lock_id = any (${lockIds}::uuid[]) order by taken_at, id`)
}

const head = sql`y.id, y.state, y.on_day as "onDay", y.at_time as "atTime", y.meet_at as "meetAt",
  (select count(*)::int from locks.day_lock k where k.committee_id = y.committee_id and k.day_id = y.id) as locks,
  (select count(*)::int from locks.day_lock k
    where k.committee_id = y.committee_id and k.day_id = y.id and k.result is not null) as done`

export async function listDays(tx: Tx): Promise<readonly ActionDayHead[]> {
  return tx.rows<ActionDayHead>(sql`
    select ${head} from locks.action_day y where y.committee_id = ${tx.committeeId}
    order by y.on_day desc, y.id desc limit 200`)
}

export async function findDay(
  tx: Tx,
  dayId: string,
): Promise<(ActionDayHead & { readonly dutiesSealed: Uint8Array | null }) | undefined> {
  return tx.maybe(sql`
    select ${head}, y.duties_sealed as "dutiesSealed" from locks.action_day y
    where y.committee_id = ${tx.committeeId} and y.id = ${dayId}`)
}

export async function listUnits(tx: Tx, dayId: string): Promise<readonly DayUnit[]> {
  return tx.rows<DayUnit>(sql`
    select u.organisation_id as "organisationId", o.name, u.role, u.people
    from locks.day_unit u
    join registry.organisation o on o.committee_id = u.committee_id and o.id = u.organisation_id
    where u.committee_id = ${tx.committeeId} and u.day_id = ${dayId} order by u.role, o.sort_key`)
}

export async function listDayLocks(tx: Tx, dayId: string): Promise<readonly DayLock[]> {
  return tx.rows<DayLock>(sql`
    select ${row}, k.result, k.reason as "resultReason", k.recorded_at as "resultAt"
    from locks.day_lock k
    join locks.lock l on l.committee_id = k.committee_id and l.id = k.lock_id ${places}
    where k.committee_id = ${tx.committeeId} and k.day_id = ${dayId}`)
}
