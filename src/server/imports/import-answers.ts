import type { QuestionGroup, QuestionView } from '../../domain/imports/import-view.ts'
import { questionKinds } from '../../domain/imports/kinds.ts'
import { getImport, getImportReport, listImportQuestions, listImports } from '../../domain/imports/queries.ts'
import type { KeptOutline, KeptQuestion } from '../../domain/imports/import-outline.ts'
import type { Answers } from '../../domain/imports/understanding.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { OUTLINE, readDraft } from './draft-store.ts'
import { listImportRows, nameOfAccount, undoResultOf } from './import-queries.ts'
import { FILE_NAME, findImport, type ImportRecord } from './import-store.ts'
import { listParts } from './part-store.ts'
import { progressOf } from './progress.ts'

const SHOWN_QUESTIONS = 20

const nothingRead: KeptOutline = {
  sheets: [],
  rows: 0,
  counts: { people: 0, homes: 0, households: 0, buildings: 0 },
  buildings: [],
  questions: [],
  findings: [],
  skipped: [],
}

answers(listImports, {
  read: async (tx, { after, limit }, { house }) => {
    const found = await listImportRows(tx, after, limit + 1)
    const rows = found.slice(0, limit).map(({ nameSealed, ...row }) => ({
      ...row,
      fileName: house.vault.open(FILE_NAME, row.importId, nameSealed),
    }))
    const last = rows.at(-1)
    return found.length > limit && last ? { rows, next: last.importId } : { rows }
  },
})

/** Of the present reading, or, while it is read again, of the last one that was understood. */
async function outlineOf(tx: Tx, { vault }: House, record: ImportRecord): Promise<KeptOutline> {
  for (const revision of [record.revision, record.revision - 1]) {
    const key = { importId: record.id, revision, part: OUTLINE }
    const outline = revision < 0 ? undefined : await readDraft<KeptOutline>(tx, vault, key)
    if (outline) return outline
  }
  return nothingRead
}

async function getRecord(tx: Tx, importId: string): Promise<ImportRecord> {
  const record = await findImport(tx, importId)
  if (!record) throw new NotFound()
  return record
}

answers(getImport, {
  read: async (tx, { importId }, { house }) => {
    const record = await getRecord(tx, importId)
    const outline = await outlineOf(tx, house, record)
    const parts = await listParts(tx, importId)
    const { rows, stopped } = progressOf(importId)
    const back = record.state === 'undoing' || record.state === 'undone'
    return {
      importId,
      fileName: house.vault.open(FILE_NAME, importId, record.nameSealed),
      state: record.state,
      begunAt: record.begunAt,
      begunBy: (await nameOfAccount(tx, record.begunBy)) ?? null,
      counts: record.counts,
      bytes: record.bytes,
      unreadable: record.unreadable,
      progress: {
        rows,
        stopped,
        done: back ? parts.filter(({ undone }) => undone).length : parts.length,
        total: back ? parts.length : record.parts,
      },
      rows: outline.rows,
      sheets: outline.sheets,
      questions: groupsOf(outline.questions, record.answers),
      findings: outline.findings,
      skipped: outline.skipped,
      undo: back ? await undoResultOf(tx, importId) : null,
    }
  },
})

function groupsOf(questions: readonly KeptQuestion[], given: Answers): QuestionGroup[] {
  return questionKinds.flatMap((kind) => {
    const all = questions.filter((question) => question.kind === kind)
    if (all.length === 0) return []
    const first = all.slice(0, SHOWN_QUESTIONS).map((question) => viewOf(question, given))
    return [{ kind, count: all.length, answered: all.filter(({ id }) => id in given).length, first }]
  })
}

function viewOf(question: KeptQuestion, given: Answers): QuestionView {
  return { ...question, answer: given[question.id] ?? null }
}

answers(listImportQuestions, {
  read: async (tx, { importId, kind, after, limit }, { house }) => {
    const record = await getRecord(tx, importId)
    const outline = await outlineOf(tx, house, record)
    const all = outline.questions.filter((question) => question.kind === kind)
    const rows = all.slice(after, after + limit).map((question) => viewOf(question, record.answers))
    return { rows, count: all.length }
  },
})

answers(getImportReport, {
  read: async (tx, { importId }, { house }) => {
    const record = await getRecord(tx, importId)
    if (record.state === 'discarded' || record.state === 'refused') throw new NotFound()
    const { fileSha256: file, answers } = record
    return { fileName: house.vault.open(FILE_NAME, importId, record.nameSealed), file, answers }
  },
})
