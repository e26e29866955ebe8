/** Tells open desks that something was written in their committee's books; they then ask anew. */
export interface LiveDesk {
  written(committeeId: string, position: number): void
  listen(committeeId: string, hear: (position: number) => void): () => void
  /** Told of every committee. */
  listenToAll(hear: (committeeId: string) => void): () => void
  /** Committees that somebody is listening to. */
  heard(): readonly string[]
}

export function openLiveDesk(): LiveDesk {
  const listeners = new Map<string, Set<(position: number) => void>>()
  const everywhere = new Set<(committeeId: string) => void>()
  return {
    written(committeeId, position) {
      for (const hear of listeners.get(committeeId) ?? []) hear(position)
      for (const hear of everywhere) hear(committeeId)
    },
    listen(committeeId, hear) {
      const all = listeners.get(committeeId) ?? new Set()
      listeners.set(committeeId, all.add(hear))
      return () => {
        all.delete(hear)
        if (all.size === 0) listeners.delete(committeeId)
      }
    },
    listenToAll(hear) {
      everywhere.add(hear)
      return () => everywhere.delete(hear)
    },
    heard: () => [...listeners.keys()],
  }
}
