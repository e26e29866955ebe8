import { z } from 'zod'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import type { WorkCalendar } from './calendar.ts'
import { caseStates, type CaseResult, type CaseSource, type CaseState, type Duty } from './case.ts'
import type { Satisfaction, VisitWay } from './case-record.ts'
import type { CaseKind } from './kind.ts'
import type { TimeUnit } from './working-time.ts'

export interface CaseRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly kind: string
  readonly state: CaseState
  readonly urgent: boolean
  readonly place: string
  readonly holder: string | null
  readonly heldSince: string | null
  readonly reportedAt: string
  readonly dueAt: string
  readonly source: CaseSource
  readonly reopened: number
}

/** Which cases: by group of states, grid, holder, due moment. Ordered by due moment; `after` is the last row's key. */
export const caseFilter = z.object({
  states: z.array(z.enum(caseStates)).max(12).optional(),
  kindCode: z.string().max(40).optional(),
  gridId: id.optional(),
  holderId: id.optional(),
  dueBefore: day.optional(),
  /** Part of the title or the number. */
  text: z.string().trim().max(40).optional(),
  after: z.string().max(120).optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
export const listCases = query('case.list', caseFilter).answers<Page<CaseRow>>()

export interface ReporterView {
  readonly id: string
  readonly personId: string | null
  readonly nameMask: string
  readonly phoneMask: string
  readonly confidential: boolean
  readonly joinedAt: string
  readonly words: string
}

export interface VisitView {
  readonly id: string
  readonly way: VisitWay
  readonly reached: boolean
  readonly solved: boolean | null
  readonly satisfaction: Satisfaction | null
  readonly words: string
  readonly madeBy: string
  readonly madeAt: string
}

export interface CasePage {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly words: string
  readonly source: CaseSource
  readonly sourceNumber: string | null
  readonly kindCode: string
  readonly kind: readonly [string, string, string]
  readonly state: CaseState
  readonly urgent: boolean
  readonly duty: Duty
  readonly listItem: string
  readonly dwellingId: string | null
  readonly place: string
  readonly gridId: string | null
  readonly gridName: string | null
  readonly firstReceiver: string | null
  readonly holderId: string | null
  readonly holder: string | null
  readonly heldSince: string | null
  readonly handOvers: number
  readonly reopened: number
  readonly reportedAt: string
  readonly acceptedAt: string | null
  readonly closedAt: string | null
  readonly limit: { readonly amount: number; readonly unit: TimeUnit }
  readonly dueAt: string
  readonly dueUncertain: readonly number[]
  readonly result: CaseResult | null
  readonly resultText: string
  readonly checkText: string
  readonly checkedOnSite: boolean | null
  readonly needsCheck: boolean
  readonly procedureCode: string | null
  readonly declineGround: string | null
  readonly reviewOn: string | null
  readonly mergedInto: { readonly id: string; readonly number: string } | null
  readonly merged: readonly { readonly id: string; readonly number: string; readonly title: string }[]
  readonly reporters: readonly ReporterView[]
  readonly pauses: readonly {
    readonly id: string
    readonly kind: 'paused' | 'onBooks'
    readonly reason: string
    readonly from: string
    readonly expectedOn: string | null
    readonly until: string | null
  }[]
  readonly extensions: readonly {
    readonly id: string
    readonly amount: number
    readonly unit: TimeUnit
    readonly reason: string
    readonly askedBy: string
    readonly askedById: string
    readonly askedAt: string
    readonly state: 'asked' | 'granted' | 'refused'
  }[]
  readonly visits: readonly VisitView[]
}
export const casePage = query('case.page', z.object({ caseId: id })).answers<CasePage>()

/** One line of the timeline: the deed's name, who, when, and the codes and numbers that its sentence needs. */
export interface TimelineLine {
  readonly position: number
  readonly action: string
  readonly actor: string
  readonly at: string
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  /** What was written with it, where something was (a note, a result, a reason). */
  readonly text: string
}
export const caseTimeline = query('case.timeline', z.object({ caseId: id })).answers<
  readonly TimelineLine[]
>()

/** Open matters near a place or of the same kind that may be the same one. */
export const similarCases = query(
  'case.similar',
  z.object({
    kindCode: z.string().max(40).optional(),
    dwellingId: id.optional(),
    title: z.string().max(60).default(''),
    placeWords: z.string().max(200).default(''),
  }),
).answers<
  readonly (CaseRow & { readonly why: readonly ('sameHome' | 'sameCompound' | 'sameKind' | 'words')[] })[]
>()

export interface Caller {
  readonly personId: string
  readonly name: string
  readonly dwellingId: string | null
  readonly home: string
  readonly phoneMask: string
  readonly cases: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly state: CaseState
    readonly reportedAt: string
  }[]
}
/** Who calls from this number, with home and history. */
export const callerFinds = query(
  'case.callerFinds',
  z.object({ phone: z.string().trim().min(3).max(40) }),
).answers<readonly Caller[]>()

export interface Today {
  /** Held by me or unassigned, due or overdue first. */
  readonly mine: readonly CaseRow[]
  readonly incoming: readonly CaseRow[]
  readonly waiting: readonly {
    readonly caseId: string
    readonly number: string
    readonly title: string
    readonly forWhom: string
    readonly since: string
    readonly dueAt: string
  }[]
  readonly returnVisits: readonly CaseRow[]
  readonly extensions: readonly {
    readonly caseId: string
    readonly number: string
    readonly title: string
    readonly askedAt: string
  }[]
  readonly reviews: readonly CaseRow[]
  readonly figures: {
    readonly open: number
    readonly overdue: number
    readonly soon: number
    readonly closedThisMonth: number
  }
}
export const today = query('case.today', z.object({})).answers<Today>()

export const caseFigures = query('case.figures', z.object({})).answers<Readonly<Record<CaseState, number>>>()

export type KindRow = CaseKind & { readonly keys: string; readonly retired: boolean }
export const listKinds = query('kind.list', z.object({})).answers<readonly KindRow[]>()

export const calendarPage = query('calendar.page', z.object({})).answers<WorkCalendar>()

/** Whoever can be given a case here: workers, secretary, grid workers with a role today. */
export const listWorkers = query('worker.list', z.object({})).answers<
  readonly {
    readonly id: string
    readonly name: string
    readonly roles: readonly string[]
    readonly held: number
  }[]
>()

export const caseCoreQueries = [
  listCases,
  casePage,
  caseTimeline,
  similarCases,
  callerFinds,
  today,
  caseFigures,
  listKinds,
  calendarPage,
  listWorkers,
] as const
