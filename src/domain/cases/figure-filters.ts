import { dayOf, type Instant } from '../kit/dates.ts'
import type { CaseFilter } from './case-queries.ts'
import type { TodayFigures } from './today-queries.ts'
import { openStates, runningStates } from './case-states.ts'

/** The filter of `case.list` that opens exactly the rows which a figure counts. */
export function figureFilters(now: Instant): Readonly<Record<keyof TodayFigures, CaseFilter>> {
  return {
    open: { states: [...openStates] },
    overdue: { states: [...runningStates], due: 'overdue' },
    soon: { states: [...runningStates], due: 'soon' },
    closedThisMonth: { states: ['closed'], closedFrom: `${dayOf(now).slice(0, 7)}-01` },
  }
}
