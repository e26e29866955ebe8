/** Real .xls (BIFF8) through hucre. An OLE container may also be a workbook with a password, or no workbook at all. */
import { EncryptedFileError } from 'hucre'
import { readXls } from 'hucre/xlsx'
import type { Row, SheetHead } from '../../domain/imports/cell.ts'
import { FileRefused } from './file-refused.ts'
import type { SheetReader } from './sheet-reader.ts'
import { toCells } from './xlsx-reader.ts'

const largest = 40e6
const batch = 500
/** A BIFF8 sheet has at most 65,536 rows and 256 columns. */
const mostCells = 65_536 * 256

export function xlsReader(): SheetReader {
  return {
    async open(bytes) {
      if (bytes.length > largest) throw new FileRefused('too-large', `${bytes.length} bytes`)
      if (hasStream(bytes, 'EncryptedPackage')) throw new FileRefused('password', 'an encrypted workbook')
      if (!hasStream(bytes, 'Workbook') && !hasStream(bytes, 'Book'))
        throw new FileRefused('not-a-sheet', 'an OLE file without a workbook')
      if (!hasStream(bytes, 'Workbook')) throw new FileRefused('format-not-read', 'Excel 95 or older')
      const workbook = await readXls(bytes).catch((cause: unknown) => {
        const said = cause instanceof Error ? cause.message : ''
        if (cause instanceof EncryptedFileError || /encrypt|password/i.test(said))
          throw new FileRefused('password', said, { cause })
        throw new FileRefused('broken', said, { cause })
      })
      const cells = workbook.sheets.reduce(
        (sum, sheet) => sum + sheet.rows.reduce((row, each) => row + each.length, 0),
        0,
      )
      if (cells > mostCells) throw new FileRefused('too-large', `${cells} cells`)
      return {
        sheets: workbook.sheets.map((sheet): SheetHead => {
          const merges = (sheet.merges ?? []).map((m) => ({
            top: m.startRow,
            bottom: m.endRow,
            left: m.startCol,
            right: m.endCol,
          }))
          return { name: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true, merges }
        }),
        async *rows(position) {
          const rows = workbook.sheets[position]?.rows ?? []
          for (let at = 0; at < rows.length; at += batch) {
            yield rows
              .slice(at, at + batch)
              .map((values, step): Row => ({ index: at + step, cells: toCells(values) }))
          }
        },
      }
    },
  }
}

/** Names in an OLE directory are UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(`${name}\0`, 'utf16le'),
  )
}
