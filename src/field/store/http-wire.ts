import { SEND_PASS_HEADER } from '../../domain/doors/send-pass.ts'
import type { Unreached, Wire } from '../../domain/sync/books.ts'
import type { FetchReply, SendReply, SyncRefusal } from '../../domain/sync/protocol.ts'

/** How long the phone waits for one answer: a stairwell's network is slow. */
const PATIENCE_MS = 45_000

const OFFLINE: Unreached = { status: 'offline' }
const FAULT: Unreached = { status: 'fault' }
const REFUSALS: readonly string[] = ['revoked', 'tooLarge', 'outdated', 'signedOut']

/** The way to the server over the network; remembers what time the server last said it was. */
export class HttpWire implements Wire {
  /** By the server's clock (instant); `undefined`: it has said nothing yet. */
  serverNow: string | undefined
  private readonly pass: string | undefined

  /** `pass`: what to send with when nobody is signed in. */
  constructor(pass?: string) {
    this.pass = pass
  }

  send(request: object): Promise<SendReply | SyncRefusal | Unreached> {
    return this.post<SendReply>('/api/sync/send', request, 'taken', isSendReply, passHeader(this.pass))
  }

  pull(request: object): Promise<FetchReply | SyncRefusal | Unreached> {
    return this.post<FetchReply>('/api/sync/fetch', request, 'fetched', isFetchReply)
  }

  private async post<R>(
    path: string,
    body: object,
    status: string,
    isReply: (value: Shape) => boolean,
    shown: Readonly<Record<string, string>> = {},
  ): Promise<R | SyncRefusal | Unreached> {
    const reply = await reach(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-linli': '1', ...shown },
      body: JSON.stringify(body),
    })
    if (!reply) return OFFLINE
    // A hotel's or the underground's sign-in page answers 200 with HTML: nobody has been reached.
    const value = await readJson(reply)
    if (!value) return reply.status >= 500 ? FAULT : OFFLINE
    const said = reply.headers.get('date')
    if (said && !Number.isNaN(Date.parse(said))) this.serverNow = new Date(said).toISOString()
    if (value['status'] === status && isReply(value)) return value as R
    if (reply.status === 401) return { status: 'signedOut' }
    if (REFUSALS.includes(String(value['status']))) return value as unknown as SyncRefusal
    return FAULT
  }
}

/** Shown where something is sent, and nowhere else. */
export function passHeader(pass: string | undefined): Readonly<Record<string, string>> {
  return pass === undefined ? {} : { [SEND_PASS_HEADER]: pass }
}

type Shape = Readonly<Record<string, unknown>>

const isSendReply = ({ outcomes, missing }: Shape) => Array.isArray(outcomes) && Array.isArray(missing)
const isFetchReply = ({ scope, position, records, gone, leaseUntil }: Shape) =>
  typeof scope === 'string' &&
  typeof position === 'number' &&
  typeof leaseUntil === 'string' &&
  Array.isArray(records) &&
  Array.isArray(gone)

/** `undefined`: nobody answered in time. */
export async function reach(path: string, init: RequestInit): Promise<Response | undefined> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS)
  try {
    return await fetch(path, { ...init, signal: stop.signal, redirect: 'error', cache: 'no-store' })
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** `undefined`: it is no JSON object, so not our server's. */
export async function readJson(reply: Response): Promise<Shape | undefined> {
  try {
    const value: unknown = JSON.parse(await reply.text())
    return typeof value === 'object' && value !== null ? (value as Shape) : undefined
  } catch {
    return undefined
  }
}
