import { hash, verify } from '@node-rs/argon2'

/** OWASP's set for argon2id: 19 MiB, two passes, one lane; some 22 ms of one core. */
/** The package's number for argon2id. */
const ARGON2ID = 2
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Two at a time: signing in must not become the cheapest way to stop the office. */
const AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

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
