/** Lets so many in at a time; in memory, since it guards this process's own work. */
export interface Turnstile {
  /** What to call when leaving; `undefined`: full, come again in a moment. */
  enter(network: string): (() => void) | undefined
}

export interface TurnstileLimits {
  /** One network cannot take every place; an office where everybody signs in at half past eight still gets through. */
  readonly fromOne: number
  /** In all. At some 45 password hashes a second and core, 64 wait for about a second. */
  readonly inAll: number
}

export function openTurnstile({ fromOne, inAll }: TurnstileLimits): Turnstile {
  const inside = new Map<string, number>()
  let all = 0
  return {
    enter(network) {
      const own = inside.get(network) ?? 0
      if (all >= inAll || own >= fromOne) return undefined
      inside.set(network, own + 1)
      all += 1
      let left = false
      return () => {
        if (left) return
        left = true
        all -= 1
        const rest = (inside.get(network) ?? 1) - 1
        if (rest > 0) inside.set(network, rest)
        else inside.delete(network)
      }
    },
  }
}
