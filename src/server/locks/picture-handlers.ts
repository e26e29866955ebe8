import {
  addLockPicture,
  handBackProperty,
  keepProperty,
  PICTURES_AT_MOST,
  removeLockPicture,
} from '../../domain/locks/lock.ts'
import { isReceived } from '../attachments/receipt.ts'
import { handle } from '../deed.ts'
import { lockLock } from './lock-store.ts'
import {
  addKept,
  addPicture,
  countPictures,
  findPicture,
  lockKept,
  saveHandedBack,
  savePictureRemoved,
} from './picture-store.ts'
import { KEPT_PLACE, KEPT_RECEIVER, KEPT_WHAT, PICTURE_NAME } from './seals.ts'

handle(addLockPicture, {
  subject: (tx, { lockId }) => lockLock(tx, lockId),
  async refuses(tx, { input, house }) {
    if (!isReceived(house.vault, tx.committeeId, input.file)) return { code: 'attachment-not-received' }
    if (await findPicture(tx, input.pictureId)) return { code: 'envelope-reused' }
    const most = PICTURES_AT_MOST
    return (await countPictures(tx, input.lockId)) >= most
      ? { code: 'lock-pictures-too-many', facts: { most } }
      : undefined
  },
  async apply(tx, { input, house, now, actor }) {
    const { pictureId: id, lockId, tag, name, file } = input
    const nameSealed = house.vault.seal(PICTURE_NAME, id, name)
    await addPicture(tx, { id, lockId, tag, file, nameSealed, at: now, by: actor.id })
    return { answer: { pictureId: id }, detail: { pictureId: id, tag } }
  },
})

handle(removeLockPicture, {
  subject: (tx, { pictureId }) => findPicture(tx, pictureId),
  refuses: (_tx, { subject }) => (subject.removedAt ? { code: 'lock-picture-removed-already' } : undefined),
  async apply(tx, { input, subject, now }) {
    await savePictureRemoved(tx, input.pictureId, now)
    const { lockId: id, gridId = null } = subject
    return { subject: { kind: 'lock', id, gridId }, detail: { pictureId: input.pictureId } }
  },
})

handle(keepProperty, {
  subject: (tx, { lockId }) => lockLock(tx, lockId),
  async apply(tx, { input, house, madeAt, actor }) {
    const { keptId: id, lockId, what, keptAt } = input
    const whatSealed = house.vault.seal(KEPT_WHAT, id, what)
    const placeSealed = house.vault.seal(KEPT_PLACE, id, keptAt)
    await addKept(tx, { id, lockId, whatSealed, placeSealed, at: madeAt, by: actor.id })
    return { detail: { keptId: id } }
  },
})

handle(handBackProperty, {
  subject: (tx, { keptId }) => lockKept(tx, keptId),
  refuses: (_tx, { subject }) => (subject.handedOn ? { code: 'property-handed-back-already' } : undefined),
  async apply(tx, { input, house, actor }) {
    const { keptId: id, toWhom, handedOn } = input
    const receiverSealed = house.vault.seal(KEPT_RECEIVER, id, toWhom)
    await saveHandedBack(tx, { id, receiverSealed, on: handedOn, by: actor.id })
    return { detail: { keptId: id, handedOn } }
  },
})
