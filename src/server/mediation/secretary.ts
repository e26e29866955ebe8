import { dayOf } from '../../domain/kit/dates.ts'
import { covers } from '../../domain/identity/area.ts'
import { heldGrants } from '../../domain/may.ts'
import type { Asking } from '../answer.ts'

/** Is whoever asks this committee's secretary? A role held elsewhere opens nothing here. */
export function isSecretary({ actor, committeeId, house, now }: Asking): boolean {
  const path = house.areas.find(committeeId)?.path
  if (actor.kind !== 'account' || !path) return false
  return heldGrants(actor, dayOf(now)).some(
    ({ role, areaPath }) => role === 'secretary' && covers(areaPath, path),
  )
}
