import type { CasePage } from '../../domain/cases/case-queries.ts'
import type { CaseState } from '../../domain/cases/case-states.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { Stage } from '../kit/StageBar.tsx'
import { sayInstant } from '../kit/when.ts'

const ORDER = ['reported', 'accepted', 'handling', 'resulted', 'checked', 'visited', 'closed'] as const

/** How far along the row of stages each state is; ends that lie beside the row count as far as they came. */
const FAR: Readonly<Record<CaseState, number>> = {
  reported: 0,
  declined: 0,
  answered: 0,
  accepted: 1,
  merged: 1,
  handling: 2,
  paused: 2,
  onBooks: 2,
  terminated: 2,
  resulted: 3,
  checked: 4,
  closed: 6,
}

/** The row of stages in plain words: what is past, where it is now, what lies ahead. */
export function caseStages(words: Catalogue, language: string, page: CasePage): readonly Stage[] {
  const visited = page.visits.some((visit) => visit.reached)
  const far = page.state === 'checked' && visited ? 5 : FAR[page.state]
  const dates: Partial<Record<(typeof ORDER)[number], string | null>> = {
    reported: page.reportedAt,
    accepted: page.acceptedAt,
    resulted: page.resultAt,
    checked: page.checkedAt,
    visited: page.visits.findLast((visit) => visit.reached)?.madeAt ?? null,
    closed: page.closedAt,
  }
  return ORDER.map((key, at) => {
    const state = at < far || page.state === 'closed' ? 'past' : at === far ? 'now' : 'ahead'
    const date = state === 'ahead' ? undefined : dates[key]
    const name =
      at === far && page.state !== 'closed' && key !== 'visited'
        ? words.cases.states[page.state]
        : words.cases.stages[key]
    return { key, name, state, ...(date ? { note: sayInstant(words, language, date) } : {}) }
  })
}
