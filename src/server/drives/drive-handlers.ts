import { TARGETS_AT_MOST } from '../../domain/drives/drive-cut.ts'
import { closeDrive, openDrive, planVisits } from '../../domain/drives/drive.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { Refused } from '../../domain/kit/refusal.ts'
import { begins } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { lockBallot } from './ballot-store.ts'
import {
  addDrive,
  addTargets,
  addVisits,
  cutTargets,
  lockDrive,
  saveDriveClosed,
  saveListsClosed,
  savePlan,
  savePlanOfAll,
  saveStandings,
} from './drive-store.ts'
import { VISIT_WORDS } from './seals.ts'

handle(openDrive, {
  subject: (_tx, { driveId }) => Promise.resolve(begins('drive', driveId)),
  async apply(tx, { input, now, actor, house }) {
    const { driveId, name, cut, targets, vote } = input
    const ballotId = vote?.ballotId ?? null
    if (ballotId) await endListsOf(tx, ballotId, now)
    await addDrive(tx, { id: driveId, name, openedAt: now, openedBy: actor.id, ballotId })
    const cutOut = cut ? await cutTargets(tx, driveId, cut, dayOf(now)) : 0
    const count = cutOut + targets.length
    if (count === 0) throw new Refused('drive-empty')
    if (count > TARGETS_AT_MOST) throw new Refused('drive-too-long', { n: count, most: TARGETS_AT_MOST })
    if (targets.length > 0) {
      const rows = targets.map(
        ({ targetId: id, kind, dwellingId, personId, label, writtenPlace, stance }) => ({
          id,
          kind,
          dwellingId,
          personId,
          label,
          writtenPlace,
          stance,
        }),
      )
      await addTargets(tx, driveId, rows)
    }
    const past = targets.flatMap(({ targetId, visits }) =>
      visits.map(({ visitId: id, outcome, stance, words }, index) => ({
        id,
        targetId,
        outcome,
        stance,
        wordsSealed: words ? house.vault.seal(VISIT_WORDS, id, words) : null,
        visitedAt: null,
        round: index + 1,
        visitedBy: null,
        nextOn: null,
      })),
    )
    if (past.length > 0) {
      await addVisits(tx, past)
      await saveStandings(tx, [...new Set(past.map(({ targetId }) => targetId))])
    }
    if (vote) await savePlanOfAll(tx, driveId, vote.on, now)
    return { detail: { targets: count, pastVisits: past.length, ...(ballotId ? { ballotId } : {}) } }
  },
})

/** One list of doors a vote: two would send two people to one door. */
async function endListsOf(tx: Tx, ballotId: string, now: string): Promise<void> {
  const ballot = await lockBallot(tx, ballotId, null)
  if (ballot?.state !== 'open') throw new Refused('ballot-not-open')
  await saveListsClosed(tx, ballotId, now)
}

handle(closeDrive, {
  subject: (tx, { driveId }) => lockDrive(tx, driveId),
  apply: (tx, { input, now }) => saveDriveClosed(tx, input.driveId, now),
})

handle(planVisits, {
  subject: (tx, { driveId }) => lockDrive(tx, driveId),
  async apply(tx, { input, now }) {
    const { driveId, targetIds, on } = input
    const doors = await savePlan(tx, driveId, targetIds, on, now)
    return { answer: { doors }, detail: { doors, on } }
  },
})
