import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** An opaque token of 256 bits: for sessions and links. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Without what is mistaken for another when read out on the telephone: 0 O 1 I L. */
const SPOKEN = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code people read and type: `length` characters of 31, about five bits each. */
export function spokenCode(length: number): string {
  return Array.from({ length }, () => SPOKEN[randomInt(SPOKEN.length)]).join('')
}

export function sameSecret(a: string | Buffer, b: string | Buffer): boolean {
  const [left, right] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()]
  return timingSafeEqual(left, right)
}
