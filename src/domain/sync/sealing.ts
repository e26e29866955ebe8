/**
 * What a phone records is sealed to the server's public key the moment it is recorded: nobody who finds the phone can read it, and
 * it can be sent without anybody unlocking the phone. WebCrypto only, so phone and server read this same page.
 *
 * Format: 1 byte version · 8 bytes name of the public key · 65 bytes one-time public key (P-256, uncompressed) · 12 bytes nonce ·
 * AES-256-GCM text with its tag. The key comes from ECDH by HKDF-SHA-256 (salt: both public keys; info: `linli-seal-1`). `bound` is
 * what the seal belongs to; it is authenticated, not kept, and must be the same at opening.
 */
const VERSION = 1
const NAME = 8
const POINT = 65
const NONCE = 12
const HEAD = 1 + NAME + POINT + NONCE
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

type Bytes = Uint8Array<ArrayBuffer>

/** What a record's and a picture's seal are bound to: the books and the phone. */
export const recordSeal = (at: string, deviceId: string) => `record ${at} ${deviceId}`
export const photoSeal = (at: string, deviceId: string, photoId: string) =>
  `photo ${at} ${deviceId} ${photoId}`

export interface Sealer {
  seal(bound: string, plain: Bytes): Promise<Bytes>
}

/**
 * Seals many things with one one-time key, so that the server derives the common key once for a phone's whole backlog. The private
 * half is forgotten at once: not even the page that sealed can open. `publicKey`: the server's, 65 bytes in base64, as enrolment gives it out.
 */
export async function openSealer(publicKey: string): Promise<Sealer> {
  const theirs = fromBase64(publicKey)
  const theirKey = await crypto.subtle.importKey('raw', theirs, CURVE, false, [])
  const once = await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])
  const ours = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey))
  const key = await sharedKey(once.privateKey, theirKey, joined(ours, theirs), 'encrypt')
  const head = joined(Uint8Array.of(VERSION), await nameOf(theirs), ours)
  return {
    async seal(bound, plain) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE))
      const text = await crypto.subtle.encrypt(gcm(nonce, bound), key, plain)
      return joined(head, nonce, new Uint8Array(text))
    },
  }
}

/** One thing, with a one-time key of its own. */
export async function seal(publicKey: string, bound: string, plain: Bytes): Promise<Bytes> {
  return (await openSealer(publicKey)).seal(bound, plain)
}

/** The name of the public key it is sealed to, as 16 hex digits; `undefined`: not a seal of this kind. */
export function sealedTo(sealed: Bytes): string | undefined {
  if (sealed.length <= HEAD || sealed[0] !== VERSION) return undefined
  return hex(sealed.subarray(1, 1 + NAME))
}

export interface Unsealer {
  /** Throws when it was sealed to another key, bound to something else, or changed. */
  unseal(bound: string, sealed: Bytes): Promise<Bytes>
}

/** How many common keys an unsealer keeps: a phone makes one each time its app opens. */
const KEPT = 1000

/** `publicKey`: as for `openSealer`. */
export function openUnsealer(privateKey: CryptoKey, publicKey: string): Unsealer {
  const kept = new Map<string, Promise<CryptoKey>>()
  const derived = async (point: Bytes): Promise<CryptoKey> => {
    const theirKey = await crypto.subtle.importKey('raw', point, CURVE, false, [])
    return sharedKey(privateKey, theirKey, joined(point, fromBase64(publicKey)), 'decrypt')
  }
  const keyFor = (point: Bytes): Promise<CryptoKey> => {
    const name = toBase64(point)
    const known = kept.get(name)
    if (known) return known
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
    const key = derived(point)
    kept.set(name, key)
    return key
  }
  return {
    async unseal(bound, sealed) {
      if (sealedTo(sealed) === undefined) throw new Error('not a seal')
      const key = await keyFor(sealed.slice(1 + NAME, 1 + NAME + POINT))
      const way = gcm(sealed.slice(HEAD - NONCE, HEAD), bound)
      return new Uint8Array(await crypto.subtle.decrypt(way, key, sealed.slice(HEAD)))
    },
  }
}

export async function unseal(
  privateKey: CryptoKey,
  publicKey: string,
  bound: string,
  sealed: Bytes,
): Promise<Bytes> {
  return openUnsealer(privateKey, publicKey).unseal(bound, sealed)
}

/** The name that `sealedTo` reads: the first 8 bytes of the public key's SHA-256, as hex. */
export async function sealingKeyName(publicKey: string): Promise<string> {
  return hex(await nameOf(fromBase64(publicKey)))
}

async function nameOf(publicKey: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey)).slice(0, NAME)
}

async function sharedKey(own: CryptoKey, other: CryptoKey, salt: Bytes, use: 'encrypt' | 'decrypt') {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)
  const base = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode('linli-seal-1')
  const by = { name: 'HKDF', hash: 'SHA-256', salt, info }
  return crypto.subtle.deriveKey(by, base, { name: 'AES-GCM', length: 256 }, false, [use])
}

const gcm = (iv: Bytes, bound: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(bound),
})

function joined(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const hex = (bytes: Bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export function toBase64(bytes: Bytes): string {
  let text = ''
  // In steps: a call with a whole picture's bytes as arguments is too long.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

/** Throws for what is no base64. */
export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
