// Without the schema library: the phone and the resident's page make ids too, and every byte of theirs is counted.

/** Bytes of chance in an id, and for how many ids they are drawn at once: one by one, drawing would cost most of an id. */
const CHANCE = 10
const AT_ONCE = 200
const drawn = new Uint8Array(CHANCE * AT_ONCE)
let used = drawn.length

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

let lastMs = 0
let sequence = 0

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter within the millisecond, then chance. Made where
 * the record is made, on the desk, the phone or the server; ids made one after the other sort in that order.
 */
export function newId(): string {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn)
    used = 0
  }
  const chance = drawn.subarray(used, used + CHANCE)
  used += CHANCE
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    sequence = ((chance[0]! & 0x07) << 8) | chance[1]!
  } else if (++sequence > 0xfff) {
    lastMs += 1
    sequence = 0
  }
  const time = lastMs.toString(16).padStart(12, '0')
  const count = sequence.toString(16).padStart(3, '0')
  const family = HEX[(chance[2]! & 0x3f) | 0x80]! + HEX[chance[3]!]!
  let node = ''
  for (let at = 4; at < CHANCE; at += 1) node += HEX[chance[at]!]!
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${family}-${node}`
}
