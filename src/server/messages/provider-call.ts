import type { SendResult } from './channel.ts'

const PATIENCE_MS = 15_000
const ANSWER_BYTES = 64 * 1024

export type Called =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly result: SendResult }

/** One call to a provider. No redirect is followed, an answer that does not end is cut off, and nobody waits for ever. */
export async function callProvider(url: string, init: RequestInit): Promise<Called> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const reply = await fetch(url, { ...init, method: 'POST', redirect: 'error', signal })
    const text = await readSome(reply)
    if (reply.status >= 500 && !text.startsWith('{')) return unanswered(`HTTP${reply.status}`)
    return { ok: true, status: reply.status, body: JSON.parse(text) as unknown }
  } catch (error) {
    return unanswered(codeOf(error))
  }
}

function unanswered(providerCode: string): Called {
  return { ok: false, result: { result: 'later', reason: 'network', providerCode } }
}

async function readSome(reply: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of reply.body ?? []) {
    bytes += piece.length
    if (bytes > ANSWER_BYTES) throw new SyntaxError('the answer is too long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function codeOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'NOT-JSON'
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'TIMEOUT'
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause && typeof cause === 'object' && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? code : 'UNREACHABLE'
}
