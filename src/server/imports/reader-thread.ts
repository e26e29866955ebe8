/**
 * The thread in which the workbook of an import is read, understood and cut into parts. The other side asks for each part, so
 * that it never receives much at once.
 */
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { textOf } from '../../domain/imports/cell.ts'
import { maskNumbers, outlineToKeep, type QuestionPage } from '../../domain/imports/import-outline.ts'
import { orderParts, partsOf, type ImportPart } from '../../domain/imports/import-parts.ts'
import type { SheetRows } from '../../domain/imports/import-view.ts'
import type { Results } from '../../domain/imports/results.ts'
import type { SheetRead } from '../../domain/imports/understanding.ts'
import { FileRefused } from '../sheets/file-refused.ts'
import { openWorkbook } from '../sheets/read-workbook.ts'
import type { OpenWorkbook } from '../sheets/sheet-reader.ts'
import { understandWorkbook } from '../sheets/understand-workbook.ts'
import { stepBack } from '../step-back.ts'
import type { FromReader, ReadingOrder, ToReader } from './reading-words.ts'

stepBack()
const port = parentPort
const order: ReadingOrder = workerData

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const say = (message: FromReader, give?: ArrayBuffer[]): void => port?.postMessage(message, give)

/** Rows looked at for the page; long titles and headers stand before the first of them. */
const LOOKED_AT = 24
const SHOWN_COLUMNS = 30
const SHOWN_LETTERS = 60

/** The same workbook, whose first rows are noted on the way. */
function noting(workbook: OpenWorkbook): { workbook: OpenWorkbook; rowsOf(sheet: string): SheetRows[] } {
  const noted = new Map<string, SheetRows[]>()
  return {
    rowsOf: (sheet) => noted.get(sheet) ?? [],
    workbook: {
      sheets: workbook.sheets,
      async *rows(position) {
        const first: SheetRows[] = []
        noted.set(workbook.sheets[position]?.name ?? '', first)
        for await (const batch of workbook.rows(position)) {
          for (const { index, cells } of batch.slice(0, LOOKED_AT - first.length)) {
            const texts = cells
              .slice(0, SHOWN_COLUMNS)
              .map((cell) => maskNumbers(textOf(cell)).slice(0, SHOWN_LETTERS))
            first.push({ row: index + 1, cells: texts })
          }
          yield batch
        }
      },
    },
  }
}

async function work(): Promise<{
  readonly pages: Iterator<QuestionPage>
  readonly parts: Iterator<ImportPart>
}> {
  const bytes = typeof order.file === 'string' ? new Uint8Array(await readFile(order.file)) : order.file
  const noted = noting(await openWorkbook(bytes))
  let told = 0
  const results = await understandWorkbook(noted.workbook, order.answers, (rows) => {
    if (rows - told < 2_000) return
    told = rows
    say({ say: 'progress', rows })
  })
  const orders = await hotlineOrders(noted.workbook, results.outline.sheets)
  const { outline, pages } = outlineToKeep(results, (sheet) => noted.rowsOf(sheet), order.answers)
  say({ say: 'outline', outline, pages: pages.length })
  return { pages: pages.values(), parts: allParts(results, orders) }
}

function* allParts(results: Results, orders: readonly OrderSheet[]): Generator<ImportPart> {
  let last = 0
  for (const part of partsOf(results, order.size)) {
    last = Math.max(last, part.part)
    yield part
  }
  for (const { header, rows } of orders) {
    for (const part of orderParts(header, rows, last + 1)) {
      last = part.part
      yield part
    }
  }
}

interface OrderSheet {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Rows of 12345 exports as they stand: what they mean is not this module's to say. */
async function hotlineOrders(workbook: OpenWorkbook, sheets: readonly SheetRead[]): Promise<OrderSheet[]> {
  const found: OrderSheet[] = []
  for (const { name, kind, headerRows } of sheets) {
    if (kind !== 'hotline-export') continue
    const position = workbook.sheets.findIndex((sheet) => sheet.name === name)
    let header: readonly string[] = []
    const rows: (readonly string[])[] = []
    for await (const batch of workbook.rows(position)) {
      for (const { index, cells } of batch) {
        const texts = cells.map((cell) => textOf(cell).trim())
        if (index + 1 === headerRows.at(-1)) header = texts
        else if (index + 1 > (headerRows.at(-1) ?? 0) && texts.some((text) => text !== '')) rows.push(texts)
      }
    }
    found.push({ header, rows })
  }
  return found
}

try {
  const { pages, parts } = await work()
  const encoder = new TextEncoder()
  port?.on('message', (wanted: ToReader) => {
    const next = wanted === 'page' ? pages.next() : parts.next()
    if (next.done === true) {
      say({ say: 'end' })
      // Nothing keeps the thread any more: it ends by itself, in order.
      return port.close()
    }
    const json = encoder.encode(JSON.stringify(next.value))
    if ('part' in next.value) return say({ say: 'part', part: next.value.part, json }, [json.buffer])
    return say({ say: 'page', json }, [json.buffer])
  })
} catch (cause) {
  if (cause instanceof FileRefused) say({ say: 'refused', code: cause.code, detail: cause.message })
  else say({ say: 'failed', detail: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })
}
