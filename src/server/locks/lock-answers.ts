import { dayOf } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import {
  actionDayList,
  actionDayPage,
  lockList,
  lockPage,
  lockPatrols,
  lockPicture,
  type KeptThing,
} from '../../domain/locks/queries.ts'
import { inWalkingOrder } from '../../domain/locks/walking-order.ts'
import { answers } from '../answer.ts'
import type { Vault } from '../house.ts'
import {
  findDay,
  findLockRow,
  listChecks,
  listDayLocks,
  listDays,
  listDuePatrols,
  listKept,
  listLocks,
  listNotices,
  listUnits,
  type KeptRow,
} from './lock-queries.ts'
import { findLock } from './lock-store.ts'
import { findPicture } from './picture-store.ts'
import { DAY_DUTIES, KEPT_PLACE, KEPT_RECEIVER, KEPT_WHAT, PICTURE_NAME } from './seals.ts'

answers(lockList, { read: async (tx) => inWalkingOrder(await listLocks(tx)) })
answers(lockPatrols, {
  read: async (tx, _input, { now }) => inWalkingOrder(await listDuePatrols(tx, dayOf(now))),
})

answers(lockPage, {
  subject: (tx, { lockId }) => findLock(tx, lockId),
  async read(tx, { lockId }, { house }) {
    const lock = await findLockRow(tx, lockId)
    if (!lock) throw new NotFound()
    const kept = (await listKept(tx, [lockId])).map((one) => opened(house.vault, one))
    return { lock, kept, notices: await listNotices(tx, lockId), checks: await listChecks(tx, lockId) }
  },
})

answers(lockPicture, {
  subject: (tx, { pictureId }) => findPicture(tx, pictureId),
  async read(tx, { pictureId }, { house }) {
    const picture = await findPicture(tx, pictureId)
    if (!picture || picture.removedAt) throw new NotFound()
    const { sha256, mediaType, thumbnail, nameSealed } = picture
    return { sha256, mediaType, thumbnail, name: house.vault.open(PICTURE_NAME, pictureId, nameSealed) }
  },
})

answers(actionDayList, { read: (tx) => listDays(tx) })

answers(actionDayPage, {
  async read(tx, { dayId }, { house }) {
    const day = await findDay(tx, dayId)
    if (!day) throw new NotFound()
    const { dutiesSealed, ...head } = day
    const list = inWalkingOrder(await listDayLocks(tx, dayId))
    const kept = await listKept(
      tx,
      list.map(({ id }) => id),
    )
    return {
      ...head,
      duties: dutiesSealed ? house.vault.open(DAY_DUTIES, dayId, dutiesSealed) : '',
      units: await listUnits(tx, dayId),
      list,
      keptThings: kept.map((one) => opened(house.vault, one)),
    }
  },
})

function opened(vault: Vault, { whatSealed, placeSealed, receiverSealed, ...row }: KeptRow): KeptThing {
  return {
    ...row,
    what: vault.open(KEPT_WHAT, row.id, whatSealed),
    keptAt: vault.open(KEPT_PLACE, row.id, placeSealed),
    toWhom: receiverSealed ? vault.open(KEPT_RECEIVER, row.id, receiverSealed) : null,
  }
}
