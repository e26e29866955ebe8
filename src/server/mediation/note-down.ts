import { startOfDay } from '../../domain/kit/dates.ts'
import type { RecordKind, SetAside } from '../../domain/mediation/file-view.ts'
import type { Tx } from '../database/database.ts'
import type { Circumstance } from '../deed.ts'
import { writeRecord } from './record-store.ts'
import { sealWords } from './sealed-words.ts'
import { RECORD_WORDS } from './seals.ts'

/** One line of the file, its words sealed; `when` a day or an instant. */
export async function noteDown(
  tx: Tx,
  { house, now, actor }: Circumstance,
  fileId: string,
  id: string,
  kind: RecordKind,
  when: string,
  words: Readonly<Record<string, unknown>>,
  state: 'planned' | 'held' = 'held',
): Promise<void> {
  await writeRecord(tx, {
    id,
    fileId,
    kind,
    state,
    happenedAt: when.includes('T') ? when : startOfDay(when),
    wordsSealed: sealWords(house.vault, RECORD_WORDS, id, words),
    writtenAt: now,
    writtenBy: actor.id,
  })
}

/** What was called off or taken back, and why, under the envelope's own id. */
export function noteSetAside(
  tx: Tx,
  deed: Circumstance,
  fileId: string,
  words: { readonly what: SetAside; readonly name: string; readonly words: string },
): Promise<void> {
  return noteDown(tx, deed, fileId, deed.envelopeId, 'setAside', deed.now, words)
}
