import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seeded } from '../../world/ids.ts'
import { readBooks } from './books.ts'
import { openLedger } from './ledger.ts'
import { freePort, startProgram } from './program.ts'
import { settleAll, startSenders } from './senders.ts'
import { judge } from './verdict.ts'

export type Victim = 'server' | 'database'

export interface KillRun {
  readonly kills: number
  readonly sent: number
  readonly acknowledged: number
  readonly refused: number
  /** Reports whose sender was left without an answer at some time: none means that nothing was on the way at any kill. */
  readonly ambiguous: number
  /** Times from a kill until the program answers again, in ms. */
  readonly healing: { readonly median: number; readonly p95: number; readonly worst: number }
  /** What does not hold; empty when all is well. */
  readonly complaints: readonly string[]
}

const COUNTERS = 12

/** Kills one part of the program again and again while reports come in, then compares the senders' book with what is there. */
export async function killUnderLoad(
  victim: Victim,
  kills: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<KillRun> {
  const folder = mkdtempSync(join(tmpdir(), `linli-kills-${victim}-`))
  // Under root the database runs as an ordinary user, who must get through.
  chmodSync(folder, 0o711)
  const dataFolder = join(folder, 'data')
  const chance = seeded(seed)
  const program = await startProgram(dataFolder, await freePort())
  const ledger = openLedger(join(folder, 'ledger.jsonl'))
  const senders = startSenders(program, ledger, COUNTERS, chance)
  try {
    const healing: number[] = []
    for (let n = 1; n <= kills; n += 1) {
      await pause(80 + 500 * chance())
      const begun = Date.now()
      if (victim === 'server') {
        await program.killServer()
        await program.startServer()
      } else {
        program.killDatabase()
      }
      await program.healed()
      healing.push(Date.now() - begun)
      if (n % 10 === 0) say(`${victim}: ${n} kills, ${ledger.sendings.size} reports`)
    }
    await pause(300)
    await senders.stop()
    const left = await settleAll(program, ledger)
    const sendings = [...ledger.sendings.values()]
    const found = await readBooks(program, dataFolder)
    return {
      kills,
      sent: sendings.length,
      acknowledged: sendings.filter(({ fate }) => fate === 'acknowledged').length,
      refused: sendings.filter(({ fate }) => fate === 'refused').length,
      ambiguous: sendings.filter(({ wasAmbiguous }) => wasAmbiguous).length,
      healing: spread(healing),
      complaints: [
        ...senders.surprises,
        ...left,
        ...judge(sendings, { ...found, lines: own(sendings, found) }),
      ],
    }
  } finally {
    await senders.stop()
    ledger.close()
    await program.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The demo community's own reports are in the same journal. */
function own(
  sendings: readonly { readonly caseId: string }[],
  { cases, lines }: Awaited<ReturnType<typeof readBooks>>,
) {
  const ours = new Set([...sendings, ...cases].map(({ caseId }) => caseId))
  return lines.filter(({ caseId }) => ours.has(caseId))
}

function spread(times: readonly number[]): KillRun['healing'] {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0 }
}
