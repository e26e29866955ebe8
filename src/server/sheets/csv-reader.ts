/** CSV and tab-separated text. Every value stays text: nothing is guessed to be a number. */
import type { Row } from '../../domain/imports/cell.ts'
import { FileRefused } from './file-refused.ts'
import type { SheetReader } from './sheet-reader.ts'
import { decodeText } from './text-decoding.ts'
import { widestRow } from './xlsx-reader.ts'

const longestCell = 32_767
const batch = 500

export function csvReader(): SheetReader {
  return {
    // oxlint-disable-next-line typescript/require-await -- the interface is asynchronous for packed formats
    async open(bytes) {
      const { text } = decodeText(bytes)
      const delimiter = findDelimiter(text)
      if (delimiter === undefined) throw new FileRefused('not-a-sheet', 'text without columns')
      return {
        sheets: [{ name: 'CSV', hidden: false, merges: [] }],
        async *rows() {
          let rows: Row[] = []
          for (const row of readCsv(text, delimiter)) {
            rows.push(row)
            if (rows.length === batch) {
              yield rows
              rows = []
            }
          }
          if (rows.length > 0) yield rows
        },
      }
    },
  }
}

/** The sign that parts the first lines into the most columns; `undefined` when none does. */
export function findDelimiter(text: string): string | undefined {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  let best: { sign: string; count: number } | undefined
  for (const sign of [',', '\t', ';', '|', ',']) {
    const count = lines.filter((line) => line.split(sign).length >= 3).length
    if (count > 0 && (best === undefined || count > best.count)) best = { sign, count }
  }
  return best?.sign
}

/** RFC 4180 with what people do to it: quotes inside, line breaks in quoted cells, `="0123"` to keep zeros. */
export function* readCsv(text: string, delimiter: string): Generator<Row> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let index = 0
  let cells: string[] = []
  while (at < text.length) {
    const cell = readCell(text, at, delimiter)
    if (cells.length < widestRow) cells.push(cell.value)
    at = cell.next
    const mark = text[at]
    if (mark === delimiter) {
      at++
      if (at === text.length && cells.length < widestRow) cells.push('')
      continue
    }
    if (mark === '\r' && text[at + 1] === '\n') at++
    at++
    yield { index, cells }
    index++
    cells = []
  }
  if (cells.length > 0) yield { index, cells }
}

function readCell(text: string, from: number, delimiter: string): { value: string; next: number } {
  const start = text.startsWith('="', from) ? from + 1 : from
  if (text[start] !== '"') {
    let end = from
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
    return { value: clip(text.slice(from, end)), next: end }
  }
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { value: clip(value + text.slice(at)), next: text.length }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      at = quote + 1
      break
    }
    value += '"'
    at = quote + 2
  }
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return { value: clip(value), next: at }
}

function clip(value: string): string {
  return value.length > longestCell ? value.slice(0, longestCell) : value
}
