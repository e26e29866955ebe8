import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/** Loaded into the server before anything else: tells, when asked, how long its event loop was ever blocked. */
export interface LoopWaits {
  /** Milliseconds, since the last time somebody asked. */
  readonly longest: number
}

const RESOLUTION_MS = 5

// Threads of the server load this as well; they may be blocked as long as they like.
if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  process.on('message', () => {
    const waits: LoopWaits = { longest: delay.max / 1e6 }
    delay.reset()
    process.send?.(waits)
  })
  process.channel?.unref()
}
