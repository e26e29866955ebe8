import type { Tx } from '../database/database.ts'
import type { Circumstance } from '../deed.ts'
import { addNote } from './record-store.ts'
import { CASE_NOTE } from './seals.ts'

/** The reason given with a step, kept as a note under the envelope's own id, so that the timeline finds it. */
export async function noteDown(
  tx: Tx,
  caseId: string,
  text: string,
  { house, envelopeId, actor, now }: Circumstance,
): Promise<void> {
  const textSealed = house.vault.seal(CASE_NOTE, envelopeId, text)
  await addNote(tx, { id: envelopeId, caseId, textSealed, by: actor.id, at: now })
}
