/** Seeded chance (mulberry32): the same seed throws the same numbers on every machine. */
export interface Dice {
  /** 0 ≤ n < 1 */
  roll(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  chance(part: number): boolean
  shuffle<T>(list: readonly T[]): T[]
}

export function throwDice(seed: number): Dice {
  let state = seed >>> 0
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(roll() * (high - low + 1))
  return {
    roll,
    between,
    pick: (list) => {
      const item = list[between(0, list.length - 1)]
      if (item === undefined) throw new Error('an empty list to pick from')
      return item
    },
    chance: (part) => roll() < part,
    shuffle: (list) => {
      const copy = [...list]
      for (let at = copy.length - 1; at > 0; at--) {
        const other = between(0, at)
        const kept = copy[at]
        const taken = copy[other]
        if (kept !== undefined && taken !== undefined) [copy[at], copy[other]] = [taken, kept]
      }
      return copy
    },
  }
}
