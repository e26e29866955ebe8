import type { Envelope } from '../domain/kit/action.ts'
import { Unanswered } from '../ui/kit/asking.tsx'
import type { SendOutcome } from '../ui/kit/sending.tsx'

/** How long a person waits before a try counts as unanswered. */
const PATIENCE_MS = 30_000

/** One deed, sent now. */
export async function sendDeed({ action, ...body }: Envelope): Promise<SendOutcome> {
  const reply = await reach(`/api/do/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-linli': '1' },
    body: JSON.stringify(body),
  })
  if (!reply) return { status: 'offline' }
  if (reply.status >= 500) return { status: 'fault' }
  return (await reply.json()) as SendOutcome
}

/** Many deeds, sent together, each in its own books; outcomes in order. */
export async function sendDeeds(envelopes: readonly Envelope[]): Promise<readonly SendOutcome[]> {
  const reply = await reach('/api/do', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-linli': '1' },
    body: JSON.stringify({ envelopes }),
  })
  if (!reply) return envelopes.map(() => ({ status: 'offline' }))
  if (!reply.ok) return envelopes.map(() => ({ status: 'fault' }))
  return ((await reply.json()) as { outcomes: readonly SendOutcome[] }).outcomes
}

/** One question. Throws `Unanswered` with the reason. */
export async function askServer(query: string, input: unknown, at: string): Promise<unknown> {
  const search = new URLSearchParams({ at, input: JSON.stringify(input) })
  const reply = await reach(`/api/ask/${query}?${search.toString()}`, { method: 'GET' })
  if (!reply) throw new Unanswered('offline')
  if (reply.ok) return reply.json()
  if (reply.status >= 500) throw new Unanswered('fault')
  if (reply.status === 401) throw new Unanswered('signedOut')
  const { status } = (await reply.json()) as { status: 'forbidden' | 'notFound' | 'invalid' }
  throw new Unanswered(status)
}

async function reach(path: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch {
    return undefined
  }
}
