import {
  answerImport,
  beginImport,
  discardImport,
  refuseImport,
  understandImport,
} from '../../domain/imports/import-deeds.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import type { Vault } from '../house.ts'
import { answersFor } from './answers-for.ts'
import { dropDrafts } from './draft-store.ts'
import {
  addImport,
  FILE_NAME,
  findImport,
  findUnderWay,
  lockImport,
  saveAnswers,
  saveState,
  saveUnderstood,
  saveUnreadable,
  type ImportRecord,
} from './import-store.ts'
import { allQuestions, readOutline } from './kept-questions.ts'
import { isKept } from './receipt.ts'
import { ringFor } from './work-bell.ts'

handle(beginImport, {
  subject: async (_tx, { importId }) => begins('import', importId),
  refuses: async (tx, { input, house }) => {
    if (await findImport(tx, input.importId)) return { code: 'envelope-reused' }
    if (!isKept(house.vault, input.importId, input.file)) return { code: 'workbook-not-received' }
    const at = await findUnderWay(tx, input.file.content, input.importId)
    return at === undefined ? undefined : { code: 'workbook-under-way', facts: { day: dayOf(at) } }
  },
  apply: async (tx, { input, now, actor, house }) => {
    const { importId, fileName, file } = input
    const nameSealed = house.vault.seal(FILE_NAME, importId, fileName)
    await addImport(tx, {
      id: importId,
      nameSealed,
      file: file.file,
      content: file.content,
      bytes: file.bytes,
      at: now,
      by: actor.id,
    })
    ringFor({ committeeId: tx.committeeId, importId, actor })
    return { detail: { bytes: file.bytes } }
  },
})

handle(understandImport, {
  subject: (tx, { importId }) => lockImport(tx, importId),
  refuses: (_tx, { input, subject }) =>
    input.revision === subject.revision ? undefined : { code: 'import-read-anew' },
  apply: async (tx, { input, subject, now, house }) => {
    const { importId, revision, parts, counts } = input
    const outline = await readOutline(tx, house.vault, { importId, revision })
    await saveUnderstood(tx, subject.id, {
      parts,
      counts,
      questions: (outline?.questions ?? []).reduce((sum, { count }) => sum + count, 0),
      at: now,
    })
    await dropDrafts(tx, subject.id, revision)
    return { detail: { revision, people: counts.people, homes: counts.homes } }
  },
})

handle(refuseImport, {
  subject: (tx, { importId }) => lockImport(tx, importId),
  refuses: (_tx, { input, subject }) =>
    input.revision === subject.revision ? undefined : { code: 'import-read-anew' },
  apply: async (tx, { input, subject, now }) => {
    await saveUnreadable(tx, subject.id, input.reason, now)
    await dropDrafts(tx, subject.id)
    return { detail: { reason: input.reason } }
  },
})

handle(answerImport, {
  subject: (tx, { importId }) => lockImport(tx, importId),
  refuses: async (tx, { input, subject, house }) => {
    return (await answersIn(tx, house.vault, subject, input)) ? undefined : { code: 'answer-unknown' }
  },
  apply: async (tx, { input, subject, now, actor, house }) => {
    const answers = (await answersIn(tx, house.vault, subject, input)) ?? {}
    await saveAnswers(tx, subject.id, { ...subject.answers, ...answers }, now)
    ringFor({ committeeId: tx.committeeId, importId: subject.id, actor })
    return { detail: { answers: Object.keys(answers).length, allOf: input.allOf } }
  },
})

function answersIn(
  tx: Tx,
  vault: Vault,
  { id, revision }: ImportRecord,
  input: Parameters<typeof answersFor>[1],
): ReturnType<typeof answersFor> {
  return answersFor(allQuestions(tx, vault, { importId: id, revision }), input)
}

handle(discardImport, {
  subject: (tx, { importId }) => lockImport(tx, importId),
  apply: async (tx, { subject, now, actor }) => {
    await saveState(tx, subject.id, { state: 'discarded', at: now })
    await dropDrafts(tx, subject.id)
    // The file goes once this is sure: after the transaction.
    ringFor({ committeeId: tx.committeeId, importId: subject.id, actor })
  },
})
