import { isStuck, looked, type Watch } from '../../domain/sync/watchdog.ts'
import type { SyncResult } from './phone-store.ts'

const TICK_MS = 15_000
/** A phone that nobody touches locks itself; not sooner, because a talk at a door is long and what is typed and not saved would be lost. */
const LOCK_MS = 15 * 60_000
/** How often an open app asks for what has changed. */
const FETCH_MS = 3 * 60_000
const LONGEST_WAIT_MS = 2 * 60_000
/** Deeds made one right after the other go out together. */
const SOON_MS = 400

interface Duties {
  sync(): Promise<unknown>
  lock(): void
  /** `elapsed`: milliseconds by a clock that cannot be set. */
  tick(elapsed: number): Promise<void>
  needs(): { readonly isOpen: boolean; readonly waits: number }
}

/** When the phone does what by itself: sync, lock, watch the queue. */
export class Rhythm {
  private readonly duties: Duties
  private watch: Watch = { waiting: 0 }
  private touchedAt = performance.now()
  private tickedAt = performance.now()
  private nextAt = 0
  private failures = 0
  private planned: ReturnType<typeof setTimeout> | undefined

  constructor(duties: Duties) {
    this.duties = duties
  }

  start(): void {
    setInterval(() => void this.tick(), TICK_MS)
    for (const name of ['pointerdown', 'keydown'])
      addEventListener(name, () => this.touch(), { passive: true })
    addEventListener('online', () => this.soon())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.tick().then(() => this.soon())
    })
    this.soon()
  }

  touch(): void {
    this.touchedAt = performance.now()
  }

  /** Something waits, or there is a network again. */
  soon(): void {
    this.planned ??= setTimeout(() => {
      this.planned = undefined
      if (navigator.onLine) void this.duties.sync()
    }, SOON_MS)
  }

  ended(result: SyncResult): void {
    this.failures = result === 'offline' || result === 'fault' ? this.failures + 1 : 0
    const wait = this.failures > 0 ? Math.min(LONGEST_WAIT_MS, TICK_MS * 2 ** (this.failures - 1)) : FETCH_MS
    this.nextAt = performance.now() + wait
  }

  /** Since when nothing has gone out although the phone is online (instant). */
  watched(waiting: number, settled: number): string | undefined {
    const now = performance.now()
    this.watch = looked(this.watch, { waiting, settled, online: navigator.onLine, now })
    if (!isStuck(this.watch, now)) return undefined
    return new Date(Date.now() - (now - this.watch.since!)).toISOString()
  }

  private async tick(): Promise<void> {
    const now = performance.now()
    const { isOpen, waits } = this.duties.needs()
    if (isOpen && now - this.touchedAt > LOCK_MS) this.duties.lock()
    const elapsed = now - this.tickedAt
    this.tickedAt = now
    await this.duties.tick(elapsed)
    const isDue = now >= this.nextAt || (waits > 0 && this.failures === 0)
    if (isDue && navigator.onLine && (isOpen || waits > 0)) this.soon()
  }
}
