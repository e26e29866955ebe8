import { ownedPage, listThresholds } from '../../domain/drives/ballot-queries.ts'
import { writeOwned } from '../../domain/drives/owned.ts'
import { shippedThresholds } from '../../domain/drives/threshold.ts'
import { writeThreshold } from '../../domain/drives/threshold-write.ts'
import { squareCentimetres } from '../../domain/drives/voting-party.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { begins } from '../../domain/kit/subject.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import type { Vault } from '../house.ts'
import { addOutsideOwners, findOwned, listOwnerNames, lockHome, saveOwned } from './roll-store.ts'
import { OUTSIDE_OWNER } from './seals.ts'
import { addThreshold, listOwnThresholds, lockThresholds } from './threshold-store.ts'

handle(writeOwned, {
  subject: (tx, { dwellingId }) => lockHome(tx, dwellingId),
  async refuses(tx, { input }) {
    const { areaM2, areaSource, owners, ownerSource } = input
    if ((areaM2 !== null && !areaSource) || (owners.length > 0 && !ownerSource))
      return { code: 'owned-source-missing' }
    const unnamed = owners.filter(({ name }) => name === '').map(({ ownerId }) => ownerId)
    const known = new Set((await listOwnerNames(tx, unnamed)).map(({ id }) => id))
    return unnamed.every((ownerId) => known.has(ownerId)) ? undefined : { code: 'owner-unnamed' }
  },
  async apply(tx, { input, now, actor, house }) {
    const { dwellingId, areaM2, areaSource, ownerSource } = input
    const owners = [...new Set(input.owners.map(({ ownerId }) => ownerId))].sort()
    const known = new Set((await listOwnerNames(tx, owners)).map(({ id }) => id))
    const outside = input.owners.filter(({ ownerId, name }) => name !== '' && !known.has(ownerId))
    if (outside.length > 0) {
      await addOutsideOwners(
        tx,
        outside.map(({ ownerId: id, name }) => ({
          id,
          nameSealed: house.vault.seal(OUTSIDE_OWNER, id, name),
        })),
      )
    }
    const areaCm2 = areaM2 === null ? null : squareCentimetres(areaM2)
    await saveOwned(tx, { dwellingId, areaCm2, areaSource, owners, ownerSource, at: now, by: actor.id })
    return { detail: { area: areaM2 !== null, owners: owners.length } }
  },
})

answers(ownedPage, {
  async read(tx, { dwellingId }, { house }) {
    const owned = await findOwned(tx, dwellingId)
    if (!owned) throw new NotFound()
    const { areaCm2, owners, assumed, ...rest } = owned
    const names = await namesOf(tx, house.vault, [...owners, ...assumed])
    const named = (ownerId: string) => ({ ownerId, name: names.get(ownerId) ?? '' })
    return {
      ...rest,
      areaM2: areaCm2 === null ? null : areaCm2 / 10_000,
      owners: owners.map(named),
      assumed: assumed.map(named),
    }
  },
})

/** Names by id, as far as anybody knows them. */
export async function namesOf(
  tx: Tx,
  vault: Vault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await listOwnerNames(tx, ids)
  return new Map(
    rows.map(({ id, name, nameSealed }) => [
      id,
      name ?? (nameSealed ? vault.open(OUTSIDE_OWNER, id, nameSealed) : ''),
    ]),
  )
}

handle(writeThreshold, {
  subject: (tx) => Promise.resolve(begins('committee', tx.committeeId)),
  async apply(tx, { input, now, actor }) {
    const version = (await lockThresholds(tx, input.code)) + 1
    await addThreshold(tx, { ...input, version }, now, actor.id)
    return { detail: { code: input.code, version, inForceFrom: input.inForceFrom } }
  },
})

answers(listThresholds, { read: async (tx) => [...shippedThresholds, ...(await listOwnThresholds(tx))] })
