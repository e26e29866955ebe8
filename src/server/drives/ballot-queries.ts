import type {
  BallotHead,
  BallotPage,
  PartyPage,
  PartyVote,
  RollLine,
  RollPlace,
} from '../../domain/drives/ballot-queries.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql } from '../database/sql.ts'
import { homePlaces, rollPlace } from './roll-store.ts'

const head = sql`b.id, b.drive_id as "driveId", b.topic, b.state, b.opened_at as "openedAt", b.closed_at as "closedAt",
  b.announced_on as "announcedOn", b.published_on as "publishedOn"`

export async function listBallotHeads(tx: Tx, driveId: string): Promise<readonly BallotHead[]> {
  return tx.rows<BallotHead>(sql`
    select ${head} from drives.ballot b
    where b.committee_id = ${tx.committeeId} and b.drive_id = ${driveId} order by b.opened_at desc, b.id desc`)
}

export type BallotRecord = BallotHead & Pick<BallotPage, 'threshold' | 'seal' | 'homes'>

export async function findBallotRecord(tx: Tx, ballotId: string): Promise<BallotRecord | undefined> {
  return tx.maybe<BallotRecord>(sql`
    select ${head}, b.threshold, b.seal,
           (select count(*)::int from drives.roll r where r.committee_id = b.committee_id and r.ballot_id = b.id) as homes
    from drives.ballot b where b.committee_id = ${tx.committeeId} and b.id = ${ballotId}`)
}

/** The list of doors of a vote under way. */
export async function findDoors(tx: Tx, ballotId: string): Promise<BallotPage['doors']> {
  const found = await tx.maybe<NonNullable<BallotPage['doors']>>(sql`
    select d.id as "driveId", d.opened_at as "openedAt",
           (select count(*)::int from drives.target t where t.committee_id = d.committee_id and t.drive_id = d.id) as homes
    from drives.drive d
    where d.committee_id = ${tx.committeeId} and d.ballot_id = ${ballotId} and d.state = 'open' limit 1`)
  return found ?? null
}

/** A page of the roll along roll_by_no. */
export async function listRollLines(
  tx: Tx,
  ballotId: string,
  show: string,
  after: number,
  limit: number,
): Promise<readonly RollLine[]> {
  const narrowed =
    show === 'all' ? nothing : show === 'open' ? sql`and p.choice is null` : sql`and p.choice = ${show}`
  return tx.rows<RollLine>(sql`
    select ${rollPlace}, r.no, r.area_cm2::float8 as "areaCm2", p.no as "partyNo", p.homes as "partyHomes", p.choice, p.way,
           p.proxy
    from (
      select r.* from drives.roll r
      join drives.party p on p.committee_id = ${tx.committeeId} and p.ballot_id = r.ballot_id and p.no = r.party_no
      where r.committee_id = ${tx.committeeId} and r.ballot_id = ${ballotId} and r.no > ${after} ${narrowed}
      order by r.no limit ${limit}) r
    join drives.party p on p.committee_id = ${tx.committeeId} and p.ballot_id = r.ballot_id and p.no = r.party_no
    join registry.dwelling d on d.committee_id = ${tx.committeeId} and d.id = r.dwelling_id
    ${homePlaces(tx.committeeId)}
    order by r.no`)
}

/** The homes of some heads, in walking order. */
export async function listHomesOf(
  tx: Tx,
  ballotId: string,
  partyNos: readonly number[],
): Promise<readonly (RollPlace & { readonly partyNo: number; readonly no: number })[]> {
  return tx.rows(sql`
    select ${rollPlace}, r.party_no as "partyNo", r.no
    from drives.roll r
    join registry.dwelling d on d.committee_id = ${tx.committeeId} and d.id = r.dwelling_id
    ${homePlaces(tx.committeeId)}
    where r.committee_id = ${tx.committeeId} and r.ballot_id = ${ballotId} and r.party_no = any (${partyNos}::int[])
    order by r.no`)
}

export async function findParty(
  tx: Tx,
  ballotId: string,
  no: number,
): Promise<(Pick<PartyPage, 'no' | 'areaCm2' | 'standing'> & { readonly key: string }) | undefined> {
  return tx.maybe(sql`
    select no, area_cm2::float8 as "areaCm2", vote_id as standing, key from drives.party
    where committee_id = ${tx.committeeId} and ballot_id = ${ballotId} and no = ${no}`)
}

export type VoteRecord = Omit<PartyVote, 'files'> & {
  readonly files: readonly { readonly id: string; readonly nameSealed: string }[]
}

export async function listVoteRecords(tx: Tx, ballotId: string, key: string): Promise<readonly VoteRecord[]> {
  return tx.rows<VoteRecord>(sql`
    select v.id, v.serial, v.choice, v.way, v.proxy, v.voted_on as "votedOn", v.recorded_at as "recordedAt",
           a.name as "recordedBy", v.corrects, v.reason,
           exists (select from drives.vote n where n.committee_id = v.committee_id and n.corrects = v.id) as corrected,
           coalesce((select json_agg(json_build_object('id', s.id, 'nameSealed', encode(s.name_sealed, 'hex')) order by s.id)
                     from drives.scan s where s.committee_id = v.committee_id and s.of_id = v.id and s.removed_at is null),
                    '[]') as files
    from drives.vote v left join identity.account a on a.id = v.recorded_by
    where v.committee_id = ${tx.committeeId} and v.ballot_id = ${ballotId} and v.party_key = ${key} order by v.serial`)
}
