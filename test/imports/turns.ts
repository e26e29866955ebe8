import { setTimeout as pause } from 'node:timers/promises'

/**
 * How long the event loop was ever held up, in processor time of this thread: what other programs take from the processor
 * does not count.
 */
export interface TurnWatch {
  /** The longest turn since the watch began or was last asked, in milliseconds of a quiet machine. */
  longest(): number
  end(): void
}

/** What `sampleWork` takes on a quiet machine of 2026, in milliseconds. */
const SAMPLE_MS = 10

/** The same work at the same time tells how much slower this machine is, or is just now, than the one the limit is meant for. */
export async function watchTurns(): Promise<TurnWatch> {
  for (let warm = 0; warm < 5; warm += 1) sampleWork()
  await pause(5)
  let longest = 0
  let slowest = SAMPLE_MS
  let last = spent()
  let turns = 0
  const timer = setInterval(() => {
    longest = Math.max(longest, spent() - last)
    turns += 1
    if (turns % 200 === 0) {
      const begun = spent()
      sampleWork()
      slowest = Math.max(slowest, spent() - begun)
    }
    last = spent()
  }, 1)
  return {
    longest() {
      const found = (longest * SAMPLE_MS) / slowest
      longest = 0
      return found
    },
    end: () => clearInterval(timer),
  }
}

function spent(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

const sample = Array.from({ length: 6_000 }, (_, at) => ({ at, name: '王小明', home: `三友小区 ${at}` }))

function sampleWork(): void {
  JSON.parse(JSON.stringify(sample))
}
