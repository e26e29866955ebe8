import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'
import type { Suite } from './cipher.ts'

const TAG = 16

/** AES-256-GCM (NIST SP 800-38D). */
export const aesGcm: Suite = {
  number: 1,
  keyBytes: 32,
  tagBytes: TAG,
  ready(bytes) {
    const key = createSecretKey(bytes)
    return {
      seal(nonce, bound, plain) {
        const cipher = createCipheriv('aes-256-gcm', key, nonce)
        cipher.setAAD(bound)
        return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
      },
      open(nonce, bound, body) {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
        decipher.setAAD(bound)
        decipher.setAuthTag(body.subarray(body.length - TAG))
        const plain = decipher.update(body.subarray(0, body.length - TAG))
        try {
          return Buffer.concat([plain, decipher.final()])
        } catch {
          return undefined
        }
      },
      sealing(nonce, bound) {
        const cipher = createCipheriv('aes-256-gcm', key, nonce)
        cipher.setAAD(bound)
        return {
          piece: (bytes) => cipher.update(bytes),
          end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
        }
      },
      opening(nonce, bound, tag) {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
        decipher.setAAD(bound)
        decipher.setAuthTag(tag)
        return {
          piece: (bytes) => decipher.update(bytes),
          end() {
            try {
              return decipher.final()
            } catch {
              return undefined
            }
          },
        }
      },
    }
  },
}
