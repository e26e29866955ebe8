import { recordDriveVisit, serveNotice, serveNotices } from '../../domain/drives/drive.ts'
import { newId } from '../../domain/kit/ids.ts'
import { handle, handleMany } from '../deed.ts'
import { addNotices, addVisits, lockDrive, lockTargets, saveStandings } from './drive-store.ts'
import { VISIT_WORDS } from './seals.ts'

/** A phone's day of doors comes in one upload: one statement for all, not one for each. */
handleMany(recordDriveVisit, {
  async subjects(tx, deeds) {
    const found = await lockTargets(
      tx,
      deeds.map(({ input }) => input.targetId),
    )
    return deeds.map(({ input }) => found.get(input.targetId))
  },
  async applyAll(tx, deeds) {
    const rows = deeds.map(({ input, actor, madeAt, house }) => {
      const { visitId: id, targetId, outcome, stance, words, nextOn } = input
      const wordsSealed = words ? house.vault.seal(VISIT_WORDS, id, words) : null
      const visit = { id, targetId, outcome, stance, wordsSealed, nextOn, round: null }
      return { ...visit, visitedAt: madeAt, visitedBy: actor.id }
    })
    await addVisits(tx, rows)
    await saveStandings(tx, [...new Set(rows.map(({ targetId }) => targetId))])
    return deeds.map(({ input: { visitId, outcome, stance }, subject: { driveId } }) => ({
      detail: { driveId, visitId, outcome, stance },
    }))
  },
})

handleMany(serveNotice, {
  async subjects(tx, deeds) {
    const found = await lockTargets(
      tx,
      deeds.map(({ input }) => input.targetId),
    )
    return deeds.map(({ input }) => found.get(input.targetId))
  },
  async applyAll(tx, deeds) {
    await addNotices(
      tx,
      deeds.map(({ input, actor, madeAt }) => {
        const { noticeId: id, targetId, kind, how, dueOn } = input
        return { id, targetId, kind, how, dueOn, servedAt: madeAt, servedBy: actor.id }
      }),
    )
    return deeds.map(({ input: { noticeId, kind, how }, subject: { driveId } }) => ({
      detail: { driveId, noticeId, kind, how },
    }))
  },
})

handle(serveNotices, {
  subject: (tx, { driveId }) => lockDrive(tx, driveId),
  async apply(tx, { input, actor, madeAt }) {
    const { driveId, kind, how, dueOn } = input
    const found = await lockTargets(tx, [...new Set(input.targetIds)])
    const rows = [...found.values()]
      .filter((target) => target.driveId === driveId)
      .map(({ id: targetId }) => ({
        id: newId(),
        targetId,
        kind,
        how,
        dueOn,
        servedAt: madeAt,
        servedBy: actor.id,
      }))
    await addNotices(tx, rows)
    return { answer: { doors: rows.length }, detail: { kind, how, doors: rows.length } }
  },
})
