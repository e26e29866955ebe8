import { progressOf } from '../../domain/drives/progress.ts'
import { ballotPage, drivePage, listDrives, targetPage } from '../../domain/drives/queries.ts'
import { stillNeeded } from '../../domain/drives/still-needed.ts'
import { tally } from '../../domain/drives/tally.ts'
import { countedVotes } from '../../domain/drives/vote.ts'
import { votingParties } from '../../domain/drives/voting-party.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import { listRoll, listVotes } from './ballot-store.ts'
import {
  findBallotRecord,
  findDriveHead,
  findTargetPlace,
  listBallotHeads,
  listDriveHeads,
  listNoticeRows,
  listTargetRows,
  listVisitRecords,
} from './drive-queries.ts'
import { VISIT_WORDS } from './seals.ts'

answers(listDrives, { read: (tx) => listDriveHeads(tx) })

answers(drivePage, {
  async read(tx, { driveId }) {
    const drive = await findDriveHead(tx, driveId)
    if (!drive) throw new NotFound()
    const targets = await listTargetRows(tx, driveId)
    return { drive, progress: progressOf(targets), targets, ballots: await listBallotHeads(tx, driveId) }
  },
})

answers(targetPage, {
  subject: (tx, { targetId }) => findTargetPlace(tx, targetId),
  async read(tx, { targetId }, { house }) {
    const visits = await listVisitRecords(tx, targetId)
    return {
      visits: visits.map(({ wordsSealed, ...visit }) => ({
        ...visit,
        words: wordsSealed ? house.vault.open(VISIT_WORDS, visit.id, wordsSealed) : '',
      })),
      notices: await listNoticeRows(tx, targetId),
    }
  },
})

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
