import { setPriority } from 'node:os'
import { isMainThread } from 'node:worker_threads'

/** On the system's scale, which ends at 19. */
const BEHIND = 10

/**
 * Called first by a thread whose work is long: whoever waits at a desk comes before it. On Linux a thread has a priority of its own;
 * elsewhere it would be the whole program's, and is left alone.
 */
export function stepBack(): void {
  if (process.platform === 'linux' && !isMainThread) setPriority(BEHIND)
}
