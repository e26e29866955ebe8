import type { documentActions } from '../../domain/documents/actions.ts'
import type { documentRefusals } from '../../domain/documents/refusals.ts'

type Deeds = Record<(typeof documentActions)[number]['name'], string>
type Noes = Record<(typeof documentRefusals)[number], string>

export const documentWords = {
  actions: {} satisfies Deeds,
  refusals: {} satisfies Noes,
} as const
