import { createHash } from 'node:crypto'

/** The same parts, the same id, on every computer: a UUID made from their hash (RFC 9562 version 8). */
export function hashId(...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(parts.join('|')).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
