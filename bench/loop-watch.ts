import { isMainThread } from 'node:worker_threads'

/** Loaded into the server before anything else: tells, when asked, how long one turn of its event loop ever took. */
export interface LoopWaits {
  /** Milliseconds by the clock, since somebody first asked or last asked: also what other programs took in the meantime. */
  readonly longest: number
  /** Milliseconds of this thread's processor time in one turn, in the same while. */
  readonly busiest: number
}

/** How often it is looked at, so far may a turn be overstated. */
const EVERY_MS = 1

// Threads of the server load this as well; they may be blocked as long as they like.
if (isMainThread && process.send) {
  const watch = watchTurns()
  process.on('message', () => process.send?.(watch()))
  process.channel?.unref()
}

/** Begins when it is first asked: whoever does not ask is not slowed down. */
function watchTurns(): () => LoopWaits {
  let found: LoopWaits = { longest: 0, busiest: 0 }
  let before: { readonly at: number; readonly spent: number } | undefined
  function look(): void {
    const now = { at: performance.now(), spent: spent() }
    if (before) {
      const { longest, busiest } = found
      found = {
        longest: Math.max(longest, now.at - before.at),
        busiest: Math.max(busiest, now.spent - before.spent),
      }
    } else setInterval(look, EVERY_MS).unref()
    before = now
  }
  return () => {
    const told = found
    look()
    found = { longest: 0, busiest: 0 }
    return told
  }
}

function spent(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
