/** The thread of read-rows.ts: the first sheet that has rows, as text. */
import { parentPort, workerData } from 'node:worker_threads'
import { textOf } from '../../domain/imports/cell.ts'
import { FileRefused } from './file-refused.ts'
import { openWorkbook } from './read-workbook.ts'
import type { RowsAsked, RowsTold } from './read-rows.ts'

const { bytes, most }: RowsAsked = workerData
const port = parentPort
const say = (told: RowsTold): void => port?.postMessage(told)

async function read(): Promise<RowsTold> {
  const workbook = await openWorkbook(bytes)
  for (const [position, { hidden }] of workbook.sheets.entries()) {
    if (hidden) continue
    const rows: string[][] = []
    for await (const batch of workbook.rows(position)) {
      for (const { index, cells } of batch) {
        if (index >= most) return { refused: 'too-large', why: `more than ${most} rows` }
        rows[index] = cells.map(textOf)
      }
    }
    if (rows.length > 0) return { rows: Array.from(rows, (row) => row ?? []) }
  }
  return { rows: [] }
}

void read()
  .catch((error: unknown): RowsTold => {
    if (error instanceof FileRefused) return { refused: error.code, why: error.message }
    throw error
  })
  .then(say)
