/** The thread that reads the cells of a workbook as plain text. */
import { parentPort, workerData } from 'node:worker_threads'
import { textOf } from '../../domain/imports/cell.ts'
import { FileRefused } from './file-refused.ts'
import type { TableOrder, TableReply, TextSheet } from './read-table.ts'
import { openWorkbook } from './read-workbook.ts'

const { content, rowsAtMost, sheetsAtMost }: TableOrder = workerData

async function read(): Promise<TableReply> {
  try {
    const workbook = await openWorkbook(content)
    const sheets: TextSheet[] = []
    for (const [index, { name }] of workbook.sheets.slice(0, sheetsAtMost).entries()) {
      const rows: string[][] = []
      for await (const batch of workbook.rows(index)) {
        for (const row of batch) {
          while (rows.length < row.index && rows.length < rowsAtMost) rows.push([])
          if (rows.length < rowsAtMost) rows.push(row.cells.map(textOf))
        }
        if (rows.length >= rowsAtMost) break
      }
      sheets.push({ name, rows })
    }
    return { sheets }
  } catch (cause) {
    if (cause instanceof FileRefused) return { refused: cause.code }
    throw cause
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await read())
