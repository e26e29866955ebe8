import { z } from 'zod'
import { instant, type Day, type Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import { rungPattern } from './agency-ladder.ts'
import type { AgencyTaskState } from './agency-task.ts'
import type { CaseState } from './case-states.ts'
import { course, openStates, runningStates } from './case-states.ts'
import type { TimeLeft } from './time-left.ts'
import type { WhistleState } from './whistle.ts'

/** The program tells what the ladder says of a case's own due moment; `dueAt`: for which, so that an extended one is left alone. */
export const warnOfCase = course.step(
  'case.warn',
  { from: runningStates },
  z.object({ caseId: id, dueAt: instant, rung: rungPattern }),
)

/** 街道批示: what the street asks of the community in a matter that came up to it; whoever holds it and the secretary are told. */
export const instructOnCase = course.step(
  'case.instruct',
  { from: openStates },
  z.object({ caseId: id, words: z.string().trim().min(2).max(1000) }),
)

/** 升级 why a matter came up to the street: overdue itself, an office that does not answer, or offices called together. */
export const escalationReasons = ['overdue', 'agency', 'whistle'] as const
export type EscalationReason = (typeof escalationReasons)[number]

export interface EscalatedRow {
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly state: CaseState
  readonly because: EscalationReason
  readonly lastAt: Instant
  readonly dueAt: Instant
  readonly holder: string | null
  readonly heldSince: Instant | null
}

/** An office in the matter as the street sees it: who, since when, how often urged; not what was written between them. */
export interface EscalatedTask {
  readonly id: string
  readonly organisation: string
  readonly state: AgencyTaskState
  readonly sentAt: Instant
  readonly dueAt: Instant
  readonly timeLeft: TimeLeft | null
  readonly pausedAt: Instant | null
  readonly extended: number
  readonly reminders: number
  readonly returns: number
}

export interface EscalatedWhistle {
  readonly id: string
  readonly state: WhistleState
  readonly meetAt: Instant
  readonly purpose: string
  readonly decided: string
  readonly done: string
  readonly units: readonly { readonly name: string; readonly arrivedAt: Instant | null }[]
}

/**
 * What an escalation needs, and nothing of the people: no reporter, no words of theirs, no room, nothing of a mediation. The
 * compound and building stand for the place.
 */
export interface CaseEscalation {
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly kind: readonly string[]
  readonly place: string
  readonly state: CaseState
  readonly because: EscalationReason
  readonly firstAt: Instant
  readonly lastAt: Instant
  readonly times: number
  readonly reportedAt: Instant
  readonly reporters: number
  readonly dueAt: Instant
  /** `null`: the clock does not run. */
  readonly timeLeft: TimeLeft | null
  readonly firstReceiver: string | null
  readonly holder: string | null
  readonly heldSince: Instant | null
  readonly handOvers: number
  readonly reopened: number
  readonly reviewOn: Day | null
  readonly tasks: readonly EscalatedTask[]
  readonly whistles: readonly EscalatedWhistle[]
  readonly instructions: readonly {
    readonly id: string
    readonly by: string
    readonly at: Instant
    readonly words: string
  }[]
}

/** Open matters that came up to the street, the latest first, at most two hundred. */
export const escalatedCases = query('case.escalated', z.object({})).answers<readonly EscalatedRow[]>()

/** One of them; `null`: this matter never came up to the street. */
export const caseEscalation = query(
  'case.escalation',
  z.object({ caseId: id }),
).answers<CaseEscalation | null>()

export const escalationActions = [warnOfCase, instructOnCase] as const
export const escalationQueries = [escalatedCases, caseEscalation] as const
