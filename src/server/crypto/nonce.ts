import { randomBytes } from 'node:crypto'

const LENGTH = 12
const AT_ONCE = 512

let drawn = Buffer.alloc(0)
let used = 0

/** 12 fresh random bytes. Drawn many at once: one by one, chance would cost more than the sealing. */
export function freshNonce(): Buffer {
  if (used === drawn.length) {
    drawn = randomBytes(LENGTH * AT_ONCE)
    used = 0
  }
  used += LENGTH
  return drawn.subarray(used - LENGTH, used)
}
