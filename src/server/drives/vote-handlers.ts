import { castVote, correctVote } from '../../domain/drives/ballot.ts'
import { mayVote, standingVotes } from '../../domain/drives/vote.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { addVote, findPartyOf, findVote, listVotesOf, lockBallot, saveStanding } from './ballot-store.ts'

handle(castVote, {
  subject: (tx, { ballotId, dwellingId }) => lockBallot(tx, ballotId, dwellingId),
  async refuses(tx, { input }) {
    const party = await findPartyOf(tx, input.ballotId, input.dwellingId)
    if (!party) return { code: 'ballot-not-on-roll' }
    return mayVote(party.way ?? undefined, input.way) ? undefined : { code: 'vote-cast-already' }
  },
  async apply(tx, { input, now, actor }) {
    const { voteId: id, ballotId, dwellingId, choice, way, proxy, votedOn } = input
    const party = await findPartyOf(tx, ballotId, dwellingId)
    const { key: partyKey, no } = party!
    const vote = {
      id,
      partyKey,
      choice,
      way,
      proxy,
      votedOn,
      recordedAt: now,
      recordedBy: actor.id,
      reason: null,
    }
    const serial = await addVote(tx, ballotId, vote)
    await reckonStanding(tx, ballotId, no, partyKey)
    return { answer: { no }, detail: { voteId: id, no, way, proxy, serial } }
  },
})

handle(correctVote, {
  subject: (tx, { ballotId }) => lockBallot(tx, ballotId, null),
  async refuses(tx, { input }) {
    const wrong = await findVote(tx, input.ballotId, input.corrects)
    if (!wrong) return { code: 'vote-unknown' }
    return wrong.corrected ? { code: 'vote-corrected-already' } : undefined
  },
  async apply(tx, { input, now, actor }) {
    const { voteId: id, ballotId, corrects, choice, reason } = input
    const { partyKey, partyNo, way, proxy } = (await findVote(tx, ballotId, corrects))!
    const entry = { id, partyKey, choice, way, proxy, corrects, reason }
    const serial = await addVote(tx, ballotId, {
      ...entry,
      votedOn: dayOf(now),
      recordedAt: now,
      recordedBy: actor.id,
    })
    await reckonStanding(tx, ballotId, partyNo, partyKey)
    return { detail: { voteId: id, no: partyNo, corrects, reason, serial } }
  },
})

async function reckonStanding(tx: Tx, ballotId: string, no: number, key: string): Promise<void> {
  const votes = await listVotesOf(tx, ballotId, key)
  await saveStanding(tx, ballotId, no, standingVotes(votes).get(key))
}
