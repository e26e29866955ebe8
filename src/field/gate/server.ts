import type { Me } from '../../domain/identity/queries.ts'
import type { Role } from '../../domain/identity/role.ts'
import type { Outcome } from '../../domain/kit/refusal.ts'

/** How long a person waits before a try counts as unanswered. */
const PATIENCE_MS = 20_000

export interface Typed {
  readonly login: string
  readonly password: string
  readonly code?: string
}

export interface DemoAccount {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly role: Role
}

export type SignedIn = Outcome | { readonly status: 'offline' } | { readonly status: 'fault' }

export async function signIn(typed: Typed): Promise<SignedIn> {
  const reply = await reach('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-linli': '1' },
    body: JSON.stringify({ ...typed, phone: true }),
  })
  if (!reply) return { status: 'offline' }
  return reply.status >= 500 ? { status: 'fault' } : ((await reply.json()) as SignedIn)
}

/** Best effort: without a network the session ends by itself. */
export async function signOut(): Promise<void> {
  await reach('/api/sign-out', { method: 'POST', headers: { 'x-linli': '1' } })
}

/** Who has signed in; `undefined`: nobody, or nobody answers. */
export async function readMe(): Promise<Me | undefined> {
  const reply = await reach('/api/me', {})
  return reply?.ok ? ((await reply.json()) as Me) : undefined
}

export async function readDemoAccounts(): Promise<readonly DemoAccount[]> {
  const reply = await reach('/api/demo-sign-ins', {})
  return reply?.ok ? ((await reply.json()) as DemoAccount[]) : []
}

async function reach(path: string, init: RequestInit): Promise<Response | undefined> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS)
  try {
    return await fetch(path, { ...init, signal: stop.signal })
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
