import type { CaseState } from '../../domain/cases/case-states.ts'
import type { Action } from '../../domain/kit/action.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'

/** Why a step is not possible from this state, in words; `undefined`: as far as the state goes it is. */
export function stateReason(words: Catalogue, action: Action, state: CaseState): string | undefined {
  const { states } = words.cases
  const from = action.step?.from as readonly CaseState[] | undefined
  if (!from || from.includes(state)) return undefined
  return fill(words.refusals['wrong-state'], {
    state: states[state],
    from: from.map((one) => states[one]).join(' / '),
  })
}
