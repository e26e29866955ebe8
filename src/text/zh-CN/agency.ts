import type { agencyActions } from '../../domain/cases/agency-actions.ts'
import type { agencyRefusals } from '../../domain/cases/agency-refusals.ts'

type Deeds = Record<(typeof agencyActions)[number]['name'], string>
type Noes = Record<(typeof agencyRefusals)[number], string>

export const agencyWords = {
  actions: {} satisfies Deeds,
  refusals: {} satisfies Noes,
} as const
