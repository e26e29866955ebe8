import type { Wire } from '../../src/domain/sync/books.ts'
import type { FetchRequest, SendRequest } from '../../src/domain/sync/protocol.ts'
import type { Mishap } from './story.ts'

const OFFLINE = { status: 'offline' } as const

const isUnheard = (mishap: Mishap) => mishap === 'replyLost' || mishap === 'slowThenLost'

/** Long enough for another tab's transactions and requests. */
async function aWhile(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
}

/** Tells the story what its mishaps cause in the office, and remembers requests so that they can arrive once more. */
export interface Around {
  deskMeanwhile(): Promise<void>
  moveMeanwhile(): Promise<void>
  recordMeanwhile(): Promise<void>
  sent(request: SendRequest, wire: Wire): void
}

/** A way to the server on which each request meets the next mishap; after the last one all goes well. */
export function mishapWire(wire: Wire, mishaps: readonly Mishap[], around: Around): Wire {
  let nth = 0
  const next = (): Mishap => mishaps[nth++] ?? 'none'
  const afterwards = async (mishap: Mishap) => {
    if (mishap === 'deskMeanwhile') await around.deskMeanwhile()
    if (mishap === 'moveMeanwhile') await around.moveMeanwhile()
    if (mishap === 'recordMeanwhile') await around.recordMeanwhile()
    if (mishap === 'slowReply') await aWhile(20)
    if (mishap === 'slowThenLost') await aWhile(80)
  }
  return {
    async send(request: SendRequest) {
      const mishap = next()
      around.sent(request, wire)
      if (mishap === 'lost' || mishap === 'portal') return OFFLINE
      const reply = await wire.send(request)
      if (mishap === 'twice') await wire.send(request)
      await afterwards(mishap)
      if (isUnheard(mishap)) return OFFLINE
      if (mishap === 'cut' && reply.status === 'taken') return { ...reply, outcomes: reply.outcomes.slice(1) }
      return reply
    },
    async pull(request: FetchRequest) {
      const mishap = next()
      if (mishap === 'lost' || mishap === 'portal') return OFFLINE
      const reply = await wire.pull(request)
      if (mishap === 'twice') await wire.pull(request)
      await afterwards(mishap)
      return isUnheard(mishap) || mishap === 'cut' ? OFFLINE : reply
    },
  }
}
