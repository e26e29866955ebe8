import { Agent, request } from 'node:http'
import { newId } from '../src/domain/kit/ids.ts'
import { openSealer, recordSeal, toBase64 } from '../src/domain/sync/sealing.ts'

/** The phones of a morning: each has recorded a day, sealed, and sends it two hundred at a time. A process of its own. */
export interface PhonesOrder {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly at: string
  readonly sealingKey: string
  readonly deviceIds: readonly string[]
  readonly dwellingIds: readonly string[]
  /** Uploads of each phone, and records in each. */
  readonly uploads: number
  readonly records: number
}

export interface PhonesReady {
  readonly facts: number
}

export interface PhonesSent {
  readonly seconds: number
  /** Records that were not answered with done. */
  readonly failed: number
  /** Longest upload, in ms. */
  readonly slowest: number
}

let order: PhonesOrder | undefined
let bodies: readonly (readonly string[])[] = []

/** Everything is recorded and sealed before the clock runs: that is the phones' work, not the server's. */
async function prepare(given: PhonesOrder): Promise<PhonesReady> {
  order = given
  bodies = await Promise.all(given.deviceIds.map((deviceId) => recordDay(given, deviceId)))
  return { facts: given.deviceIds.length * given.uploads * given.records }
}

async function recordDay(given: PhonesOrder, deviceId: string): Promise<readonly string[]> {
  const { at, sealingKey, dwellingIds, uploads, records } = given
  const sealer = await openSealer(sealingKey)
  const made: string[] = []
  let seq = 0
  for (let upload = 0; upload < uploads; upload += 1) {
    const items: unknown[] = []
    for (let n = 0; n < records; n += 1) {
      seq += 1
      const input = {
        visitId: newId(),
        dwellingId: dwellingIds[seq % dwellingIds.length],
        outcome: seq % 3 === 0 ? 'nobody' : 'met',
        // Most knocks need no words.
        ...(seq % 4 === 0 ? { words: '说再考虑几天, 等孩子回来商量' } : {}),
      }
      const envelope = {
        id: newId(),
        action: 'doorVisit.record',
        input,
        madeAt: new Date().toISOString(),
        at,
      }
      const plain = new Uint8Array(new TextEncoder().encode(JSON.stringify(envelope)))
      items.push({ seq, sealed: toBase64(await sealer.seal(recordSeal(at, deviceId), plain)) })
    }
    made.push(JSON.stringify({ protocol: 1, deviceId, at, madeUpTo: uploads * records, items }))
  }
  return made
}

/** Each phone waits for its answer before it sends the next. */
async function send({ url, headers, records }: PhonesOrder): Promise<PhonesSent> {
  const agent = new Agent({ keepAlive: true, maxSockets: bodies.length })
  const begun = performance.now()
  let [failed, slowest] = [0, 0]
  await Promise.all(
    bodies.map(async (day) => {
      for (const body of day) {
        const sent = performance.now()
        const done = await post(agent, `${url}/api/sync/send`, headers, body)
        failed += records - done
        slowest = Math.max(slowest, performance.now() - sent)
      }
    }),
  )
  agent.destroy()
  return { seconds: (performance.now() - begun) / 1000, failed, slowest }
}

function post(
  agent: Agent,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number> {
  return new Promise((settle, fail) => {
    const length = String(Buffer.byteLength(body))
    const sent = request(
      url,
      { agent, method: 'POST', headers: { ...headers, 'content-length': length } },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () => settle(Buffer.concat(pieces).toString().split('"status":"done"').length - 1))
      },
    )
    sent.on('error', fail)
    sent.end(body)
  })
}

process.on('message', (message: PhonesOrder | 'go') => {
  const answer = message === 'go' ? send(order!) : prepare(message)
  void answer.then((told) => process.send?.(told))
})
