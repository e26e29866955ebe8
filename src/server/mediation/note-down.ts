import { startOfDay } from '../../domain/kit/dates.ts'
import type { RecordKind } from '../../domain/mediation/file-view.ts'
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
