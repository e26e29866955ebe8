import type { ActionName } from '../../domain/actions.ts'
import type { Seen } from '../../domain/doors/correction.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import type { Tx } from '../database/database.ts'
import { derivedId } from '../derived-id.ts'
import type { Applied, Circumstance } from '../deed.ts'
import type { DwellingRow } from '../registry/place-rows.ts'
import { readPhone } from '../registry/person-columns.ts'
import { findHome, listMembers } from '../registry/residence-store.ts'
import { findRow } from '../registry/row-store.ts'
import { findHeldFlag, findPhoneId } from './registry-queries.ts'

/** What a confirmed correction is of, and what the desk has chosen. */
export interface Confirmed {
  readonly correctionId: string
  readonly dwellingId: string
  readonly seenAt: string
  readonly seen: Seen
  readonly personId: string | null
  readonly householdId: string | null
}

/**
 * How the books follow what was seen: by a deed of their own, done by whoever confirms, so that the registry's rules, its history and its
 * undo hold for them as for any other. Refuses where the books have nothing that could follow.
 */
export async function deedFor(
  tx: Tx,
  { actor, now, house, envelopeId }: Circumstance,
  one: Confirmed,
): Promise<Brought> {
  const { correctionId, seenAt } = one
  // Named by this very confirmation: it may be taken back and confirmed again, with other rows.
  const made = (part: string) => derivedId('correction', correctionId, envelopeId, part)
  const deed = (action: ActionName, input: unknown) => ({
    envelope: { id: made(action), action, input, madeAt: now, at: tx.committeeId },
    actor,
  })
  const on = dayOf(seenAt)
  const { seen } = one
  switch (seen.kind) {
    case 'movedIn':
      return movesIn(tx, one, seen, deed, made)
    case 'movedOut':
      return deed('person.leave', { personId: seen.personId, on: seen.on, wentTo: seen.wentTo })
    case 'newPhone':
      return deed('phone.add', { personId: seen.personId, phoneId: made('phone'), number: seen.number })
    case 'deadPhone': {
      const phoneId = await findPhoneId(
        tx,
        seen.personId,
        house.vault.index('phone', readPhone(seen.number) ?? seen.number),
      )
      return phoneId ? deed('phone.remove', { phoneId }) : refuse('correction-no-such-phone')
    }
    case 'name':
      return deed('person.correct', { personId: seen.personId, name: seen.value })
    case 'flag': {
      const held = await findHeldFlag(tx, seen.personId, seen.flag, on)
      if (Boolean(held) === seen.holds) return refuse('correction-flag-as-said')
      return held
        ? deed('flag.end', { flagId: held, on })
        : deed('flag.set', {
            personId: seen.personId,
            flagId: made('flag'),
            flag: seen.flag,
            source: '入户走访',
            since: on,
            purpose: '走访',
          })
    }
    case 'area':
    case 'occupancy':
      return deed('dwelling.write', await dwellingWith(tx, one.dwellingId, seen))
  }
}

type Brought = NonNullable<Applied['brings']>[number]
type Deed = (action: ActionName, input: unknown) => Brought

/** Somebody new is registered there; somebody of the books moves there. */
async function movesIn(
  tx: Tx,
  { dwellingId, personId, householdId, seenAt }: Confirmed,
  seen: Extract<Seen, { kind: 'movedIn' }>,
  deed: Deed,
  made: (part: string) => string,
): Promise<Brought> {
  const home = {
    dwellingId,
    householdId: householdId ?? made('household'),
    residenceId: made('residence'),
    relation: seen.relation,
    tenure: seen.tenure,
    since: seen.since,
  }
  if (householdId && (await listMembers(tx, householdId)).length === 0) return refuse('household-elsewhere')
  if (!personId) {
    const phones = seen.phone ? [{ phoneId: made('phone'), number: seen.phone }] : []
    return deed('person.register', { personId: made('person'), home, name: seen.name, phones })
  }
  const person = await findRow<{ id: string; state: string }>(tx, 'person', personId)
  const on = seen.since ?? dayOf(seenAt)
  return person?.state === 'left'
    ? deed('person.return', { personId, home, on })
    : deed('person.move', { personId, to: home, on })
}

/** The home as it stands in the books, with the one thing changed. */
async function dwellingWith(
  tx: Tx,
  dwellingId: string,
  seen: Extract<Seen, { kind: 'area' | 'occupancy' }>,
): Promise<unknown> {
  const row: DwellingRow = (await findHome(tx, dwellingId)) ?? refuse('reference-missing')
  const { compound_id: compoundId, building_id: buildingId, grid_id: gridId, ...columns } = row
  const { kind, stair, floor, room, place, area_m2: areaM2, deed, occupancy } = columns
  return {
    dwellingId,
    compoundId,
    buildingId,
    gridId: buildingId ? null : gridId,
    kind,
    stair,
    floor,
    room,
    place,
    areaM2: seen.kind === 'area' ? seen.value : areaM2,
    deed,
    occupancy: seen.kind === 'occupancy' ? seen.value : occupancy,
  }
}
