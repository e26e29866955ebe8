import type { ActionName } from '../../src/domain/actions.ts'
import type { AccountActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { addKept } from '../../src/server/doors/kept-store.ts'
import { keptRecord } from '../../src/server/sync/keep.ts'
import type { Neighbourhood } from '../registry/neighbourhood.ts'
import type { Deeds, Telling } from './canaries.ts'

export const doorIds = () => ({ correctionId: newId(), deviceId: newId() })

/**
 * What phones bring from that door: a knock with what was said, a correction, a phone, and a record that could not be carried out.
 * The record has the id of the kept property: one name of a field, and a probe reaches both.
 */
export async function rememberDoor(
  hood: Neighbourhood,
  keeper: AccountActor,
  committeeId: string,
  { ids, words, name }: Telling,
): Promise<void> {
  const { dwellingId, correctionId, deviceId, keptId } = ids
  const knock = { visitId: newId(), dwellingId, outcome: 'met', words }
  const deeds: Deeds = [
    ['device.enrol', { deviceId, name: 'Android' }],
    ['doorVisit.record', knock],
    ['correction.record', { correctionId, dwellingId, seen: { kind: 'movedIn', name } }],
  ]
  for (const [action, input] of deeds) {
    const outcome = await hood.act(keeper, action as ActionName, input, committeeId)
    if (outcome.status !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`)
  }
  const keptAt = '2026-11-23T02:00:00Z'
  const envelope = { id: newId(), action: 'doorVisit.record', input: knock, madeAt: keptAt, at: committeeId }
  const record = keptRecord(hood.house.vault, {
    item: { seq: 1, envelope },
    recorded: { envelope, photoId: null },
    keptId,
    deviceId,
    sender: keeper,
    why: 'notFound',
    code: null,
    keptAt,
  })
  await hood.database.write(committeeId, (tx) => addKept(tx, [record]))
}
