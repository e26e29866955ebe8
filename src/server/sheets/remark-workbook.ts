/**
 * The office's own file with one more column that says what was noticed in each row. An .xlsx keeps its layout to the byte,
 * but for the new cells; tables of other formats become an .xlsx with their values.
 */
import { createDeflateRaw, createInflateRaw } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { Cell } from '../../domain/imports/cell.ts'
import { shapeOf } from './file-shape.ts'
import { guardWorkbook } from './guard.ts'
import { openWorkbook } from './read-workbook.ts'
import { remarkTransform, type RemarkColumn } from './remark-column.ts'
import { cleanText, sheetName } from './write-workbook.ts'
import { crc32, type PackedEntry, writeZip } from './zip-writer.ts'

export interface SheetRemarks {
  /** Spreadsheet row of the header; the first row when the sheet has none. */
  readonly headerRow: number
  /** Column from 0 behind the last one used. */
  readonly column: number
  /** Spreadsheet row → what to say. */
  readonly rows: ReadonlyMap<number, string>
}

/** `remarks` by sheet name. Throws `FileRefused` for a file that is not read. */
export async function remarkWorkbook(
  bytes: Uint8Array,
  header: string,
  remarks: ReadonlyMap<string, SheetRemarks>,
): Promise<Uint8Array> {
  return shapeOf(bytes) === 'zip' ? remarkXlsx(bytes, header, remarks) : rewriteTable(bytes, header, remarks)
}

function columnOf(header: string, sheet: SheetRemarks): RemarkColumn {
  const rows = new Map([...sheet.rows].map(([row, text]) => [row, cleanText(text)]))
  return { column: sheet.column, remarks: new Map([[sheet.headerRow, header], ...rows]) }
}

async function remarkXlsx(
  bytes: Uint8Array,
  header: string,
  remarks: ReadonlyMap<string, SheetRemarks>,
): Promise<Uint8Array> {
  const { sheets } = await guardWorkbook(bytes)
  const columns = new Map<string, RemarkColumn>()
  for (const { name, part } of sheets) {
    const sheet = remarks.get(name)
    if (sheet) columns.set(part, columnOf(header, sheet))
  }
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  })
  try {
    const entries: PackedEntry[] = []
    for await (const entry of zip.eachEntry()) {
      const packed = await packedBytes(zip, entry, bytes)
      const column = columns.get(entry.fileName)
      const kept = {
        name: entry.fileName,
        method: entry.compressionMethod,
        packed,
        crc: entry.crc32,
        size: entry.uncompressedSize,
      }
      entries.push(column ? await withRemarks(kept, column) : kept)
    }
    return writeZip(entries)
  } finally {
    zip.close()
  }
}

async function packedBytes(zip: ZipFile, entry: Entry, bytes: Uint8Array): Promise<Uint8Array> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  return bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
}

async function withRemarks(entry: PackedEntry, column: RemarkColumn): Promise<PackedEntry> {
  const transform = remarkTransform(column)
  const decoder = new TextDecoder()
  const deflate = createDeflateRaw()
  const packed: Buffer[] = []
  const collected = (async () => {
    for await (const chunk of deflate) packed.push(chunk)
  })()
  let crc = 0
  let size = 0
  const put = async (text: string): Promise<void> => {
    if (text === '') return
    const piece = Buffer.from(text, 'utf8')
    crc = crc32(piece, crc)
    size += piece.length
    if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  for await (const chunk of unpacked(entry))
    await put(transform.write(decoder.decode(chunk, { stream: true })))
  await put(transform.write(decoder.decode()))
  await put(transform.end())
  deflate.end()
  await collected
  return { name: entry.name, method: 8, packed: Buffer.concat(packed), crc, size }
}

async function* unpacked(entry: PackedEntry): AsyncGenerator<Buffer> {
  if (entry.method === 0) yield Buffer.from(entry.packed)
  else {
    const inflate = createInflateRaw({ chunkSize: 262_144 })
    inflate.end(entry.packed)
    for await (const chunk of inflate) yield chunk
  }
}

async function rewriteTable(
  bytes: Uint8Array,
  header: string,
  remarks: ReadonlyMap<string, SheetRemarks>,
): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes)
  const sheets = []
  for (const [position, head] of workbook.sheets.entries()) {
    const sheet = remarks.get(head.name)
    const column = sheet ? columnOf(header, sheet) : undefined
    const rows: (string | number | boolean | null)[][] = []
    for await (const batch of workbook.rows(position)) {
      for (const { index, cells } of batch) {
        while (rows.length < index) rows.push([])
        const values = cells.map(plainValue)
        const remark = column?.remarks.get(index + 1)
        if (column && remark !== undefined) {
          while (values.length < column.column) values.push(null)
          values[column.column] = remark
        }
        rows.push(values)
      }
    }
    const merges = head.merges.map(({ top, bottom, left, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    }))
    sheets.push({ name: sheetName(head.name), rows, merges })
  }
  return writeXlsx({ sheets })
}

function plainValue(cell: Cell): string | number | boolean | null {
  if (typeof cell === 'string') return cleanText(cell)
  return typeof cell === 'object' && cell !== null ? cell.day : cell
}
