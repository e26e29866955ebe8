import { z } from 'zod'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return UUID.test(text)
}

export const id = z.string().regex(UUID, 'id')

let lastMs = 0
let sequence = 0

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter within the millisecond, then chance. Made where
 * the record is made, on the desk, the phone or the server; ids made one after the other sort in that order.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    sequence = ((bytes[6]! & 0x07) << 8) | bytes[7]!
  } else if (++sequence > 0xfff) {
    lastMs += 1
    sequence = 0
  }
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(lastMs / 2 ** 32))
  view.setUint32(2, lastMs >>> 0)
  view.setUint16(6, 0x7000 | sequence)
  view.setUint8(8, (bytes[8]! & 0x3f) | 0x80)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
