import type { Books, Change } from '../../domain/sync/books.ts'
import { keyOf, type Checkpoint } from '../../domain/sync/checkpoint.ts'
import type { DoorRecord, FieldRecord, RecordKind } from '../../domain/sync/field-record.ts'
import { isChangedMeanwhile, projected, type OwnDeed } from '../../domain/sync/projection.ts'
import type { OwnCopy } from './disk-keeper.ts'
import type { Replica, WaitingRecord } from './phone-store.ts'

export const NOTHING: Replica = {
  doors: new Map(),
  buildings: new Map(),
  drives: new Map(),
  grids: new Map(),
  matterKinds: new Map(),
  touched: new Set(),
}

/** What an unlocked store holds, decrypted: in memory only, and gone when it is locked. */
export interface Held {
  readonly records: ReadonlyMap<string, FieldRecord>
  /** The owner's copies of what was recorded, by number. */
  readonly copies: ReadonlyMap<number, OwnCopy>
}

function takenOver(held: ReadonlyMap<string, FieldRecord>, { whole, records, gone }: Checkpoint) {
  const next = new Map(whole ? [] : held)
  for (const key of gone) next.delete(keyOf(key))
  for (const record of records) next.set(keyOf(record), record)
  return next
}

/** What an unlocked store holds once a change is on the disk; `underWay`: the owner's copies of what was just recorded. */
export function heldAfter(
  held: Held,
  { put, drop, checkpoint }: Change,
  underWay: ReadonlyMap<string, OwnCopy>,
): Held {
  const copies = new Map(held.copies)
  for (const { seq, id } of put ?? []) {
    const copy = underWay.get(id)
    if (copy) copies.set(seq, copy)
  }
  for (const seq of drop ?? []) copies.delete(seq)
  return { records: checkpoint ? takenOver(held.records, checkpoint.of) : held.records, copies }
}

/** The records with one's own deeds on top that no fetch has brought back yet. */
export function replicaOf({ records, copies }: Held, { rows }: Books): Replica {
  const own = rows.flatMap(({ seq, state, position }): OwnDeed[] => {
    const copy = copies.get(seq)
    if (!copy || state === 'refused' || state === 'setAside') return []
    return [position === undefined ? copy : { ...copy, position }]
  })
  const { doors, touched } = projected(ofKind<DoorRecord>(records, 'door'), own)
  return {
    doors,
    buildings: ofKind(records, 'building'),
    drives: ofKind(records, 'drive'),
    grids: ofKind(records, 'grid'),
    matterKinds: ofKind(records, 'matterKind'),
    touched,
  }
}

function ofKind<R extends FieldRecord>(records: ReadonlyMap<string, FieldRecord>, kind: RecordKind) {
  const found = new Map<string, R>()
  for (const record of records.values()) if (record.kind === kind) found.set(record.id, record as R)
  return found
}

/** 待传: unsent and refused, oldest first; what they say only while unlocked. */
export function waitingOf({ head, rows }: Books, held: Held | undefined): readonly WaitingRecord[] {
  return rows.flatMap(({ seq, state, outcome }): WaitingRecord[] => {
    if (state === 'sent') return []
    const copy = held?.copies.get(seq)
    const version = copy?.about && held?.records.get(keyOf(copy.about))?.version
    return [
      {
        seq,
        state,
        changedMeanwhile: isChangedMeanwhile(copy?.base, version, head.own),
        ...(copy ? { envelope: copy.envelope } : {}),
        ...(copy?.about ? { about: copy.about } : {}),
        ...(copy?.reason === undefined ? {} : { reason: copy.reason }),
        ...(outcome ? { outcome } : {}),
      },
    ]
  })
}
