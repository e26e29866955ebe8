import { leaveTarget, locateTarget, locateTargets, restoreTarget } from '../../domain/drives/drive.ts'
import { Refused, type Refusal } from '../../domain/kit/refusal.ts'
import { addressKey, parseAddress } from '../../domain/registry/address.ts'
import { handle } from '../deed.ts'
import { matchKeys } from './cut-queries.ts'
import { listUnlocated, lockDrive, lockTarget, saveHomes, saveLeft, type Target } from './drive-store.ts'
import { LEAVING_WORDS } from './seals.ts'

/** The list of a drive is mended here: which home a thing belongs to, what leaves it, what comes back. */
handle(locateTarget, {
  subject: (tx, { targetId }) => lockTarget(tx, targetId),
  refuses: (_tx, { subject }) => ended(subject),
  async apply(tx, { input, subject: { driveId } }) {
    const { targetId, dwellingId } = input
    if ((await saveHomes(tx, [{ id: targetId, dwellingId }])) === 0) throw new Refused('target-home-unknown')
    return { detail: { driveId, dwellingId } }
  },
})

handle(locateTargets, {
  subject: (tx, { driveId }) => lockDrive(tx, driveId),
  async apply(tx, { input }) {
    const things = (await listUnlocated(tx, input.driveId)).map(({ id, writtenPlace }) => ({
      id,
      key: addressKey(parseAddress(writtenPlace)),
    }))
    const homes = new Map(
      (await matchKeys(tx, [...new Set(things.map(({ key }) => key))])).map((home) => [
        home.key,
        home.dwellingId,
      ]),
    )
    const found = things.flatMap(({ id, key }) => {
      const dwellingId = homes.get(key)
      return dwellingId ? [{ id, dwellingId }] : []
    })
    const located = found.length === 0 ? 0 : await saveHomes(tx, found)
    return { answer: { located }, detail: { located } }
  },
})

handle(leaveTarget, {
  subject: (tx, { targetId }) => lockTarget(tx, targetId),
  refuses(_tx, { subject: target, input: { reason, words } }) {
    const refused = ended(target)
    if (refused) return refused
    if (target.left) return { code: 'target-left-already' }
    return reason === 'other' && words === '' ? { code: 'target-leaving-unexplained' } : undefined
  },
  async apply(tx, { input: { reason, words }, subject: target, now, actor, house }) {
    const wordsSealed = words ? house.vault.seal(LEAVING_WORDS, target.id, words) : null
    await saveLeft(tx, target.id, { reason, wordsSealed, at: now, by: actor.id })
    return { detail: { driveId: target.driveId, reason } }
  },
})

handle(restoreTarget, {
  subject: (tx, { targetId }) => lockTarget(tx, targetId),
  refuses: (_tx, { subject: target }) =>
    ended(target) ?? (target.left ? undefined : { code: 'target-not-left' }),
  async apply(tx, { subject: target }) {
    await saveLeft(tx, target.id, undefined)
    return { detail: { driveId: target.driveId } }
  },
})

function ended({ driveState }: Target): Refusal | undefined {
  return driveState === 'closed' ? { code: 'drive-closed' } : undefined
}
