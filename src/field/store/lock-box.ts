/**
 * How a store is locked. Everything in it is encrypted with one random key. That key is wrapped twice: by a key made from the PIN
 * (PBKDF2-SHA-256), and around it by a key of this phone that no program can read out. A key beside its data is no encryption: what is
 * missing on the phone is the PIN. Be honest about it: whoever copies the whole disk and breaks the phone's key store can try a million PINs.
 * Hence only the own grid is here, for three days at most, and after five wrong PINs the box itself is thrown away.
 */
export interface LockBox {
  readonly phoneKey: CryptoKey
  readonly salt: Bytes
  readonly rounds: number
  readonly inner: Bytes
  readonly outer: Bytes
  readonly wrapped: Bytes
}

export interface Encrypted {
  readonly iv: Bytes
  readonly text: Bytes
}

type Bytes = Uint8Array<ArrayBuffer>

/** OWASP's floor for PBKDF2-SHA-256. */
const ROUNDS_AT_LEAST = 600_000
const ROUNDS_AT_MOST = 5_000_000
/** A cheap phone does the least in one or two seconds; a quick one is made to work as long as is bearable at a door. */
const UNLOCK_MS = 500
const PROBE = 60_000

/** A new box with a new key in it. */
export async function newLockBox(pin: string): Promise<{ box: LockBox; key: CryptoKey }> {
  const { subtle } = crypto
  const raw = random(32)
  const salt = random(16)
  const [inner, outer] = [random(12), random(12)]
  const rounds = await roundsFor(UNLOCK_MS)
  const phoneKey = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const pinKey = await keyOfPin(pin, salt, rounds)
  const once = await subtle.encrypt({ name: 'AES-GCM', iv: inner }, pinKey, raw)
  const wrapped = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv: outer }, phoneKey, once))
  return { box: { phoneKey, salt, rounds, inner, outer, wrapped }, key: await contentKey(raw) }
}

/** `undefined`: the PIN is wrong. */
export async function openLockBox(box: LockBox, pin: string): Promise<CryptoKey | undefined> {
  const { subtle } = crypto
  const once = await subtle.decrypt({ name: 'AES-GCM', iv: box.outer }, box.phoneKey, box.wrapped)
  const pinKey = await keyOfPin(pin, box.salt, box.rounds)
  try {
    return await contentKey(await subtle.decrypt({ name: 'AES-GCM', iv: box.inner }, pinKey, once))
  } catch {
    return undefined
  }
}

/** `place` is bound in: what lies at one place cannot be read at another. */
export async function encrypt(key: CryptoKey, place: string, plain: Bytes): Promise<Encrypted> {
  const iv = random(12)
  const way = { name: 'AES-GCM', iv, additionalData: bytesOf(place) }
  return { iv, text: new Uint8Array(await crypto.subtle.encrypt(way, key, plain)) }
}

/** `undefined`: it was encrypted with another key, for another place, or has been changed. */
export async function decrypt(
  key: CryptoKey,
  place: string,
  { iv, text }: Encrypted,
): Promise<Bytes | undefined> {
  const way = { name: 'AES-GCM', iv, additionalData: bytesOf(place) }
  return crypto.subtle.decrypt(way, key, text).then(
    (plain) => new Uint8Array(plain),
    () => undefined,
  )
}

export const encryptJson = (key: CryptoKey, place: string, value: unknown) =>
  encrypt(key, place, bytesOf(JSON.stringify(value)))

export async function decryptJson(key: CryptoKey, place: string, it: Encrypted): Promise<unknown> {
  const plain = await decrypt(key, place, it)
  return plain === undefined ? undefined : JSON.parse(new TextDecoder().decode(plain))
}

export const bytesOf = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text))

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

function contentKey(raw: Bytes | ArrayBuffer): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

async function keyOfPin(pin: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytesOf(pin), 'PBKDF2', false, ['deriveKey'])
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(by, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** As many rounds as this phone does in the given time. */
async function roundsFor(ms: number): Promise<number> {
  const from = performance.now()
  await keyOfPin('000000', random(16), PROBE)
  const took = Math.max(1, performance.now() - from)
  return Math.round(Math.min(ROUNDS_AT_MOST, Math.max(ROUNDS_AT_LEAST, (PROBE * ms) / took)))
}
