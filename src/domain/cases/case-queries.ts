import { PLAIN_WORDS } from './plain-title.ts'
import type { LikenessReason } from './similarity.ts'
import { z } from 'zod'
import { day } from '../kit/dates.ts'
import { id, isId } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import type { WorkCalendar } from './calendar.ts'
import { caseSources, type CaseResult, type CaseSource, type Duty } from './case.ts'
import { caseStates, type CaseState } from './case-states.ts'
import type { Satisfaction, VisitWay } from './case-record.ts'
import type { DeclineGround } from './declining.ts'
import type { ClosingVerdict } from './closing.ts'
import type { CaseKind } from './kind.ts'
import type { TimeLeft } from './time-left.ts'
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
  readonly gridId: string | null
  /** By when the reporter must have heard from us; `null`: has, or is owed nothing. */
  readonly contactDueAt: string | null
}

/** The last row's key: its due moment and id. */
const rowKey = z.string().refine((text) => {
  const [at = '', rowId = '', ...rest] = text.split('|')
  return rest.length === 0 && isId(rowId) && z.iso.datetime({ offset: true }).safeParse(at).success
}, 'key')

/** Which cases: by group of states, grid, holder, due moment. Ordered by due moment; `after` is the last row's key. */
export const caseFilter = z.object({
  states: z.array(z.enum(caseStates)).max(12).optional(),
  kindCode: z.string().max(40).optional(),
  gridId: id.optional(),
  holderId: id.optional(),
  source: z.enum(caseSources).optional(),
  /** Up to and with this day. */
  dueBefore: day.optional(),
  /** overdue: the clock runs and is over; soon: it runs and ends within 48 hours. */
  due: z.enum(['overdue', 'soon']).optional(),
  /** Ended on this day or later. */
  closedFrom: day.optional(),
  /** A number, in any way of writing it, or part of the title. */
  text: z.string().trim().max(40).optional(),
  after: rowKey.optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
/** As a screen writes it down in an address. */
export type CaseFilter = z.input<typeof caseFilter>
export const listCases = query('case.list', caseFilter).answers<Page<CaseRow>>()

export interface ReporterView {
  readonly id: string
  readonly personId: string | null
  readonly nameMask: string
  readonly phoneMask: string
  readonly confidential: boolean
  /** Agreed to be told by message. */
  readonly wantsMessages: boolean
  /** The number of the matter with which this one came, where that was merged into this. */
  readonly cameWith: string | null
  readonly joinedAt: string
  readonly words: string
}

export interface VisitView {
  readonly id: string
  readonly way: VisitWay
  readonly reached: boolean
  readonly solved: boolean | null
  readonly satisfaction: Satisfaction | null
  /** Whether it speaks of the present result, after the check (or by the resident's own hand). */
  readonly counts: boolean
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
  readonly holderIsMe: boolean
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
  /** By when the reporter must have heard from us, and when that was; both `null`: nobody waits for it. */
  readonly contactDueAt: string | null
  readonly contactedAt: string | null
  /** When the present course began: at the report, or when it was opened again. */
  readonly clockFrom: string
  readonly limit: { readonly amount: number; readonly unit: TimeUnit }
  readonly dueAt: string
  /** Years on the way whose holidays are not published: the due moment may still move. */
  readonly dueUncertain: readonly number[]
  /** `null` while the clock stands or once the matter has ended. */
  readonly timeLeft: TimeLeft | null
  readonly result: CaseResult | null
  readonly resultText: string
  readonly resultAt: string | null
  readonly checkText: string
  readonly checkedAt: string | null
  readonly checkedOnSite: boolean | null
  readonly needsCheck: boolean
  readonly procedureCode: string | null
  readonly declineGround: DeclineGround | null
  /** Where the resident was sent, in words; '' = the ground's usual sentence. */
  readonly declineChannel: string
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
  /** Requests to agencies that still wait for an answer or for our confirmation. */
  readonly openAgencyTasks: number
  /** May it be closed, by what the resident has said so far; `null` before there is a result. */
  readonly closing: ClosingVerdict | null
}
export const casePage = query('case.page', z.object({ caseId: id })).answers<CasePage>()

/** One line of the timeline: the deed's name, who, when, and the codes and numbers that its sentence needs. */
export interface TimelineLine {
  readonly position: number
  readonly action: string
  /** A name; where it is nobody with one, what it was: `system`, `resident`, `public`, `link`. */
  readonly actor: string
  readonly at: string
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  /** What was written with it, where something was (a note, a result, a reason). */
  readonly text: string
}
export const caseTimeline = query('case.timeline', z.object({ caseId: id })).answers<
  readonly TimelineLine[]
>()

/** With why it may be the same. */
export type SimilarCase = CaseRow & { readonly why: readonly LikenessReason[] }

/** Open matters that may be the same one, by place, kind, words and time, the likeliest first (similarity.ts). */
export const similarCases = query(
  'case.similar',
  z.object({
    kindCode: z.string().max(40).optional(),
    dwellingId: id.optional(),
    title: z.string().max(60).default(''),
    placeWords: z.string().max(200).default(''),
    /** What was said, without names and numbers (plain-title.ts): compared with what was said of others. */
    said: z.string().max(PLAIN_WORDS).default(''),
  }),
).answers<readonly SimilarCase[]>()

export interface Caller {
  /** `null`: known only from an earlier matter, not in the registry; then the name is masked. */
  readonly personId: string | null
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
/** Who calls: by number, or by name (from its beginning or its second character on), with home and history. */
export const callerFinds = query(
  'case.callerFinds',
  z
    .object({
      phone: z.string().trim().max(40).default(''),
      name: z.string().trim().max(60).default(''),
    })
    .refine(({ phone, name }) => phone.length >= 3 || Array.from(name).length >= 2, {
      message: 'a number or two characters of a name',
    }),
).answers<readonly Caller[]>()

export const caseFigures = query('case.figures', z.object({})).answers<
  Readonly<Partial<Record<CaseState, number>>>
>()

export type KindRow = CaseKind & { readonly keys: string; readonly retired: boolean }
export const listKinds = query('kind.list', z.object({})).answers<readonly KindRow[]>()

export const calendarPage = query('calendar.page', z.object({})).answers<WorkCalendar>()

/** Whoever can be given a case here: workers, secretary, grid workers with a role today. */
export const listWorkers = query('worker.list', z.object({})).answers<
  readonly {
    readonly id: string
    readonly name: string
    /** The initials and the full pinyin, so that typing letters finds the name. */
    readonly keys: string
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
  caseFigures,
  listKinds,
  calendarPage,
  listWorkers,
] as const
