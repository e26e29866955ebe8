import { Socket } from 'node:net'

type Written = (error?: Error | null) => void

/**
 * Sends what is written in one turn of the event loop in one piece: statements that do not wait for each other wake the
 * database once. Each waking costs as much as a small statement.
 */
export class GatheringSocket extends Socket {
  #gathering = false

  constructor() {
    super()
    // `connect` lays Node's own `write` over that of a class; from here on ours is seen again.
    this.once('connect', () => Reflect.deleteProperty(this, 'write'))
  }

  override write(
    piece: string | Uint8Array,
    encoding?: BufferEncoding | Written,
    written?: Written,
  ): boolean {
    if (!this.#gathering) {
      this.#gathering = true
      this.cork()
      process.nextTick(() => {
        this.#gathering = false
        this.uncork()
      })
    }
    return typeof encoding === 'function'
      ? super.write(piece, encoding)
      : super.write(piece, encoding, written)
  }
}
