import { announceBallot, closeBallot, openBallot } from '../../domain/drives/ballot.ts'
import { thresholdOn } from '../../domain/drives/threshold.ts'
import { ballotSeal } from '../../domain/drives/vote.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { Refused } from '../../domain/kit/refusal.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import {
  addBallot,
  addRoll,
  countUnproven,
  listParties,
  listRollNumbers,
  lockBallot,
  saveBallotAnnounced,
  saveBallotClosed,
} from './ballot-store.ts'
import { lockDrive, saveListsClosed } from './drive-store.ts'
import { rollOf } from './roll.ts'
import { listDraftLines } from './roll-store.ts'
import { listOwnThresholds } from './threshold-store.ts'

/** More homes than one office could ask; a larger place votes by parts (幢, 期). */
const HOMES_AT_MOST = 5000

handle(openBallot, {
  subject: (tx, { driveId }) => lockDrive(tx, driveId),
  refuses: (_tx, { subject: drive }) => (drive.state === 'closed' ? { code: 'drive-closed' } : undefined),
  async apply(tx, { input, now }) {
    const { ballotId: id, driveId, topic, compoundIds, announcedOn } = input
    const draft = await listDraftLines(tx, compoundIds)
    if (draft.length === 0) throw new Refused('ballot-roll-empty')
    if (draft.length > HOMES_AT_MOST) throw new Refused('ballot-too-long', { most: HOMES_AT_MOST })
    const withoutArea = draft.filter(({ areaCm2 }) => areaCm2 === null).length
    if (withoutArea > 0) throw new Refused('ballot-area-missing', { homes: withoutArea })
    const { lines, parties } = rollOf(draft)
    const threshold = thresholdOn(await listOwnThresholds(tx), input.threshold, dayOf(now))
    await addBallot(tx, { id, driveId, topic, threshold, compoundIds, announcedOn, openedAt: now })
    await addRoll(tx, id, lines, parties)
    const { code, version } = threshold
    return {
      subject: { kind: 'ballot', id },
      detail: { driveId, homes: lines.length, heads: parties.length, threshold: code, version },
    }
  },
})

handle(announceBallot, {
  subject: (tx, { ballotId }) => lockBallot(tx, ballotId, null),
  refuses: (_tx, { input, now }) =>
    input.announcedOn > dayOf(now) ? { code: 'ballot-announced-ahead' } : undefined,
  async apply(tx, { input: { ballotId, announcedOn } }) {
    await saveBallotAnnounced(tx, ballotId, announcedOn)
    return { detail: { announcedOn } }
  },
})

handle(closeBallot, {
  subject: (tx, { ballotId }) => lockBallot(tx, ballotId, null),
  async refuses(tx, { input }) {
    const n = await countUnproven(tx, input.ballotId)
    return n > 0 ? { code: 'ballot-proxy-unproven', facts: { n } } : undefined
  },
  async apply(tx, { input, subject: { topic }, now }) {
    const seal = ballotSeal(topic, await sealedLines(tx, input.ballotId))
    await saveBallotClosed(tx, input.ballotId, now, seal)
    await saveListsClosed(tx, input.ballotId, now)
    return { answer: { seal }, detail: { seal } }
  },
})

/** What is frozen: every head with the numbers of its homes and what counts of its votes. */
export async function sealedLines(tx: Tx, ballotId: string) {
  const numbers = new Map<number, number[]>()
  for (const { no, partyNo } of await listRollNumbers(tx, ballotId))
    numbers.set(partyNo, [...(numbers.get(partyNo) ?? []), no])
  const parties = await listParties(tx, ballotId)
  return parties.map(({ no, areaCm2, choice }) => ({ nos: numbers.get(no) ?? [no], areaCm2, choice }))
}
