import type { NamedGrid } from '../../domain/imports/import-places.ts'
import type { Areas } from '../areas.ts'

/** The grids of a committee, as sheets name them. */
export function gridsOf(areas: Areas, committeeId: string): NamedGrid[] {
  const committee = areas.find(committeeId)
  if (!committee) return []
  return areas.all().filter(({ level, path }) => level === 'grid' && path.startsWith(committee.path))
}
