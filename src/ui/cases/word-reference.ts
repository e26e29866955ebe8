import type { AgencyWordView } from '../../domain/cases/agency-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'

/** What stands beside words between a community and an office: whose it is in the office's view, or the office's own number. */
export function wordReference(
  { agencies, desk }: Catalogue,
  { kind, reference }: Pick<AgencyWordView, 'kind' | 'reference'>,
): string {
  if (!reference) return ''
  if (kind === 'objection') return `${agencies.titles.proposedOwner}: ${reference}`
  return kind === 'answer' ? fill(desk.cases.detail.number, { number: reference }) : reference
}
