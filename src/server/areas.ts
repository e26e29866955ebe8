import type { Area } from '../domain/identity/area.ts'
import type { Place } from '../domain/may.ts'
import type { Database } from './database/database.ts'
import { listAreas } from './identity/area-store.ts'

/**
 * The tree of areas, kept in memory: it is asked at every deed and changes a few times a year. A city of 20 million has
 * some 65,000. Reloaded by whoever changes an area, and every minute for changes made by another process.
 */
export interface Areas {
  find(id: string): Area | undefined
  place(committeeId: string, gridId?: string | null): Place | undefined
  all(): readonly Area[]
  reload(): Promise<void>
}

export async function loadAreas(database: Database): Promise<Areas> {
  let byId = new Map<string, Area>()
  const reload = async () => {
    byId = new Map((await listAreas(database)).map((area) => [area.id, area]))
  }
  await reload()
  return {
    find: (id) => byId.get(id),
    place: (committeeId, gridId) => {
      const committee = byId.get(committeeId)
      if (!committee) return undefined
      const gridPath = gridId ? (byId.get(gridId)?.path ?? null) : null
      return { committeeId, committeePath: committee.path, gridPath }
    },
    all: () => [...byId.values()],
    reload,
  }
}
