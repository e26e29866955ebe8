import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../src/domain/kit/ids.ts'
import type { Outcome } from '../../src/domain/kit/refusal.ts'
import { areaId } from '../../world/community.ts'
import { homes } from '../../world/homes.ts'
import type { Ledger, Sending } from './ledger.ts'
import type { Program } from './program.ts'

/** Workers at many counters who go on reporting whatever happens to the program, and write down what they were told. */
export interface Senders {
  /** What could not be understood: an answer that no fault explains. */
  readonly surprises: readonly string[]
  /** No new reports; resolves when what is on the way has its fate. */
  stop(): Promise<void>
}

/** The kind of matter that no catalogue has: such a report is refused. */
const NO_KIND = 'no-such-kind'

export function startSenders(program: Program, ledger: Ledger, count: number, chance: () => number): Senders {
  const surprises: string[] = []
  const stopping = new AbortController()
  const { signal } = stopping
  let made = 0
  const worker = async (): Promise<void> => {
    while (!signal.aborted) {
      made += 1
      const sending = newSending(made)
      const kind = made % 23 === 0 ? NO_KIND : 'water-account'
      ledger.write(sending)
      // A careless proxy between them sends the same request twice at the same moment.
      const copies = made % 11 === 0 ? 2 : 1
      await Promise.all(Array.from({ length: copies }, () => send(program, ledger, sending, kind, surprises)))
      // A worker who got no answer presses the button again, now or never; the rest is settled at the end.
      while (!signal.aborted && sending.fate === 'ambiguous' && chance() < 0.6) {
        await pause(30 + 200 * chance())
        await send(program, ledger, sending, kind, surprises)
      }
      if (sending.fate === 'ambiguous') await pause(20)
    }
  }
  const all = Promise.all(Array.from({ length: count }, worker))
  return {
    surprises,
    async stop() {
      stopping.abort()
      await all
    },
  }
}

/** Sends again, with the same envelope, whatever nobody answered for. Afterwards nothing is ambiguous any more. */
export async function settleAll(program: Program, ledger: Ledger): Promise<readonly string[]> {
  const surprises: string[] = []
  for (const sending of ledger.sendings.values()) {
    if (sending.fate !== 'ambiguous') continue
    const kind = numberOf(sending) % 23 === 0 ? NO_KIND : 'water-account'
    await send(program, ledger, sending, kind, surprises)
    if ((sending.fate as string) === 'ambiguous')
      surprises.push(`${sending.envelopeId}: no answer after all was well`)
  }
  return surprises
}

function newSending(n: number): Sending {
  const title = `第 ${n} 件`
  return { envelopeId: newId(), caseId: newId(), title, fate: 'sent', times: 0, wasAmbiguous: false }
}

function numberOf({ title }: Sending): number {
  return Number(/\d+/.exec(title)?.[0])
}

async function send(
  program: Program,
  ledger: Ledger,
  sending: Sending,
  kindCode: string,
  surprises: string[],
): Promise<void> {
  sending.times += 1
  const outcome = await post(program, sending, kindCode)
  const before = sending.fate
  if (!outcome) {
    // Two copies went out: a yes to the one outweighs silence about the other.
    if (before === 'sent') sending.fate = 'ambiguous'
    sending.wasAmbiguous = true
  } else if (outcome.status === 'done') {
    if (before === 'refused') surprises.push(`${sending.envelopeId}: refused, then done`)
    if (sending.position !== undefined && sending.position !== outcome.position)
      surprises.push(`${sending.envelopeId}: done at ${sending.position}, then at ${outcome.position}`)
    sending.fate = 'acknowledged'
    sending.position = outcome.position
  } else if (kindCode === NO_KIND) {
    sending.fate = 'refused'
  } else {
    surprises.push(`${sending.envelopeId}: a proper report got ${JSON.stringify(outcome)}`)
  }
  ledger.write(sending)
}

/** The program's word, or undefined where there was none that can be relied on. */
async function post(program: Program, { envelopeId, caseId, title }: Sending, kindCode: string) {
  const input = { caseId, source: 'counter', kindCode, title, words: title, dwellingId: homes[0]!.id }
  const envelope = {
    id: envelopeId,
    madeAt: new Date().toISOString(),
    at: areaId('community'),
    input: { ...input, reporter: { reporterId: caseId, name: '王小明', phone: '13800001234' } },
  }
  try {
    const response = await fetch(`${program.url}/api/do/case.report`, {
      method: 'POST',
      headers: { ...program.headers },
      body: JSON.stringify(envelope),
      signal: AbortSignal.timeout(15_000),
    })
    const answer = (await response.json()) as Outcome
    return response.status < 500 ? answer : undefined
  } catch {
    return undefined
  }
}
