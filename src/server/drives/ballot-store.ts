import type { BallotState } from '../../domain/drives/ballot.ts'
import type { Choice } from '../../domain/drives/tally.ts'
import type { Threshold } from '../../domain/drives/threshold.ts'
import type { CorrectionReason, Vote, VoteWay } from '../../domain/drives/vote.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Ballot extends Subject {
  readonly kind: 'ballot'
  readonly state: BallotState
  readonly topic: string
}

/** Locked with the grid of one home on its roll, for whoever works there only; without a home, the committee at large. */
export async function lockBallot(
  tx: Tx,
  ballotId: string,
  dwellingId: string | null,
): Promise<Ballot | undefined> {
  return tx.maybe<Ballot>(sql`
    select 'ballot' as kind, b.id, b.state, b.topic, d.grid_id as "gridId"
    from drives.ballot b
    left join registry.dwelling d on d.committee_id = b.committee_id and d.id = ${dwellingId}
    where b.committee_id = ${tx.committeeId} and b.id = ${ballotId}
    for update of b`)
}

export async function addBallot(
  tx: Tx,
  row: {
    id: string
    driveId: string
    topic: string
    threshold: Threshold
    compoundIds: readonly string[]
    announcedOn: string | null
    openedAt: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into drives.ballot (committee_id, id, drive_id, topic, threshold, compound_ids, announced_on, state, opened_at)
    values (${tx.committeeId}, ${row.id}, ${row.driveId}, ${row.topic}, ${JSON.stringify(row.threshold)},
            ${row.compoundIds}, ${row.announcedOn}, 'open', ${row.openedAt})`)
}

/** A head as it stands. */
export interface Party {
  readonly no: number
  readonly key: string
  readonly areaCm2: number
  readonly choice: Choice | null
  readonly way: VoteWay | null
}

export interface NewRollLine {
  readonly no: number
  readonly dwellingId: string
  readonly areaCm2: number
  readonly owners: readonly string[]
  readonly partyNo: number
}

export async function addRoll(
  tx: Tx,
  ballotId: string,
  lines: readonly NewRollLine[],
  parties: readonly { no: number; key: string; areaCm2: number; homes: number }[],
): Promise<void> {
  await tx.run(sql`
    insert into drives.roll (committee_id, ballot_id, no, dwelling_id, area_cm2, owners, party_no)
    select ${tx.committeeId}, ${ballotId}, r.no, r."dwellingId", r."areaCm2", r.owners, r."partyNo"
    from json_to_recordset(${JSON.stringify(lines)}::json)
      as r(no integer, "dwellingId" uuid, "areaCm2" bigint, owners uuid[], "partyNo" integer)`)
  await tx.run(sql`
    insert into drives.party (committee_id, ballot_id, no, key, area_cm2, homes)
    select ${tx.committeeId}, ${ballotId}, r.no, r.key, r."areaCm2", r.homes
    from json_to_recordset(${JSON.stringify(parties)}::json) as r(no integer, key text, "areaCm2" bigint, homes integer)`)
}

const party = sql`p.no, p.key, p.area_cm2::float8 as "areaCm2", p.choice, p.way`

export async function findPartyOf(tx: Tx, ballotId: string, dwellingId: string): Promise<Party | undefined> {
  return tx.maybe<Party>(sql`
    select ${party} from drives.roll r
    join drives.party p on p.committee_id = r.committee_id and p.ballot_id = r.ballot_id and p.no = r.party_no
    where r.committee_id = ${tx.committeeId} and r.ballot_id = ${ballotId} and r.dwelling_id = ${dwellingId}`)
}

/** In the order of the roll. */
export async function listParties(tx: Tx, ballotId: string): Promise<readonly Party[]> {
  return tx.rows<Party>(sql`
    select ${party} from drives.party p
    where p.committee_id = ${tx.committeeId} and p.ballot_id = ${ballotId} order by p.no`)
}

export async function listRollNumbers(
  tx: Tx,
  ballotId: string,
): Promise<readonly { readonly no: number; readonly partyNo: number }[]> {
  return tx.rows(sql`
    select no, party_no as "partyNo" from drives.roll
    where committee_id = ${tx.committeeId} and ballot_id = ${ballotId} order by no`)
}

/** In the order they were given. */
export async function listVotesOf(tx: Tx, ballotId: string, partyKey: string): Promise<readonly Vote[]> {
  return tx.rows<Vote>(sql`
    select id, party_key as "partyKey", choice, way, proxy, corrects from drives.vote
    where committee_id = ${tx.committeeId} and ballot_id = ${ballotId} and party_key = ${partyKey}
    order by serial`)
}

export async function findVote(
  tx: Tx,
  ballotId: string,
  voteId: string,
): Promise<(Vote & { readonly corrected: boolean; readonly partyNo: number }) | undefined> {
  return tx.maybe(sql`
    select v.id, v.party_key as "partyKey", v.choice, v.way, v.proxy, v.corrects, p.no as "partyNo",
           exists (select from drives.vote c where c.committee_id = v.committee_id and c.corrects = v.id) as corrected
    from drives.vote v
    join drives.party p on p.committee_id = v.committee_id and p.ballot_id = v.ballot_id and p.key = v.party_key
    where v.committee_id = ${tx.committeeId} and v.ballot_id = ${ballotId} and v.id = ${voteId}`)
}

/** Writes a vote down with the next serial; returns it. The ballot's row is held by whoever asks. */
export async function addVote(
  tx: Tx,
  ballotId: string,
  row: Vote & {
    votedOn: string
    recordedAt: string
    recordedBy: string
    reason: CorrectionReason | null
  },
): Promise<number> {
  const { serial } = await tx.one<{ serial: number }>(sql`
    with counted as (
      update drives.ballot set votes = votes + 1 where committee_id = ${tx.committeeId} and id = ${ballotId}
      returning votes)
    insert into drives.vote (committee_id, id, ballot_id, party_key, choice, way, proxy, voted_on, serial, recorded_at,
                             recorded_by, corrects, reason)
    select ${tx.committeeId}, ${row.id}, ${ballotId}, ${row.partyKey}, ${row.choice}, ${row.way}, ${row.proxy},
           ${row.votedOn}, c.votes, ${row.recordedAt}, ${row.recordedBy}, ${row.corrects ?? null}, ${row.reason}
    from counted c returning serial`)
  return serial
}

export async function saveStanding(
  tx: Tx,
  ballotId: string,
  partyNo: number,
  standing: Vote | undefined,
): Promise<void> {
  await tx.run(sql`
    update drives.party set choice = ${standing?.choice ?? null}, way = ${standing?.way ?? null},
           proxy = ${standing?.proxy ?? false}, vote_id = ${standing?.id ?? null}
    where committee_id = ${tx.committeeId} and ballot_id = ${ballotId} and no = ${partyNo}`)
}

export async function saveBallotClosed(tx: Tx, ballotId: string, at: string, seal: string): Promise<void> {
  await tx.run(sql`
    update drives.ballot set state = 'closed', closed_at = ${at}, seal = ${seal}
    where committee_id = ${tx.committeeId} and id = ${ballotId}`)
}

export async function saveBallotAnnounced(tx: Tx, ballotId: string, on: string): Promise<void> {
  await tx.run(sql`
    update drives.ballot set announced_on = ${on} where committee_id = ${tx.committeeId} and id = ${ballotId}`)
}

export async function saveBallotPublished(tx: Tx, ballotId: string, on: string): Promise<void> {
  await tx.run(sql`
    update drives.ballot set published_on = ${on} where committee_id = ${tx.committeeId} and id = ${ballotId}`)
}

/** Votes that count, were given by written authority, and have no picture of it. */
export async function countUnproven(tx: Tx, ballotId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from drives.party p
    where p.committee_id = ${tx.committeeId} and p.ballot_id = ${ballotId} and p.proxy
      and not exists (select from drives.scan s join drives.vote v on v.committee_id = s.committee_id and v.id = s.of_id
                      where s.committee_id = p.committee_id and s.removed_at is null
                        and v.ballot_id = p.ballot_id and v.party_key = p.key)`)
  return n
}
