import { missingFacts } from '../../domain/documents/paper-kinds-filled.ts'
import type { FactsInput } from '../../domain/documents/paper-facts.ts'
import type { PaperFacts, PaperKindCode } from '../../domain/documents/paper-kinds.ts'
import { renderPdf } from '../papers/pdf-press.ts'
import { renderDocx } from '../papers/shipped-templates.ts'

export const paperFormats = ['pdf', 'docx'] as const
export type PaperFormat = (typeof paperFormats)[number]

export const mediaTypes: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * A paper as bytes, made anew from what was kept of it; the typesetter and Word are given the same facts. `template`: the
 * office's own, for Word. Throws PaperNotPrinted, FileRefused.
 */
export function printPaper<K extends PaperKindCode>(
  format: PaperFormat,
  kind: K,
  facts: PaperFacts<K>,
  template?: Buffer,
): Promise<Buffer> {
  return format === 'pdf' ? renderPdf(kind, facts) : renderDocx(kind, facts, template)
}

/** Facts that lay sealed, as those of their kind: they were complete when the paper was issued. */
export function keptFacts<K extends PaperKindCode>(kind: K, facts: Readonly<FactsInput>): PaperFacts<K> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind it was kept with; checked in the next line
  const kept = facts as unknown as PaperFacts<K>
  const missing = missingFacts(kind, kept)
  if (missing.length > 0) throw new Error(`a ${kind} without ${missing.length} of its facts`)
  return kept
}
