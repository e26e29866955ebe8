import type { Books, Change } from './books.ts'
import { numbered, type OutboxRow } from './outbox.ts'

/** What the transaction that keeps new deeds writes: their rows with the next numbers, and the number given out last. */
export function recorded(
  { head }: Books,
  made: readonly Pick<OutboxRow, 'id' | 'size' | 'photoId'>[],
): { readonly change: Change; readonly result: readonly OutboxRow[] } {
  const { rows, madeUpTo } = numbered(head.madeUpTo, made)
  return { change: { head: { ...head, madeUpTo }, put: rows }, result: rows }
}

/** A person has dealt with what was refused. Anything else stays as it is: only what was refused can be set aside. */
export function setAside(
  { rows }: Books,
  seq: number,
): { readonly change?: Change; readonly result: boolean } {
  const row = rows.find((one) => one.seq === seq)
  if (row?.state !== 'refused') return { result: false }
  return { change: { put: [{ ...row, state: 'setAside' }] }, result: true }
}
