import { z } from 'zod'
import { id } from '../../domain/kit/ids.ts'
import type { Tx } from '../database/database.ts'
import { findBuildingPlace } from './resident-store.ts'

const typed = z.string().trim().max(20).default('')

/** Picked on the public page: a building of the plan, and what was typed for the rest. */
export const pickedPlace = z.object({ buildingId: id, stair: typed, room: typed })
export type PickedPlace = z.infer<typeof pickedPlace>

export interface ToldPlace {
  readonly placeWords: string
  readonly gridId: string | null
}

/**
 * The place as the desk reads it, with the grid of its building. The room is not looked up: an answer for a home on the books must not
 * differ, not even in time, from the answer for one that is not.
 */
export async function toldPlace(
  tx: Tx,
  picked: PickedPlace | undefined,
  placeWords: string,
): Promise<ToldPlace> {
  const found = picked && (await findBuildingPlace(tx, picked.buildingId))
  if (!picked || !found) return { placeWords, gridId: null }
  const { compound, building, kind, gridId } = found
  const house =
    kind === 'flats' && /^[\dA-Za-z甲乙丙丁东西南北]+$/.test(building) ? `${building}号楼` : building
  const stair = picked.stair && (/^\d+$/.test(picked.stair) ? `${picked.stair}单元` : picked.stair)
  const parts = [compound, house, stair, picked.room, placeWords]
  return { placeWords: parts.filter(Boolean).join(' ').slice(0, 200), gridId }
}
