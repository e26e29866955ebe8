import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export type BallotRecord = Pick<BallotPage, 'id' | 'topic' | 'state' | 'threshold' | 'seal'>

export async function findBallotRecord(tx: Tx, ballotId: string): Promise<BallotRecord | undefined> {
  return tx.maybe<BallotRecord>(sql`
    select id, topic, state, threshold, seal from drives.ballot
    where committee_id = ${tx.committeeId} and id = ${ballotId}`)
}
