import { ballotPage } from '../../domain/drives/ballot-queries.ts'
import { stillNeeded } from '../../domain/drives/still-needed.ts'
import { tally } from '../../domain/drives/tally.ts'
import { countedVotes } from '../../domain/drives/vote.ts'
import { votingParties } from '../../domain/drives/voting-party.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import { findBallotRecord } from './ballot-queries.ts'
import { listRoll, listVotes } from './ballot-store.ts'

answers(ballotPage, {
  async read(tx, { ballotId }) {
    const ballot = await findBallotRecord(tx, ballotId)
    if (!ballot) throw new NotFound()
    const parties = votingParties(await listRoll(tx, ballotId))
    const cast = countedVotes(await listVotes(tx, ballotId))
    const needed = stillNeeded(parties, cast, ballot.threshold)
    return {
      ...ballot,
      tally: tally(parties, cast, ballot.threshold),
      stillNeeded: needed ? needed.parties.map(({ unitIds }) => unitIds) : null,
    }
  },
})
