import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import { listAtWork } from './import-store.ts'
import { setProgress } from './progress.ts'
import { onWork, type Work } from './work-bell.ts'
import { workOn, type WorkRoom } from './work-on.ts'

/** Two at once: a reading keeps a processor busy. */
const AT_ONCE = 2

export interface ImportRunner {
  /** Takes no new work; what is under way ends with its present step. */
  stop(): Promise<void>
}

/** Does the work of imports in the background, also that which a crash has left. `onFault` hears of what went wrong. */
export function runImports(room: WorkRoom, onFault: (fault: unknown) => void): ImportRunner {
  const waiting: Work[] = []
  const busy = new Map<string, Promise<void>>()
  let stopped = false

  function next(): void {
    while (busy.size < AT_ONCE) {
      const at = waiting.findIndex(({ importId }) => !busy.has(importId))
      const [work] = at < 0 || stopped ? [] : waiting.splice(at, 1)
      if (!work) return
      setProgress(work.importId, { stopped: false })
      const task = workOn({ ...room, ending: () => stopped }, work)
        .catch((fault: unknown) => {
          setProgress(work.importId, { stopped: true })
          onFault(fault)
        })
        .finally(() => {
          busy.delete(work.importId)
          next()
        })
      busy.set(work.importId, task)
    }
  }

  const take = (work: Work): void => {
    waiting.push(work)
    next()
  }
  const silence = onWork(take)
  const found = findLeft(room, take).catch(onFault)
  return {
    async stop() {
      stopped = true
      silence()
      await found
      await Promise.all(busy.values())
    },
  }
}

/** What a crash has left, community by community. */
async function findLeft({ database, house }: WorkRoom, take: (work: Work) => void): Promise<void> {
  for (const { id, level } of house.areas.all()) {
    if (level !== 'community') continue
    for (const importId of await database.read(id, 'all', listAtWork))
      take({ committeeId: id, importId, actor: SYSTEM_ACTOR })
  }
}
