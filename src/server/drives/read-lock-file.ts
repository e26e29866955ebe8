import { readLockSheet } from '../../domain/drives/lock-sheet.ts'
import type { SheetReading } from '../../domain/drives/sheet-reading.ts'
import { addressKey } from '../../domain/registry/address.ts'
import { readTable } from '../sheets/read-table.ts'

/**
 * The first list of locks in a workbook, without the names and plates that no drive needs; `undefined`: there is none.
 * `compound`: where the sheet names none. Throws FileRefused.
 */
export async function readLockFile(
  content: Uint8Array,
  compound: string,
): Promise<(Omit<SheetReading, 'homes'> & { readonly keys: readonly string[] }) | undefined> {
  for (const { name, rows } of await readTable(content)) {
    const sheet = readLockSheet(rows, compound)
    if (!sheet) continue
    const locks = sheet.locks.map((lock) => ({ ...lock, head: '', plate: '' }))
    const keys = [...new Set(locks.map(({ home }) => addressKey(home)))]
    return { sheetName: name, sheet: { ...sheet, locks }, keys }
  }
  return undefined
}
