import { actions } from '../../domain/actions.ts'
import type { AccountActor } from '../../domain/identity/actor.ts'
import type { Area } from '../../domain/identity/area.ts'
import type { Me } from '../../domain/identity/queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { heldGrants } from '../../domain/may.ts'
import { permissions, type Permitted } from '../../domain/permissions.ts'
import { queries } from '../../domain/queries.ts'
import type { House } from '../house.ts'

/** Levels that have books of their own which a desk opens. */
const DESKS = new Set(['community', 'street', 'district', 'city', 'province'])
/** A street officer's list of communities stays a list; a city's desk opens its own area only. */
const LISTED_AT_MOST = 60

/** What a desk is told about whoever has signed in: where the work is, and what may be done there. */
export function describeMe(
  actor: AccountActor,
  house: House,
  account: { mustChangePassword: boolean; secondFactor: boolean },
  now: string,
): Me {
  const grants = heldGrants(actor, dayOf(now))
  const places = new Map<string, Area>()
  for (const grant of grants) {
    for (const area of placesOf(grant.areaId, house)) places.set(area.id, area)
  }
  return {
    accountId: actor.id,
    name: actor.name,
    demo: house.demo,
    ...account,
    committees: [...places.values()].map((area) => {
      const here = grants.filter(
        (grant) => area.path.startsWith(grant.areaPath) || grant.areaPath.startsWith(area.path),
      )
      const roles = [...new Set(here.map((grant) => grant.role))]
      const names = [...actions, ...queries].map(({ name }) => name as Permitted)
      return {
        id: area.id,
        name: area.name,
        level: area.level,
        roles,
        permitted: names.filter(
          (name) => roles.some((role) => role in permissions[name]) || 'account' in permissions[name],
        ),
      }
    }),
  }
}

/** A grid worker's desk is the community of the grid; a street officer's are its communities, and the street itself. */
function placesOf(areaId: string, house: House): readonly Area[] {
  const area = house.areas.find(areaId)
  if (!area) return []
  if (area.level === 'grid') return placesOf(area.parentId ?? '', house)
  const below = house.areas.all().filter((one) => one.level === 'community' && one.path.startsWith(area.path))
  const own = DESKS.has(area.level) ? [area] : []
  const all = area.level === 'community' ? own : [...below.slice(0, LISTED_AT_MOST), ...own]
  return all
}
