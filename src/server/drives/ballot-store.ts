import type { BallotState } from '../../domain/drives/ballot.ts'
import type { Threshold } from '../../domain/drives/threshold.ts'
import type { Vote } from '../../domain/drives/vote.ts'
import type { OwnedUnit } from '../../domain/drives/voting-party.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Ballot extends Subject {
  readonly kind: 'ballot'
  readonly state: BallotState
}

/** Locked with the grid of one home on its roll, for whoever works there only; without a home, the committee at large. */
export async function lockBallot(
  tx: Tx,
  ballotId: string,
  dwellingId: string | null,
): Promise<Ballot | undefined> {
  return tx.maybe<Ballot>(sql`
    select 'ballot' as kind, b.id, b.state, d.grid_id as "gridId"
    from drives.ballot b
    left join registry.dwelling d on d.committee_id = b.committee_id and d.id = ${dwellingId}
    where b.committee_id = ${tx.committeeId} and b.id = ${ballotId}
    for update of b`)
}

export async function addBallot(
  tx: Tx,
  row: { id: string; driveId: string; topic: string; threshold: Threshold; openedAt: string },
): Promise<void> {
  await tx.run(sql`
    insert into drives.ballot (committee_id, id, drive_id, topic, threshold, state, opened_at)
    values (${tx.committeeId}, ${row.id}, ${row.driveId}, ${row.topic}, ${JSON.stringify(row.threshold)}, 'open',
            ${row.openedAt})`)
}

export async function addRoll(tx: Tx, ballotId: string, units: readonly OwnedUnit[]): Promise<void> {
  await tx.run(sql`
    insert into drives.roll (committee_id, ballot_id, dwelling_id, area_cm2, owners)
    select ${tx.committeeId}, ${ballotId}, r.id, r."areaCm2", r.owners
    from json_to_recordset(${JSON.stringify(units)}::json) as r(id uuid, "areaCm2" bigint, owners uuid[])`)
}

export async function listRoll(tx: Tx, ballotId: string): Promise<readonly OwnedUnit[]> {
  return tx.rows<OwnedUnit>(sql`
    select dwelling_id as id, area_cm2::float8 as "areaCm2", owners::text[] as owners from drives.roll
    where committee_id = ${tx.committeeId} and ballot_id = ${ballotId}
    order by dwelling_id`)
}

/** In the order they were given. */
export async function listVotes(tx: Tx, ballotId: string): Promise<readonly Vote[]> {
  return tx.rows<Vote>(sql`
    select id, party_key as "partyKey", choice, way, proxy from drives.vote
    where committee_id = ${tx.committeeId} and ballot_id = ${ballotId}
    order by serial`)
}

export async function addVote(
  tx: Tx,
  ballotId: string,
  row: Vote & { serial: number; votedOn: string; recordedAt: string; recordedBy: string },
): Promise<void> {
  await tx.run(sql`
    insert into drives.vote (committee_id, id, ballot_id, party_key, choice, way, proxy, voted_on, serial, recorded_at,
                             recorded_by)
    values (${tx.committeeId}, ${row.id}, ${ballotId}, ${row.partyKey}, ${row.choice}, ${row.way}, ${row.proxy},
            ${row.votedOn}, ${row.serial}, ${row.recordedAt}, ${row.recordedBy})`)
}

export async function saveBallotClosed(tx: Tx, ballotId: string, at: string, seal: string): Promise<void> {
  await tx.run(sql`
    update drives.ballot set state = 'closed', closed_at = ${at}, seal = ${seal}
    where committee_id = ${tx.committeeId} and id = ${ballotId}`)
}
