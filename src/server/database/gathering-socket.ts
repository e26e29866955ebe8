import { Socket } from 'node:net'

type Written = (error?: Error | null) => void

/** What is as long as this keeps the database busy for a while: it is sent at once, and the server goes on meanwhile. */
const LONG = 4_096

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
      process.nextTick(() => this.#send())
    }
    return typeof encoding === 'function'
      ? super.write(piece, encoding)
      : super.write(piece, encoding, written)
  }

  /** The driver calls it behind each statement. */
  override uncork(): void {
    super.uncork()
    if (this.writableLength >= LONG) this.#send()
  }

  #send(): void {
    if (!this.#gathering) return
    this.#gathering = false
    super.uncork()
  }
}
