/** The thread that writes what was noticed into the office's own workbook, row by row: reading it again takes a while. */
import { parentPort, workerData } from 'node:worker_threads'
import { remarksByRow } from '../../domain/imports/row-remarks.ts'
import type { Answers } from '../../domain/imports/understanding.ts'
import { catalogue, type Language } from '../../text/catalogue.ts'
import { openWorkbook } from '../sheets/read-workbook.ts'
import { remarkWorkbook } from '../sheets/remark-workbook.ts'
import { understandWorkbook } from '../sheets/understand-workbook.ts'
import { stepBack } from '../step-back.ts'

export interface ReportOrder {
  readonly content: Uint8Array<ArrayBuffer>
  readonly answers: Answers
  readonly language: Language
}

stepBack()
const { content, answers, language }: ReportOrder = workerData
const words = catalogue(language).imports
const kinds: Record<string, string> = { ...words.findings, ...words.skips }

const results = await understandWorkbook(await openWorkbook(content), answers)
const remarks = remarksByRow(
  results.outline.sheets,
  results.notes(),
  results.outline.questions,
  (kind) => kinds[kind] ?? kind,
  ({ id, kind }) => (id in answers ? words.questions[kind] : `${words.questions[kind]} (${words.stillOpen})`),
)
const report = await remarkWorkbook(content, words.remarkHeader, remarks)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(report, [report.buffer as ArrayBuffer])
