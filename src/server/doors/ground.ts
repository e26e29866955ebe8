import { dayOf } from '../../domain/kit/dates.ts'
import { heldGrants } from '../../domain/may.ts'
import type { Circumstance } from '../deed.ts'

/**
 * The grid that somebody stands in who does a thing of the own in these books (sets a phone up): the first one held, or none for
 * whoever works in the whole committee. Where nothing is held here, the committee at large: the table of rights says no then.
 */
export function ownGround(committeeId: string, { actor, house, now }: Circumstance): string | null {
  const committee = house.areas.find(committeeId)
  if (actor.kind !== 'account' || !committee) return null
  const held = heldGrants(actor, dayOf(now))
  if (held.some(({ areaPath }) => committee.path.startsWith(areaPath))) return null
  return held.find(({ areaPath }) => areaPath.startsWith(committee.path))?.areaId ?? null
}
