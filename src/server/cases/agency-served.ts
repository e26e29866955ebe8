import { covers } from '../../domain/identity/area.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { answersFor, heldGrants } from '../../domain/may.ts'
import type { Asking } from '../answer.ts'

/** The communities that the asker answers for an office in, with that office's id in each one's directory. */
export function communitiesServed({ actor, house, now }: Asking) {
  if (actor.kind !== 'account') return []
  const today = dayOf(now)
  const held = heldGrants(actor, today).filter(({ role }) => role === 'agencyHandler')
  return house.areas
    .all()
    .filter(({ level, path }) => level === 'community' && held.some(({ areaPath }) => covers(areaPath, path)))
    .flatMap(({ id, name, path }) => {
      const organisationId = answersFor(actor, path, today)
      return organisationId ? [{ id, name, organisationId }] : []
    })
}
