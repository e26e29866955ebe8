import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/**
 * What the sender knows of one deed. `acknowledged`: the program said it is done. `refused`: the program said no.
 * `ambiguous`: the connection broke or a fault was answered, so it may or may not have been carried out.
 */
export type Fate = 'sent' | 'acknowledged' | 'refused' | 'ambiguous'

export interface Sending {
  readonly envelopeId: string
  readonly caseId: string
  readonly title: string
  fate: Fate
  /** How often it went out with the same envelope. */
  times: number
  /** It was ambiguous at some time, whatever became of it. */
  wasAmbiguous: boolean
  /** Line of the journal that was acknowledged. */
  position?: number
}

/**
 * The sender's own book, outside the program under test: what is about to be sent is on the disk before it goes out, so what
 * is asked afterwards does not depend on anybody's memory.
 */
export interface Ledger {
  readonly sendings: ReadonlyMap<string, Sending>
  write(sending: Sending): void
  close(): void
}

export function openLedger(file: string): Ledger {
  const handle = openSync(file, 'a', 0o600)
  const sendings = new Map<string, Sending>()
  return {
    sendings,
    write(sending) {
      sendings.set(sending.envelopeId, sending)
      writeSync(handle, `${JSON.stringify(sending)}\n`)
      fsyncSync(handle)
    },
    close: () => closeSync(handle),
  }
}
