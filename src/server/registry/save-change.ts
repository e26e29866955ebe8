import type { Tx } from '../database/database.ts'
import type { Circumstance } from '../deed.ts'
import { recording, type Recording } from './change-store.ts'

/**
 * Does the work with its history; the sender is told the change's id, with which it can be taken back at once. Nothing
 * altered: no id.
 */
export async function saveChange(
  tx: Tx,
  circumstance: Circumstance,
  what: Recording,
  work: () => Promise<void>,
) {
  const changeId = await recording(tx, circumstance, what, work)
  const told: { readonly changeId?: string } = changeId ? { changeId } : {}
  return { answer: told, detail: told }
}
