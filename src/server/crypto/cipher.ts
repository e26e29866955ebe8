/** One key ready for its algorithm. `bound` is not kept in the seal but must be the same when it is opened. */
export interface Cipher {
  /** The ciphertext with its tag. A nonce (12 bytes) is used once. */
  seal(nonce: Uint8Array, bound: Uint8Array, plain: Uint8Array): Buffer
  /** `undefined`: changed, or bound to something else. */
  open(nonce: Uint8Array, bound: Uint8Array, body: Uint8Array): Buffer | undefined
  /** The same body as `seal` gives, piece by piece: a large file must not hold up everybody else. */
  sealing(nonce: Uint8Array, bound: Uint8Array): Passing
  /** The text piece by piece; none of it may be used before `end` has answered. */
  opening(nonce: Uint8Array, bound: Uint8Array, tag: Uint8Array): Passing<Uint8Array | undefined>
}

/** What goes through a cipher in pieces, in order. */
export interface Passing<End = Uint8Array> {
  /** As many bytes as were given. */
  piece(bytes: Uint8Array): Uint8Array
  /** Sealing: the tag. Opening: nothing more, or `undefined` when it was changed or is bound to something else. */
  end(): End
}

/** An algorithm with the number that stands first in every value it sealed. Numbers are never given anew. */
export interface Suite {
  readonly number: number
  readonly keyBytes: number
  /** How much longer than its plaintext a body is. */
  readonly tagBytes: number
  ready(key: Buffer): Cipher
}
