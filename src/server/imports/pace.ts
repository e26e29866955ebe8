import { setImmediate as breathe } from 'node:timers/promises'

/** After this many milliseconds of work in one go the event loop gets its turn. */
const BREATH_MS = 8

/** Called once in every round of a long loop; waits only when it is time to let others in. */
export function openPace(): () => Promise<void> | undefined {
  let breathed = performance.now()
  async function rest(): Promise<void> {
    await breathe()
    breathed = performance.now()
  }
  return () => {
    if (performance.now() - breathed < BREATH_MS) return undefined
    return rest()
  }
}
