import type { procedureActions } from '../../domain/procedures/actions.ts'
import type { procedureRefusals } from '../../domain/procedures/refusals.ts'

type Deeds = Record<(typeof procedureActions)[number]['name'], string>
type Noes = Record<(typeof procedureRefusals)[number], string>

export const procedureWords = {
  actions: {} satisfies Deeds,
  refusals: {} satisfies Noes,
} as const
