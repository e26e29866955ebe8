import type { CaseEscalation } from '../../domain/cases/escalation.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../../ui/kit/when.ts'

/** Why a matter came up to the street, since when and how often. */
export function escalatedSince(words: Catalogue, language: string, one: CaseEscalation): string {
  const say = words.desk.agencies.escalation
  return fill(one.times > 1 ? say.since : say.once, {
    because: words.agencies.escalation.because[one.because],
    first: sayInstant(words, language, one.firstAt),
    last: sayInstant(words, language, one.lastAt),
    n: one.times,
  })
}
