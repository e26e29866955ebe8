import { request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http'
import { Agent, request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import type { DeliveryFlaw } from '../../domain/connections/webhook-queries.ts'
import { isInnerHost, mayGoTo } from './allowed-address.ts'
import { checkedLookup, InnerAddress, resolveHere, type Resolve } from './checked-lookup.ts'
import { isPublicAddress } from './public-address.ts'

export interface PostOptions {
  /** Hosts that the operator has named: they may be inside, and without https. */
  readonly innerHosts: readonly string[]
  readonly resolve?: Resolve
  /** Which addresses lie on the open internet. */
  readonly isPublic?: (address: string) => boolean
  readonly timeoutMs?: number
  /** Certificates (PEM) that are trusted instead of the usual ones. */
  readonly ca?: string
}

/** How one try ended. `flaw` null: taken (2xx). */
export interface Posted {
  readonly status: number | null
  readonly flaw: DeliveryFlaw | null
  /** The beginning of the answer. */
  readonly answer: string
  readonly tookMs: number
  /** `retry-after`, where it was said in seconds. */
  readonly retryAfterSeconds: number
}

export type Post = (address: string, heads: Readonly<Record<string, string>>, body: string) => Promise<Posted>

const TIMEOUT_MS = 15_000
/** No more of an answer is read; the rest is cut off with its connection. */
const ANSWER_BYTES = 16 * 1024
const ANSWER_KEPT = 300

/**
 * One POST of JSON to an address that others have written down. Https only, to public addresses only, except for hosts that the
 * operator has named; no redirect is followed, no proxy and no connection of before is used, and neither a slow nor an endless
 * answer holds anybody up.
 */
export function openPost(options: PostOptions): Post {
  const { innerHosts, timeoutMs = TIMEOUT_MS, resolve = resolveHere, isPublic = isPublicAddress } = options
  const agent = new Agent({ keepAlive: false, ...(options.ca ? { ca: options.ca } : {}) })
  return async (address, heads, body) => {
    const started = performance.now()
    const ended = (flaw: DeliveryFlaw | null, more: Partial<Posted> = {}): Posted => ({
      status: null,
      answer: '',
      retryAfterSeconds: 0,
      ...more,
      flaw,
      tookMs: Math.round(performance.now() - started),
    })
    if (!mayGoTo(address, innerHosts)) return ended('notAllowed')
    const url = new URL(address)
    const isAllowed = isInnerHost(url, innerHosts) ? () => true : isPublic
    // A bare address is connected to without any look-up.
    const bare = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(bare) && !isAllowed(bare)) return ended('innerAddress')
    const sent = {
      method: 'POST',
      headers: {
        ...heads,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Linli-Webhooks/1',
        'accept-encoding': 'identity',
      },
      lookup: checkedLookup(resolve, isAllowed),
    }
    return new Promise<Posted>((settle) => {
      const request: ClientRequest =
        url.protocol === 'https:'
          ? requestSecure(url, { ...sent, agent })
          : requestPlain(url, { ...sent, agent: false })
      const finish = (posted: Posted) => {
        clearTimeout(timer)
        settle(posted)
        request.destroy()
      }
      const timer = setTimeout(() => finish(ended('tooSlow')), timeoutMs)
      request.on('socket', (socket) => {
        // The second wall: whatever has led here, nothing is said to an address that must not be spoken to.
        socket.once('connect', () => {
          if (!isAllowed(socket.remoteAddress ?? '')) request.destroy(new InnerAddress(url.hostname))
        })
      })
      request.on('error', (error) => finish(ended(flawOf(error))))
      request.on('response', (response) => {
        const status = response.statusCode ?? 0
        const flaw =
          status >= 200 && status < 300 ? null : status >= 300 && status < 400 ? 'redirect' : 'saidNo'
        const retryAfterSeconds = secondsOf(response)
        // What counts is the status: an answer that never ends is cut off where the time or the space does.
        clearTimeout(timer)
        const left = Math.max(1, timeoutMs - (performance.now() - started))
        void beginningOf(response, left).then((answer) =>
          finish(ended(flaw, { status, answer, retryAfterSeconds })),
        )
      })
      request.end(body)
    })
  }
}

function beginningOf(response: IncomingMessage, timeoutMs: number): Promise<string> {
  return new Promise((settle) => {
    const pieces: Buffer[] = []
    let bytes = 0
    const finish = () => {
      clearTimeout(timer)
      const text = Buffer.concat(pieces).toString('utf8')
      // oxlint-disable-next-line no-control-regex -- what a stranger has answered is shown on a screen and kept as text
      settle(text.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, ANSWER_KEPT))
    }
    const timer = setTimeout(finish, timeoutMs)
    response.on('data', (piece: Buffer) => {
      pieces.push(piece)
      bytes += piece.length
      if (bytes >= ANSWER_BYTES) finish()
    })
    response.on('end', finish)
    response.on('close', finish)
    response.on('error', finish)
  })
}

function secondsOf({ headers }: IncomingMessage): number {
  const said = headers['retry-after']
  return said && /^\d{1,6}$/.test(said) ? Number(said) : 0
}

function flawOf(error: NodeJS.ErrnoException): DeliveryFlaw {
  if (error instanceof InnerAddress) return 'innerAddress'
  const code = error.code ?? ''
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'unknownHost'
  if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_/.test(code)) return 'certificate'
  return 'noConnection'
}
