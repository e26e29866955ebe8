import { hash, verify } from '@node-rs/argon2'
import { turns } from './turns.ts'

/** The package's number for argon2id. */
const ARGON2ID = 2
/** OWASP's set for argon2id: 19 MiB, two passes, one lane; some 22 ms of one core. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Two at a time: signing in must not become the cheapest way to stop the office. */
const inTurn = turns(2)

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), OPTIONS))
}

/** A hash of nothing anybody knows: an account that is not there costs the same work as one that is. */
let nobody: Promise<string> | undefined

export async function verifyPassword(kept: string | undefined | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const against = kept ?? (await nobody)
  const right = await inTurn(() => verify(against, password.normalize('NFKC')).catch(() => false))
  return right && Boolean(kept)
}
