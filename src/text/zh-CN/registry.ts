import type { registryActions } from '../../domain/registry/actions.ts'
import type { registryRefusals } from '../../domain/registry/refusals.ts'

type Deeds = Record<(typeof registryActions)[number]['name'], string>
type Noes = Record<(typeof registryRefusals)[number], string>

export const registryWords = {
  actions: {} satisfies Deeds,
  refusals: {} satisfies Noes,
} as const
