/**
 * A new UUIDv7 (RFC 9562), like the one of domain/kit/ids.ts, which brings the whole schema library with it: more than this
 * page weighs. Not `crypto.randomUUID`: it is missing before Chrome 92 and on pages without TLS.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  const now = Date.now()
  view.setUint16(0, Math.floor(now / 2 ** 32))
  view.setUint32(2, now >>> 0)
  view.setUint8(6, (bytes[6]! & 0x0f) | 0x70)
  view.setUint8(8, (bytes[8]! & 0x3f) | 0x80)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
