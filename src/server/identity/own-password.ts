import type { Refusal } from '../../domain/kit/refusal.ts'
import { verifyPassword } from '../crypto/passwords.ts'
import type { Account } from './account-store.ts'

/** Whoever sits down at an unlocked desk must not find out its password by trying. */
const TRIES = 5
const LOCK_MS = 15 * 60_000

const tries = new Map<string, { count: number; firstAt: number }>()

/** Why the password that somebody typed to confirm is not taken; `undefined`: it is the right one. */
export async function refusesOwnPassword(
  { id, passwordHash }: Account,
  password: string,
  now: string,
): Promise<Refusal | undefined> {
  const at = Date.parse(now)
  const kept = tries.get(id)
  const recent = kept && at - kept.firstAt < LOCK_MS ? kept : { count: 0, firstAt: at }
  if (recent.count >= TRIES) {
    const minutes = Math.max(1, Math.ceil((recent.firstAt + LOCK_MS - at) / 60_000))
    return { code: 'sign-in-locked', facts: { minutes } }
  }
  // Counted before it is looked at: many at the same moment are as many tries.
  tries.set(id, { ...recent, count: recent.count + 1 })
  if (!(await verifyPassword(passwordHash, password))) return { code: 'password-wrong' }
  tries.delete(id)
  return undefined
}
