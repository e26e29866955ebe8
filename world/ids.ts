import { createHash } from 'node:crypto'

/** The same name has the same id in every run, so that loading the world twice changes nothing. */
export function idOf(...name: readonly (string | number)[]): string {
  const hex = createHash('sha256')
    .update(['world', ...name].join('/'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A small seeded generator (mulberry32): invented, but the same every time. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
