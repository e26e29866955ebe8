import { writeRateFormula, type RateFormula } from '../../domain/cases/rates.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'

/** Another formula from a day on: what was reported before stays as it was reckoned. */
export function formulaForm(words: Catalogue, formula: RateFormula): DeedForm {
  const say = words.desk.reports
  const share = (key: string, label: string, initial: number) =>
    ({ kind: 'line', key, label, initial: String(initial) }) as const
  return {
    action: writeRateFormula,
    title: say.change,
    hint: say.weightsHint,
    rest: () => ({}),
    shape: ({ version, inForceFrom, basically, response, solved, satisfied, source }) => ({
      version,
      inForceFrom,
      basically: Number(basically),
      weights: { response: Number(response), solved: Number(solved), satisfied: Number(satisfied) },
      source,
    }),
    complaint: ({ response, solved, satisfied }) =>
      Math.abs(Number(response) + Number(solved) + Number(satisfied) - 1) < 1e-9
        ? undefined
        : say.weightsHint,
    fields: [
      { kind: 'line', key: 'version', label: say.version },
      { kind: 'day', key: 'inForceFrom', label: say.inForceFrom },
      share('response', say.weightResponse, formula.weights.response),
      share('solved', say.weightSolved, formula.weights.solved),
      share('satisfied', say.weightSatisfied, formula.weights.satisfied),
      share('basically', say.basically, formula.basically),
      { kind: 'line', key: 'source', label: say.source, initial: formula.source },
    ],
  }
}
