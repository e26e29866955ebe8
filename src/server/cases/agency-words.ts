import type { AgencyWordKind, AgencyWordView } from '../../domain/cases/agency-view.ts'
import type { Tx } from '../database/database.ts'
import type { Circumstance } from '../deed.ts'
import type { Vault } from '../house.ts'
import { REFERENCE, WORD } from './agency-seals.ts'
import type { AgencyTask } from './agency-task-store.ts'
import { addWord, type KeptWord } from './agency-word-store.ts'

interface Said {
  readonly kind: AgencyWordKind
  readonly text: string
  readonly reference?: string
  readonly code?: string
}

/** Writes down what was said, sealed; the envelope's id is the word's, so one deed says one thing once. */
export async function say(tx: Tx, task: AgencyTask, said: Said, deed: Circumstance): Promise<void> {
  const { envelopeId: id, house, now } = deed
  await addWord(tx, {
    id,
    taskId: task.id,
    kind: said.kind,
    saidAt: now,
    textSealed: house.vault.seal(WORD, id, said.text),
    referenceSealed: said.reference ? house.vault.seal(REFERENCE, id, said.reference) : null,
    code: said.code ?? null,
  })
}

export function openWord(vault: Vault, word: KeptWord): AgencyWordView {
  return {
    kind: word.kind,
    at: word.saidAt,
    // An answer that came by telephone is written down by the desk; it is the agency's all the same.
    byAgency: word.kind === 'answer' || word.kind === 'objection',
    text: vault.open(WORD, word.id, word.textSealed),
    reference: word.referenceSealed ? vault.open(REFERENCE, word.id, word.referenceSealed) : '',
    code: word.code,
  }
}

/** The line in the books is the task's, whatever the deed itself was done to (a case, a link). */
export function onTask(
  task: { readonly id: string; readonly gridId?: string | null },
  detail: Readonly<Record<string, unknown>> = {},
) {
  return { subject: { kind: 'agencyTask', id: task.id, gridId: task.gridId ?? null }, detail }
}
