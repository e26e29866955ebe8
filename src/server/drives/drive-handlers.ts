import {
  closeDrive,
  leaveTarget,
  openDrive,
  recordDriveVisit,
  serveNotice,
} from '../../domain/drives/drive.ts'
import { Refused } from '../../domain/kit/refusal.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import {
  addDrive,
  addNotice,
  addTargets,
  addVisits,
  cutHomes,
  lockDrive,
  lockTarget,
  saveDriveClosed,
  saveLeft,
} from './drive-store.ts'
import { VISIT_WORDS } from './seals.ts'

handle(openDrive, {
  subject: (_tx, { driveId }) => Promise.resolve(begins('drive', driveId)),
  async apply(tx, { input, now, actor, house }) {
    const { driveId, name, compoundIds, targets } = input
    await addDrive(tx, { id: driveId, name, openedAt: now, openedBy: actor.id })
    const cut = compoundIds.length > 0 ? await cutHomes(tx, driveId, compoundIds) : 0
    if (cut + targets.length === 0) throw new Refused('drive-empty')
    if (targets.length > 0) {
      const rows = targets.map(({ targetId: id, kind, dwellingId, personId, label, stance }) => ({
        id,
        kind,
        dwellingId,
        personId,
        label,
        stance,
      }))
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
    if (past.length > 0) await addVisits(tx, past)
    return { detail: { targets: cut + targets.length, pastVisits: past.length } }
  },
})

handle(closeDrive, {
  subject: (tx, { driveId }) => lockDrive(tx, driveId),
  apply: (tx, { input, now }) => saveDriveClosed(tx, input.driveId, now),
})

handle(leaveTarget, {
  subject: (tx, { targetId }) => lockTarget(tx, targetId),
  refuses(_tx, { subject: target }) {
    if (target.driveState === 'closed') return { code: 'drive-closed' }
    return target.left ? { code: 'target-left-already' } : undefined
  },
  async apply(tx, { input, subject: target, now }) {
    await saveLeft(tx, target.id, input.reason, now)
    return { detail: { driveId: target.driveId, reason: input.reason } }
  },
})

handle(recordDriveVisit, {
  subject: (tx, { targetId }) => lockTarget(tx, targetId),
  async apply(tx, { input, subject: target, actor, madeAt, house }) {
    const { visitId: id, outcome, stance, words, nextOn } = input
    const wordsSealed = words ? house.vault.seal(VISIT_WORDS, id, words) : null
    const visit = { id, targetId: target.id, outcome, stance, wordsSealed, nextOn, round: null }
    await addVisits(tx, [{ ...visit, visitedAt: madeAt, visitedBy: actor.id }])
    return { detail: { driveId: target.driveId, visitId: id, outcome, stance } }
  },
})

handle(serveNotice, {
  subject: (tx, { targetId }) => lockTarget(tx, targetId),
  async apply(tx, { input, subject: target, actor, madeAt }) {
    const { noticeId: id, targetId, kind, how, dueOn } = input
    await addNotice(tx, { id, targetId, kind, how, dueOn, servedAt: madeAt, servedBy: actor.id })
    return { detail: { driveId: target.driveId, noticeId: id, kind, how } }
  },
})
