import { everySoOften } from '../rounds.ts'
import { holdTurn, keepTurn } from '../schedule-store.ts'
import { sendAll, type PostmanOptions } from './postman.ts'

export interface Postman {
  /**
   * One round over these communities, or all; how many messages were tried. `undefined`: another process has its turn (one
   * posts at a time; should there be two all the same, a message comes twice, under the same id).
   */
  round(committeeIds?: Iterable<string>): Promise<number | undefined>
  /** Something was written in these books: they are looked at soon, and not only with the next whole round. */
  wake(committeeId: string): void
  start(times?: Partial<PostmanTimes>): { stop(): Promise<void> }
}

export interface PostmanTimes {
  /** How often woken books are looked at. */
  readonly wokenMs: number
  /** How often all books are looked at: what has to be tried again, and what another process has written. */
  readonly allMs: number
}

/** The connection that holds the turn must not look idle to the database. */
const KEEP_MS = 20_000

export interface RoundsOptions extends PostmanOptions {
  readonly complain?: (about: string, error: unknown) => void
}

export function openPostman(options: RoundsOptions): Postman {
  const { database, house, complain = () => undefined } = options
  const woken = new Set<string>()

  const communities = () =>
    house.areas
      .all()
      .filter(({ level }) => level === 'community')
      .map(({ id }) => id)

  const round: Postman['round'] = (committeeIds = communities()) =>
    database.reference(async (turn) => {
      if (!(await holdTurn(turn, 'postman'))) return undefined
      let isOurs = true
      const keeping = setInterval(() => {
        keepTurn(turn).catch(() => {
          isOurs = false
        })
      }, KEEP_MS)
      let tried = 0
      try {
        for (const at of committeeIds) {
          if (!isOurs) break
          tried += await sendAll(options, at, () => isOurs).catch((error: unknown) => {
            complain(at, error)
            return 0
          })
        }
      } finally {
        clearInterval(keeping)
      }
      return tried
    })

  return {
    round,
    wake: (at) => void woken.add(at),
    start({ wokenMs = 1_000, allMs = 60_000 } = {}) {
      let lastOfAll = performance.now()
      const turn = async () => {
        const isTimeForAll = performance.now() - lastOfAll >= allMs
        if (!isTimeForAll && woken.size === 0) return
        const these = isTimeForAll ? communities() : [...woken]
        woken.clear()
        if (isTimeForAll) lastOfAll = performance.now()
        await round(these)
      }
      return everySoOften(turn, wokenMs, (error) => complain('postman', error))
    },
  }
}
