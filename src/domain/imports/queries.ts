import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import type { ImportPage, ImportReportSource, ImportRow, QuestionView } from './import-view.ts'
import { questionKinds } from './kinds.ts'

/** Newest first. */
export const listImports = query(
  'import.list',
  z.object({ after: id.optional(), limit: z.int().min(1).max(100).default(30) }),
).answers<Page<ImportRow>>()

export const getImport = query('import.page', z.object({ importId: id })).answers<ImportPage>()

/** More questions of one kind; `after` is how many have been shown. */
export const listImportQuestions = query(
  'import.questions',
  z.object({
    importId: id,
    kind: z.enum(questionKinds),
    after: z.int().min(0).max(2_147_483_647).default(0),
    limit: z.int().min(1).max(200).default(50),
  }),
).answers<{ readonly rows: readonly QuestionView[]; readonly count: number }>()

export const getImportReport = query(
  'import.report',
  z.object({ importId: id }),
).answers<ImportReportSource>()

export const importQueries = [listImports, getImport, listImportQuestions, getImportReport] as const
