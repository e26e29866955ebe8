import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'

/** Bytes taken in one go: two or three milliseconds. */
const PIECE = 2 ** 20

/** SHA-256 in hex. A large file is taken in pieces, so that others have their turn between them. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at > 0) await breathe()
    hash.update(bytes.subarray(at, at + PIECE))
  }
  return hash.digest('hex')
}
