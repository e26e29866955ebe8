import { dayOf } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import {
  addDayLocks,
  cancelActionDay,
  changeActionDay,
  finishActionDay,
  inviteUnit,
  planActionDay,
  recordLockResult,
  recordUnitCame,
} from '../../domain/locks/action-day.ts'
import { afterResult } from '../../domain/locks/patrol.ts'
import { handle } from '../deed.ts'
import type { House } from '../house.ts'
import {
  addDay,
  addToDay,
  lockDay,
  saveDay,
  saveDayState,
  saveResult,
  saveUnit,
  saveUnitCame,
} from './day-store.ts'
import { findRhythm } from './rhythm-store.ts'
import { countLocks, lockLock, savePatrolled, savePostponed } from './lock-store.ts'
import { DAY_DUTIES } from './seals.ts'

const sealed = (house: House, id: string, duties: string) =>
  duties ? house.vault.seal(DAY_DUTIES, id, duties) : null

handle(planActionDay, {
  subject: (_tx, { dayId }) => Promise.resolve(begins('actionDay', dayId)),
  async refuses(tx, { input: { lockIds } }) {
    const known = lockIds.length === 0 ? 0 : await countLocks(tx, lockIds)
    return known < new Set(lockIds).size ? { code: 'lock-unknown' } : undefined
  },
  async apply(tx, { input, house, now, actor }) {
    const { dayId: id, onDay, atTime, meetAt, duties, units, lockIds } = input
    const dutiesSealed = sealed(house, id, duties)
    await addDay(tx, { id, onDay, atTime, meetAt, dutiesSealed, at: now, by: actor.id })
    for (const unit of units) await saveUnit(tx, id, unit)
    const locks = await addToDay(tx, id, lockIds)
    return { detail: { onDay, locks, units: units.length } }
  },
})

handle(changeActionDay, {
  subject: (tx, { dayId }) => lockDay(tx, dayId),
  async apply(tx, { input, house }) {
    const { dayId: id, onDay, atTime, meetAt, duties } = input
    await saveDay(tx, { id, onDay, atTime, meetAt, dutiesSealed: sealed(house, id, duties) })
    return { detail: { onDay } }
  },
})

handle(inviteUnit, {
  subject: (tx, { dayId }) => lockDay(tx, dayId),
  async apply(tx, { input: { dayId, organisationId, role } }) {
    await saveUnit(tx, dayId, { organisationId, role })
    return { detail: { organisationId, role } }
  },
})

handle(addDayLocks, {
  subject: (tx, { dayId }) => lockDay(tx, dayId),
  async apply(tx, { input }) {
    const added = await addToDay(tx, input.dayId, input.lockIds)
    return { answer: { added }, detail: { added } }
  },
})

handle(recordUnitCame, {
  subject: (tx, { dayId }) => lockDay(tx, dayId),
  async apply(tx, { input: { dayId, organisationId, people } }) {
    await saveUnitCame(tx, dayId, organisationId, people)
    return { detail: { organisationId, people } }
  },
})

handle(recordLockResult, {
  subject: (tx, { lockId }) => lockLock(tx, lockId),
  async apply(tx, { input, subject: lock, madeAt, actor }) {
    const { dayId, lockId, result, reason } = input
    await saveResult(tx, { dayId, lockId, result, reason, at: madeAt, by: actor.id })
    await savePatrolled(tx, lockId, afterResult(lock, result, dayOf(madeAt), await findRhythm(tx)))
    if (result === 'postponed') await savePostponed(tx, lockId, reason ?? 'other', null)
    return { detail: { dayId, result, reason } }
  },
})

handle(finishActionDay, {
  subject: (tx, { dayId }) => lockDay(tx, dayId),
  apply: (tx, { input, next }) => saveDayState(tx, input.dayId, next),
})

handle(cancelActionDay, {
  subject: (tx, { dayId }) => lockDay(tx, dayId),
  apply: (tx, { input, next }) => saveDayState(tx, input.dayId, next),
})
