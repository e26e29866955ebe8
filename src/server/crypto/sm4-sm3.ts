import { createCipheriv, createDecipheriv, createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import type { Suite } from './cipher.ts'

const SM4_KEY = 16
const SM3_KEY = 32
const TAG = 32

/**
 * SM4-CTR (GB/T 32907-2016), then HMAC-SM3 (GB/T 32905-2016) over nonce, bound text and ciphertext: encrypt-then-MAC, with a
 * key of its own for each. The counter begins at 0 after the 12 bytes of the nonce.
 */
export const sm4Sm3: Suite = {
  number: 2,
  keyBytes: SM4_KEY + SM3_KEY,
  tagBytes: TAG,
  ready(bytes) {
    const key = createSecretKey(bytes.subarray(0, SM4_KEY))
    const macKey = createSecretKey(bytes.subarray(SM4_KEY))
    const macOf = (nonce: Uint8Array, bound: Uint8Array) =>
      createHmac('sm3', macKey).update(nonce).update(lengthOf(bound)).update(bound)
    const tagOf = (nonce: Uint8Array, bound: Uint8Array, secret: Uint8Array) =>
      macOf(nonce, bound).update(secret).digest()
    return {
      seal(nonce, bound, plain) {
        const cipher = createCipheriv('sm4-ctr', key, counterFrom(nonce))
        const secret = Buffer.concat([cipher.update(plain), cipher.final()])
        return Buffer.concat([secret, tagOf(nonce, bound, secret)])
      },
      open(nonce, bound, body) {
        const secret = body.subarray(0, body.length - TAG)
        const tag = body.subarray(body.length - TAG)
        if (!timingSafeEqual(tag, tagOf(nonce, bound, secret))) return undefined
        const decipher = createDecipheriv('sm4-ctr', key, counterFrom(nonce))
        return Buffer.concat([decipher.update(secret), decipher.final()])
      },
      sealing(nonce, bound) {
        const cipher = createCipheriv('sm4-ctr', key, counterFrom(nonce))
        const mac = macOf(nonce, bound)
        return {
          piece(bytes) {
            const secret = cipher.update(bytes)
            mac.update(secret)
            return secret
          },
          end: () => mac.digest(),
        }
      },
      opening(nonce, bound, tag) {
        const decipher = createDecipheriv('sm4-ctr', key, counterFrom(nonce))
        const mac = macOf(nonce, bound)
        return {
          piece(bytes) {
            mac.update(bytes)
            return decipher.update(bytes)
          },
          end: () => (timingSafeEqual(tag, mac.digest()) ? decipher.final() : undefined),
        }
      },
    }
  },
}

function counterFrom(nonce: Uint8Array): Buffer {
  return Buffer.concat([nonce], 16)
}

/** Said first, so that no byte can move from the bound text into the ciphertext. */
function lengthOf(bound: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bound.length)
  return length
}
