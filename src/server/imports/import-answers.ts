import type { QuestionGroup, QuestionView } from '../../domain/imports/import-view.ts'
import { getImport, getImportReport, listImportQuestions, listImports } from '../../domain/imports/queries.ts'
import type { KeptOutline, KeptQuestion, KeptQuestions } from '../../domain/imports/import-outline.ts'
import type { Answers } from '../../domain/imports/understanding.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { listImportRows, nameOfAccount, undoResultOf } from './import-queries.ts'
import { FILE_NAME, findImport, type ImportRecord } from './import-store.ts'
import { readOutline, someQuestions } from './kept-questions.ts'
import { listParts } from './part-store.ts'
import { progressOf } from './progress.ts'

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
async function readingOf(tx: Tx, { vault }: House, record: ImportRecord) {
  for (const revision of [record.revision, record.revision - 1]) {
    const key = { importId: record.id, revision }
    const outline = revision < 0 ? undefined : await readOutline(tx, vault, key)
    if (outline) return { key, outline }
  }
  return { key: { importId: record.id, revision: record.revision }, outline: nothingRead }
}

async function getRecord(tx: Tx, importId: string): Promise<ImportRecord> {
  const record = await findImport(tx, importId)
  if (!record) throw new NotFound()
  return record
}

answers(getImport, {
  read: async (tx, { importId }, { house }) => {
    const record = await getRecord(tx, importId)
    const { outline } = await readingOf(tx, house, record)
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

function groupsOf(groups: readonly KeptQuestions[], given: Answers): QuestionGroup[] {
  return groups.map(({ first, ...group }) => ({
    ...group,
    first: first.map((question) => viewOf(question, given)),
  }))
}

function viewOf(question: KeptQuestion, given: Answers): QuestionView {
  return { ...question, answer: given[question.id] ?? null }
}

answers(listImportQuestions, {
  read: async (tx, { importId, kind, after, limit }, { house }) => {
    const record = await getRecord(tx, importId)
    const { key, outline } = await readingOf(tx, house, record)
    const some = await someQuestions(tx, house.vault, key, outline, { kind, after, limit })
    const count = outline.questions.find((group) => group.kind === kind)?.count ?? 0
    return { rows: some.map((question) => viewOf(question, record.answers)), count }
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
