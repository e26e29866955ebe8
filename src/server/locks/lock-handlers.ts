import { dayOf } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import {
  enterLocks,
  notifyLock,
  notifyLocks,
  ownRemoval,
  planPatrol,
  postponeLock,
  recordPatrol,
} from '../../domain/locks/lock.ts'
import { afterPatrol, afterResult } from '../../domain/locks/patrol.ts'
import { handle } from '../deed.ts'
import {
  addCheck,
  addLocks,
  lockLock,
  saveNotified,
  saveNotifiedMany,
  savePatrolled,
  savePatrolOn,
  savePostponed,
} from './lock-store.ts'
import { findRhythm } from './rhythm-store.ts'

handle(enterLocks, {
  subject: (_tx, { locks }) => Promise.resolve(begins('lock', locks[0]!.lockId)),
  async apply(tx, { input, now }) {
    const entered = await addLocks(tx, input.locks, now)
    return { answer: { entered }, detail: { entered, given: input.locks.length } }
  },
})

handle(notifyLock, {
  subject: (tx, { lockId }) => lockLock(tx, lockId),
  async apply(tx, { input, envelopeId, madeAt, actor }) {
    const { lockId, how, dueOn } = input
    await saveNotified(tx, { id: envelopeId, lockId, how, dueOn, at: madeAt, by: actor.id })
    return { detail: { how, dueOn } }
  },
})

handle(notifyLocks, {
  subject: (_tx, { lockIds }) => Promise.resolve(begins('lock', lockIds[0]!)),
  async apply(tx, { input, madeAt, actor }) {
    const locks = await saveNotifiedMany(tx, { ...input, at: madeAt, by: actor.id })
    return { answer: { locks }, detail: { how: input.how, dueOn: input.dueOn, locks } }
  },
})

handle(ownRemoval, {
  subject: (tx, { lockId }) => lockLock(tx, lockId),
  async apply(tx, { input, subject: lock }) {
    await savePatrolled(tx, lock.id, afterResult(lock, 'foundRemoved', input.removedOn, await findRhythm(tx)))
    return { detail: { removedOn: input.removedOn } }
  },
})

handle(postponeLock, {
  subject: (tx, { lockId }) => lockLock(tx, lockId),
  async apply(tx, { input }) {
    await savePostponed(tx, input.lockId, input.reason, input.untilOn)
    return { detail: { reason: input.reason, untilOn: input.untilOn } }
  },
})

handle(recordPatrol, {
  subject: (tx, { lockId }) => lockLock(tx, lockId),
  async apply(tx, { input, subject: lock, madeAt, actor }) {
    const { checkId, lockId, found } = input
    await addCheck(tx, { id: checkId, lockId, found, at: madeAt, by: actor.id })
    await savePatrolled(tx, lockId, afterPatrol(lock, found, dayOf(madeAt), await findRhythm(tx)))
    return { detail: { checkId, found } }
  },
})

handle(planPatrol, {
  subject: (tx, { lockId }) => lockLock(tx, lockId),
  apply: (tx, { input }) => savePatrolOn(tx, input.lockId, input.dueOn),
})
