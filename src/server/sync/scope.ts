import { createHash } from 'node:crypto'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { covers } from '../../domain/identity/area.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { heldGrants } from '../../domain/may.ts'
import type { GridScope } from '../database/database.ts'
import type { House } from '../house.ts'

/** What a phone may hold. The same grids, the same key: phones of one scope share what is known of it. */
export interface Scope {
  readonly key: string
  readonly grids: GridScope
}

/** Goes up when records are composed in another way than before: then every phone takes all of them anew. */
const SHAPE = 1

/** The grids held as grid worker; without any, all of the community for its office. `undefined`: no doors here to knock at. */
export function scopeOf(actor: AccountActor, at: string, house: House, now: string): Scope | undefined {
  const committee = house.areas.find(at)
  if (!committee) return undefined
  const held = heldGrants(actor, dayOf(now))
  const inside = held.filter(
    ({ role, areaPath }) => role === 'gridWorker' && covers(committee.path, areaPath),
  )
  const grids = inside.map(({ areaId }) => areaId).filter((id) => house.areas.find(id)?.level === 'grid')
  if (grids.length > 0) return scope([...new Set(grids)].sort())
  const isOffice = held.some(
    ({ role, areaPath }) =>
      ['communityWorker', 'secretary', 'gridWorker'].includes(role) && covers(areaPath, committee.path),
  )
  return isOffice ? scope('all') : undefined
}

function scope(grids: GridScope): Scope {
  const words = grids === 'all' ? grids : grids.join(' ')
  return { key: `${SHAPE}-${createHash('sha256').update(words).digest('hex').slice(0, 24)}`, grids }
}
