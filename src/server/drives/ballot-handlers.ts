import { castVote, closeBallot, openBallot } from '../../domain/drives/ballot.ts'
import { shippedThresholds } from '../../domain/drives/threshold.ts'
import { ballotSeal, countedVotes, mayVote, type Vote } from '../../domain/drives/vote.ts'
import { squareCentimetres, votingParties, type OwnedUnit } from '../../domain/drives/voting-party.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import {
  addBallot,
  addRoll,
  addVote,
  listRoll,
  listVotes,
  lockBallot,
  saveBallotClosed,
} from './ballot-store.ts'
import { lockDrive } from './drive-store.ts'

handle(openBallot, {
  subject: (tx, { driveId }) => lockDrive(tx, driveId),
  refuses(_tx, { input, subject: drive }) {
    if (drive.state === 'closed') return { code: 'drive-closed' }
    const homes = new Set(input.roll.map(({ dwellingId }) => dwellingId))
    const small = input.roll.some(({ areaM2 }) => squareCentimetres(areaM2) <= 0)
    return homes.size < input.roll.length || small ? { code: 'ballot-roll-wrong' } : undefined
  },
  async apply(tx, { input, now }) {
    const { ballotId: id, driveId, topic } = input
    const threshold = shippedThresholds.find(({ code }) => code === input.threshold)!
    const units = input.roll.map(({ dwellingId, areaM2, owners }) => ({
      id: dwellingId,
      areaCm2: squareCentimetres(areaM2),
      owners,
    }))
    await addBallot(tx, { id, driveId, topic, threshold, openedAt: now })
    await addRoll(tx, id, units)
    const detail = {
      driveId,
      homes: units.length,
      heads: votingParties(units).length,
      threshold: input.threshold,
    }
    return { subject: { kind: 'ballot', id }, detail }
  },
})

handle(castVote, {
  subject: (tx, { ballotId, dwellingId }) => lockBallot(tx, ballotId, dwellingId),
  async refuses(tx, { input }) {
    const party = await partyOf(tx, input.ballotId, input.dwellingId)
    if (!party) return { code: 'ballot-not-on-roll' }
    const before = (await listVotes(tx, input.ballotId)).findLast(({ partyKey }) => partyKey === party.key)
    return mayVote(before?.way, input.way) ? undefined : { code: 'vote-cast-already' }
  },
  async apply(tx, { input, now, actor }) {
    const { voteId: id, ballotId, dwellingId, choice, way, proxy, votedOn } = input
    const party = await partyOf(tx, ballotId, dwellingId)
    const serial = (await listVotes(tx, ballotId)).length + 1
    const vote: Vote = { id, partyKey: party!.key, choice, way, proxy }
    await addVote(tx, ballotId, { ...vote, serial, votedOn, recordedAt: now, recordedBy: actor.id })
    return { detail: { voteId: id, way, proxy, serial } }
  },
})

handle(closeBallot, {
  subject: (tx, { ballotId }) => lockBallot(tx, ballotId, null),
  async apply(tx, { input, now }) {
    const seal = await reckonSeal(tx, input.ballotId)
    await saveBallotClosed(tx, input.ballotId, now, seal)
    return { answer: { seal }, detail: { seal } }
  },
})

async function partyOf(tx: Tx, ballotId: string, dwellingId: string) {
  const units: readonly OwnedUnit[] = await listRoll(tx, ballotId)
  return votingParties(units).find(({ unitIds }) => unitIds.includes(dwellingId))
}

async function reckonSeal(tx: Tx, ballotId: string): Promise<string> {
  const counted = countedVotes(await listVotes(tx, ballotId))
  const parties = votingParties(await listRoll(tx, ballotId))
  return ballotSeal(parties.map(({ key, areaCm2 }) => ({ partyKey: key, areaCm2, choice: counted.get(key) })))
}
