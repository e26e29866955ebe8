import type { ImportState } from '../../domain/imports/import-states.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { Stage } from '../kit/StageBar.tsx'

const order = ['reading', 'understood', 'applying', 'applied'] as const

/** Where the import stands; whatever was refused, taken back or thrown away has no stages ahead. */
export function importStages(words: Catalogue, state: ImportState): readonly Stage[] {
  const at = order.findIndex((one) => one === state)
  if (at < 0) return []
  return order.map((key, index) => ({
    key,
    name: words.desk.imports.stages[key],
    state: index < at || state === 'applied' ? 'past' : index === at ? 'now' : 'ahead',
  }))
}
