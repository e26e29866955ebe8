import {
  addDayLocks,
  cancelActionDay,
  changeActionDay,
  finishActionDay,
  inviteUnit,
  planActionDay,
  recordLockResult,
  recordUnitCame,
} from './action-day.ts'
import {
  addLockPicture,
  enterLocks,
  handBackProperty,
  keepProperty,
  notifyLock,
  notifyLocks,
  ownRemoval,
  planPatrol,
  postponeLock,
  recordPatrol,
  removeLockPicture,
} from './lock.ts'

import { writeRhythm } from './patrol.ts'

export const lockActions = [
  enterLocks,
  notifyLock,
  notifyLocks,
  ownRemoval,
  postponeLock,
  recordPatrol,
  planPatrol,
  addLockPicture,
  removeLockPicture,
  keepProperty,
  handBackProperty,
  planActionDay,
  changeActionDay,
  inviteUnit,
  addDayLocks,
  recordUnitCame,
  recordLockResult,
  finishActionDay,
  cancelActionDay,
  writeRhythm,
] as const
