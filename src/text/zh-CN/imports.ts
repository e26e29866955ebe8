import type { importActions } from '../../domain/imports/actions.ts'
import type { importRefusals } from '../../domain/imports/refusals.ts'

type Deeds = Record<(typeof importActions)[number]['name'], string>
type Noes = Record<(typeof importRefusals)[number], string>

export const importWords = {
  actions: {} satisfies Deeds,
  refusals: {} satisfies Noes,
} as const
