import { setImmediate as breathe } from 'node:timers/promises'

/** So many milliseconds of long work one turn of the event loop may bring, all of it together. */
const TURN_MS = 5

/** When long work of this turn began; `undefined` while there was none. */
let begun: number | undefined

/**
 * Called once in every round of a long loop; waits only when it is time to let others in. What runs beside it, also of other
 * imports, shares its time: each with a measure of its own, three of them held everybody up three times as long.
 */
export function pace(): Promise<void> | undefined {
  if (begun === undefined) {
    begun = performance.now()
    // Seen from an answer that came in, the first `setImmediate` is still the same turn.
    setImmediate(() => setImmediate(() => (begun = undefined)))
    return undefined
  }
  return performance.now() - begun < TURN_MS ? undefined : breathe()
}
