/** Opens whatever an office calls a table: .xlsx, .xls, an HTML page that pretends to be .xls, CSV. */
import { csvReader } from './csv-reader.ts'
import { FileRefused } from './file-refused.ts'
import { shapeOf } from './file-shape.ts'
import { guardLimits, type GuardLimits } from './guard.ts'
import { htmlReader } from './html-reader.ts'
import type { OpenWorkbook } from './sheet-reader.ts'
import { xlsReader } from './xls-reader.ts'
import { xlsxReader } from './xlsx-reader.ts'

/** Throws `FileRefused`. To be called in a worker: readers may hold the thread for seconds. */
export async function openWorkbook(
  bytes: Uint8Array,
  limits: GuardLimits = guardLimits,
): Promise<OpenWorkbook> {
  if (bytes.length > limits.packed) throw new FileRefused('too-large', `${bytes.length} bytes`)
  const shape = shapeOf(bytes)
  if (shape === 'zip') return xlsxReader(limits).open(bytes)
  if (shape === 'ole') return xlsReader().open(bytes)
  return shape === 'html' ? htmlReader().open(bytes) : csvReader().open(bytes)
}
