import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actions } from '../../src/domain/actions.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { queries } from '../../src/domain/queries.ts'
import { accounts, areaId } from '../../world/community.ts'
import { seeded } from '../../world/ids.ts'
import { shapeOf, valueOf, type Draw } from './hostile-values.ts'
import { freePort, signIn, startProgram, type Program } from './program.ts'

export interface FuzzRun {
  readonly requests: number
  /** How many answers of each status. */
  readonly statuses: Readonly<Record<string, number>>
  /** Longest wait for an answer, in ms: what a busy machine makes of it is no complaint; the long run holds one second. */
  readonly slowest: number
  /** Each with what was sent, cut to a length that can be read; empty when all is well. */
  readonly complaints: readonly string[]
}

const SENDERS = 8

/** Sends deeds and questions whose inputs mostly fit and now and then are hostile, as every role, to a real server. */
export async function fuzz(
  requests: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<FuzzRun> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-fuzz-'))
  // Under root the database runs as an ordinary user, who must get through.
  chmodSync(folder, 0o711)
  const program = await startProgram(join(folder, 'data'), await freePort())
  const chance = seeded(seed)
  const statuses: Record<string, number> = {}
  const complaints: string[] = []
  let slowest = 0
  let sent = 0
  try {
    const draw: Draw = { chance, ids: await knownIds(program) }
    const cookies = await Promise.all(accounts.map(({ login }) => signIn(program.url, login)))
    const sender = async () => {
      while (sent < requests && complaints.length < 40) {
        sent += 1
        if (sent % 10_000 === 0) say(`${sent} requests`)
        const request = nextRequest(draw)
        const headers = { ...program.headers, cookie: cookies[Math.floor(chance() * cookies.length)]! }
        const begun = Date.now()
        const status = await send(program.url, request, headers)
        slowest = Math.max(slowest, Date.now() - begun)
        statuses[status] = (statuses[status] ?? 0) + 1
        if (typeof status !== 'string' && status < 500) continue
        const shown = `${request.path} ${JSON.stringify(request.body ?? request.input).slice(0, 1_500)}`
        complaints.push(`${status}: ${shown}`)
      }
    }
    await Promise.all(Array.from({ length: SENDERS }, sender))
    const after = await fetch(`${program.url}/api/communities`)
    if (!after.ok) complaints.push(`${after.status}: the program does not answer any more`)
    return { requests: sent, statuses, slowest, complaints }
  } finally {
    await program.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface FuzzRequest {
  readonly path: string
  readonly input?: unknown
  readonly body?: unknown
}

/** Ending one's own session or password would only make the rest of the run a stranger's. */
const NOT_SENT = new Set(['session.end', 'password.change', 'account.disable', 'account.resetPassword'])
const deeds = actions
  .filter(({ name }) => !NOT_SENT.has(name))
  .map(({ name, input }) => ({ name, shape: shapeOf(input) }))
const questions = queries.map(({ name, input }) => ({ name, shape: shapeOf(input) }))
const PLACES = ['community', 'neighbour', 'street', 'grid1'] as const

function nextRequest(draw: Draw): FuzzRequest {
  const { chance } = draw
  const at = chance() < 0.9 ? areaId('community') : areaId(PLACES[Math.floor(chance() * PLACES.length)]!)
  if (chance() < 0.45) {
    const question = questions[Math.floor(chance() * questions.length)]!
    const input = valueOf(question.shape, draw)
    const text = encodeURIComponent(chance() < 0.02 ? '{"broken' : toJson(input))
    return { path: `/api/ask/${question.name}?at=${at}&input=${text}`.slice(0, 15_000), input }
  }
  const deed = deeds[Math.floor(chance() * deeds.length)]!
  const envelope = { id: newId(), at, madeAt: '2026-11-23T02:00:00Z', input: valueOf(deed.shape, draw) }
  if (chance() < 0.9) return { path: `/api/do/${deed.name}`, body: envelope }
  const second = deeds[Math.floor(chance() * deeds.length)]!
  const other = { ...envelope, id: newId(), action: second.name, input: valueOf(second.shape, draw) }
  return { path: '/api/do', body: { envelopes: [{ ...envelope, action: deed.name }, other] } }
}

/** A lone surrogate cannot travel in UTF-8, but its escape can. */
function toJson(value: unknown): string {
  return JSON.stringify(value)
}

/** More than this is not read to its end: the server may hang up while it is still being sent. */
const BODY_LIMIT = 2 * 1024 * 1024

async function send(url: string, { path, body }: FuzzRequest, headers: Record<string, string>) {
  const text = body === undefined ? undefined : toJson(body)
  try {
    const response = await fetch(`${url}${path}`, {
      headers,
      ...(text === undefined ? {} : { method: 'POST', body: text }),
      signal: AbortSignal.timeout(30_000),
    })
    await response.arrayBuffer()
    return response.status
  } catch (error) {
    if (text !== undefined && Buffer.byteLength(text) > BODY_LIMIT) return 413
    return error instanceof Error ? `no answer (${error.message})` : 'no answer'
  }
}

/** Every id that an ordinary worker's questions bring up. */
async function knownIds(program: Program): Promise<readonly string[]> {
  const ids = new Set([newId(), ...Object.values(PLACES).map((place) => areaId(place))])
  for (let round = 0; round < 2; round += 1) {
    const draw = { chance: seeded(round), ids: [...ids] }
    for (const { name, shape } of questions) {
      const input = round === 0 ? '{}' : JSON.stringify(valueOf(shape, draw))
      const path = `/api/ask/${name}?at=${areaId('community')}&input=${encodeURIComponent(input)}`
      const response = await fetch(program.url + path.slice(0, 15_000), { headers: { ...program.headers } })
      const text = await response.text()
      for (const [found] of text.slice(0, 50_000).matchAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
        ids.add(found)
    }
  }
  return [...ids].slice(0, 3_000)
}
