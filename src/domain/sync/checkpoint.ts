import type { FieldRecord, RecordKey } from './field-record.ts'
import { DOCUMENTS_AT_MOST, type FetchReply } from './protocol.ts'

/** One whole answer, all its pages: the phone goes from one to the next and never shows half of one. */
export interface Checkpoint {
  /** What the phone stood at when it asked. */
  readonly from: Standing
  readonly to: Standing
  readonly leaseUntil: string
  readonly sealingKey: string
  readonly whole: boolean
  readonly records: readonly FieldRecord[]
  readonly gone: readonly RecordKey[]
}

/** Up to where a phone has fetched, of which scope. */
export interface Standing {
  readonly scope: string | null
  readonly position: number
}

export const keyOf = ({ kind, id }: RecordKey): string => `${kind} ${id}`

/**
 * Joins the pages of one answer. `undefined`: they do not belong together (the scope changed in between, or something that was not
 * whole follows something that was); ask again from the beginning.
 */
export function joinPages(from: Standing, pages: readonly FetchReply[]): Checkpoint | undefined {
  const [first] = pages
  if (!first) return undefined
  const { scope, whole, leaseUntil, sealingKey } = first
  if (pages.some((page) => page.scope !== scope || page.whole !== whole)) return undefined
  // Another scope without everything in it would leave foreign records on the phone.
  if (!whole && scope !== from.scope) return undefined
  const records = new Map<string, FieldRecord>()
  const gone = new Map<string, RecordKey>()
  for (const page of pages) {
    for (const record of page.records) records.set(keyOf(record), record)
    for (const key of page.gone) gone.set(keyOf(key), key)
  }
  for (const key of gone.keys()) records.delete(key)
  // Pages are read one after the other: only up to the earliest is everything there.
  const position = Math.min(...pages.map((page) => page.position))
  return {
    from,
    to: { scope, position },
    leaseUntil,
    sealingKey,
    whole,
    records: [...records.values()],
    gone: [...gone.values()],
  }
}

/** Is what the phone stands at still what the answer was given to? Another tab may have gone on meanwhile. */
export function fits(now: Standing, { from }: Checkpoint): boolean {
  return now.scope === from.scope && now.position === from.position
}

/** A hard stop: a phone that would hold more is given nothing (CHT's slowest users were those with too much). */
export function isTooLarge(records: number): boolean {
  return records > DOCUMENTS_AT_MOST
}
