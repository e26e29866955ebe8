/** One key ready for its algorithm. `bound` is not kept in the seal but must be the same when it is opened. */
export interface Cipher {
  /** The ciphertext with its tag. A nonce (12 bytes) is used once. */
  seal(nonce: Uint8Array, bound: Uint8Array, plain: Uint8Array): Buffer
  /** `undefined`: changed, or bound to something else. */
  open(nonce: Uint8Array, bound: Uint8Array, body: Uint8Array): Buffer | undefined
}

/** An algorithm with the number that stands first in every value it sealed. Numbers are never given anew. */
export interface Suite {
  readonly number: number
  readonly keyBytes: number
  /** How much longer than its plaintext a body is. */
  readonly tagBytes: number
  ready(key: Buffer): Cipher
}
