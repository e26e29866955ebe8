import { z } from 'zod'
import { day, type Day, type Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { MediationHead, MediationPage } from './file-view.ts'
import { mediationListHistory, mediationLists } from './lists.ts'
import type { MediationFigures } from './statistics.ts'

/** The files of one matter: heads only. */
export const mediationsOfCase = query('mediation.ofCase', z.object({ caseId: id })).answers<
  readonly MediationHead[]
>()

/** An archived file tells `sealed` and nothing else, until a reason was given (mediation.consult). */
export const mediationPage = query('mediation.page', z.object({ mediationId: id })).answers<
  MediationPage | { readonly sealed: true; readonly head: MediationHead }
>()

/** A signature or an enclosure as `data:` address. */
export const mediationPicture = query(
  'mediation.picture',
  z.object({ mediationId: id, pictureId: id }),
).answers<{ readonly address: string }>()

/** Files that whoever asks may open, the latest first: the rows behind the figures. */
export const listMediations = query(
  'mediation.list',
  z.object({ from: day.optional(), until: day.optional() }),
).answers<readonly MediationHead[]>()

export const askMediationFigures = query(
  'mediation.figures',
  z.object({ from: day, until: day }),
).answers<MediationFigures>()

export interface DueCheck {
  readonly checkId: string
  readonly commitmentId: string
  readonly mediationId: string
  readonly caseId: string
  readonly what: string
  readonly dueOn: Day
  readonly dwellingId: string | null
  readonly checker: string
  readonly needsEvidence: boolean
  /** Already looked for, and nobody there. */
  readonly tries: number
}

/** Checks that are due: the own ones; for the secretary everybody's. */
export const dueChecks = query('commitment.due', z.object({})).answers<readonly DueCheck[]>()

export const myFeed = query('calendarFeed.mine', z.object({})).answers<{
  readonly feedId: string
  readonly madeAt: Instant
} | null>()

/** What stands in a calendar: no name and no word of a quarrel. `start` an instant, or a day for what lasts all day. */
export interface CalendarLine {
  readonly uid: string
  readonly sequence: number
  readonly kind: 'session' | 'check' | 'courtClock' | 'due'
  readonly serial: string
  readonly mediationId: string
  readonly caseId: string
  readonly start: string
  readonly cancelled: boolean
  readonly rrule: string | null
  readonly until: Day | null
}

export const myCalendar = query('calendar.mine', z.object({})).answers<readonly CalendarLine[]>()

export const mediationQueries = [
  mediationsOfCase,
  mediationPage,
  mediationPicture,
  listMediations,
  askMediationFigures,
  dueChecks,
  myFeed,
  myCalendar,
  mediationLists,
  mediationListHistory,
] as const
