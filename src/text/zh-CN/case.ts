import type { caseCoreActions } from '../../domain/cases/case-actions.ts'
import type { caseCoreRefusals } from '../../domain/cases/case-refusals.ts'

type Deeds = Record<(typeof caseCoreActions)[number]['name'], string>
type Noes = Record<(typeof caseCoreRefusals)[number], string>

export const caseWords = {
  actions: {} satisfies Deeds,
  refusals: {} satisfies Noes,
} as const
