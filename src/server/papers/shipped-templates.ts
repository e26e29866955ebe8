import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaperFacts, PaperKindCode } from '../../domain/documents/paper-kinds.ts'
import { fillDocx } from './docx-fill.ts'
import { wordData, type Signatures } from './word-data.ts'

/** The Word template that comes with the product, as an office downloads it to make its own. */
export function shippedTemplate(kind: PaperKindCode): Promise<Buffer> {
  return readFile(join(import.meta.dirname, 'templates', `${kind}.docx`))
}

/** The Word template of a report that is no letter and that no office changes. */
export function sheetTemplate(name: 'action-day-report' | 'data-copy'): Promise<Buffer> {
  return readFile(join(import.meta.dirname, 'templates', `${name}.docx`))
}

/** A paper as .docx, with the signatures under it, from the office's own template or the shipped one. Throws FileRefused. */
export async function renderDocx<K extends PaperKindCode>(
  kind: K,
  facts: PaperFacts<K>,
  template?: Buffer,
  signatures?: Signatures,
): Promise<Buffer> {
  return fillDocx(template ?? (await shippedTemplate(kind)), await wordData(kind, facts, signatures))
}
