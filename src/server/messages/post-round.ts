import type { LiveDesk } from '../live.ts'
import { everySoOften } from '../rounds.ts'
import { openPostman, type PostmanOptions } from './postman.ts'

/** Somebody at the counter is waiting to see that the message has come. */
const EVERY_MS = 10_000
/** So many rounds make one over all communities: for what falls due by itself, and for what another process wrote. */
const ROUNDS_TO_ALL = 6

/**
 * A round every few seconds over the communities whose books were written here since the last one, and over all of them once a minute;
 * one after the other. `stop` waits for the one under way, so that what was sent is marked.
 */
export function startPost(
  options: PostmanOptions & { readonly live: Pick<LiveDesk, 'listenToAll'> },
  everyMs = EVERY_MS,
): { stop(): Promise<void> } {
  const { complain = () => undefined, live } = options
  const postman = openPostman(options)
  const written = new Set<string>()
  const deafen = live.listenToAll((at) => written.add(at))
  let rounds = 0
  const round = async () => {
    const next = rounds + 1
    const only = new Set(written)
    written.clear()
    const isOverAll = rounds % ROUNDS_TO_ALL === 0
    // One that breaks off is made again, over all.
    rounds = 0
    if (isOverAll || only.size > 0) await postman.round(isOverAll ? undefined : only)
    rounds = next
  }
  const turning = everySoOften(round, everyMs, (error) => complain('round', error))
  return {
    async stop() {
      deafen()
      await turning.stop()
    },
  }
}
