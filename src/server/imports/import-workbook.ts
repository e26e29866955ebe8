import { SYSTEM_ACTOR, type Actor } from '../../domain/identity/actor.ts'
import type { ImportCounts } from '../../domain/imports/import-counts.ts'
import type { KeptOutline } from '../../domain/imports/import-outline.ts'
import { newId } from '../../domain/kit/ids.ts'
import { Refused } from '../../domain/kit/refusal.ts'
import { FileRefused } from '../sheets/file-refused.ts'
import { findImport, listAtWork } from './import-store.ts'
import { readOutline } from './kept-questions.ts'
import { keepWorkbook } from './receipt.ts'
import { workOn, type WorkRoom } from './work-on.ts'

export interface WorkbookToImport {
  readonly committeeId: string
  readonly fileName: string
  readonly content: Buffer
  readonly actor?: Actor
}

export interface Imported {
  readonly importId: string
  readonly outline: KeptOutline
  readonly counts: ImportCounts
}

/**
 * A workbook from beginning to end, every question as assumed, in the caller's own time. Throws `FileRefused` for a file that
 * cannot be read, `Refused` when a rule says no.
 */
export async function importWorkbook(room: WorkRoom, what: WorkbookToImport): Promise<Imported> {
  const { committeeId, fileName, content, actor = SYSTEM_ACTOR } = what
  const importId = newId()
  const work = { committeeId, importId, actor }
  const send = async (action: string, input: Readonly<Record<string, unknown>>): Promise<void> => {
    const envelope = { id: newId(), action, input, madeAt: room.clock(), at: committeeId }
    const outcome = await room.door.execute(envelope, actor)
    if (outcome.status === 'refused') throw new Refused(outcome.refusal.code, outcome.refusal.facts)
    if (outcome.status !== 'done') throw new Error(`${action}: ${outcome.status}`)
  }
  const look = () =>
    room.database.read(committeeId, 'all', async (tx) => {
      const record = await findImport(tx, importId)
      if (!record) throw new Error('the import is not in the books')
      const { revision } = record
      return { record, outline: await readOutline(tx, room.house.vault, { importId, revision }) }
    })
  // What was cut off before goes on first.
  for (const left of await room.database.read(committeeId, 'all', listAtWork))
    await workOn(room, { ...work, importId: left }, true)
  await send('import.begin', {
    importId,
    fileName,
    file: await keepWorkbook(room.house, importId, [content]),
  })
  await workOn(room, work, true)
  const read = await look()
  if (read.record.unreadable) throw new FileRefused(read.record.unreadable, fileName)
  if (read.record.parts > 0) {
    await send('import.apply', { importId })
    await workOn(room, work, true)
  }
  const { record } = await look()
  if (!read.outline || !record.counts) throw new Error('the import was not understood')
  return { importId, outline: read.outline, counts: record.counts }
}
