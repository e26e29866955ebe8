import { dayOf } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import { may } from '../../domain/may.ts'
import { permissions, type Permitted } from '../../domain/permissions.ts'
import type { Tx } from '../database/database.ts'
import type { Circumstance } from '../deed.ts'

/** May whoever acts do this in that grid too? A deed that touches two places asks for the second one here. */
export function reaches(
  tx: Tx,
  { actor, now, house }: Circumstance,
  action: string,
  gridId: string | null,
): boolean {
  const place = house.areas.place(tx.committeeId, gridId)
  if (!place || !isPermitted(action)) return false
  return may(actor, action, place, begins('place', tx.committeeId, gridId), dayOf(now)) === 'allowed'
}

function isPermitted(action: string): action is Permitted {
  return action in permissions
}

/** Is it one of this committee's grids? */
export function isOwnGrid(tx: Tx, { house }: Circumstance, gridId: string): boolean {
  const grid = house.areas.find(gridId)
  const committee = house.areas.find(tx.committeeId)
  return Boolean(grid && committee && grid.level === 'grid' && grid.path.startsWith(committee.path))
}
