import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { addDays, dayOf, instant, type Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { agencyCourse, owedStates } from './agency-task.ts'
import type { WorkCalendar } from './calendar.ts'
import { officeAtOrAfter, officeBefore } from './office-moments.ts'

/**
 * Who is told on a rung: the handlers of the agency, whoever holds the case, the community's secretary, the street. One ladder for
 * what is asked of an agency and for the case itself, which has no agency's handlers to tell.
 */
export const ladderListeners = ['agency', 'holder', 'secretary', 'street'] as const
export type LadderListener = (typeof ladderListeners)[number]

const tell = z.array(z.enum(ladderListeners)).min(1).max(ladderListeners.length)

/** `before`: so many hours by the clock ahead of the due moment. `after`: in the morning of the so-maniest working day after it. */
export const ladderRung = z.discriminatedUnion('when', [
  z.object({ when: z.literal('before'), amount: z.number().int().min(1).max(720), tell }),
  z.object({ when: z.literal('after'), amount: z.number().int().min(1).max(60), tell }),
])
export type LadderRung = z.infer<typeof ladderRung>

export const ladder = z.array(ladderRung).min(1).max(12)
export type Ladder = z.infer<typeof ladder>

/** 48 h and 24 h before (鄂托克旗 practice), the day after, then the secretary, then the street (domain study I3, A3). */
export const usualLadder: Ladder = [
  { when: 'before', amount: 48, tell: ['agency', 'holder'] },
  { when: 'before', amount: 24, tell: ['agency', 'holder'] },
  { when: 'after', amount: 1, tell: ['agency', 'holder'] },
  { when: 'after', amount: 2, tell: ['secretary'] },
  { when: 'after', amount: 5, tell: ['street'] },
]

export const writeLadder = decision('ladder.write', z.object({ rungs: ladder }))

export const rungPattern = z.string().regex(/^(before|after)-\d{1,3}$/)

/** The program tells what the ladder says; `dueAt`: for which due moment, so that a task that was extended meanwhile is left alone. */
export const warnOfTask = agencyCourse.step(
  'agencyTask.warn',
  { from: owedStates },
  z.object({ taskId: id, dueAt: instant, rung: rungPattern }),
)

export function rungCode({ when, amount }: LadderRung): string {
  return `${when}-${amount}`
}

/**
 * When a rung is told. Nobody is told at night or on a holiday: before the due moment it moves back to the office time before
 * it, so that there is time left to act; after it, the office's opening.
 */
export function rungMoment(due: Instant, rung: LadderRung, calendar: WorkCalendar): Instant {
  if (rung.when === 'before') {
    const moment = new Date(Date.parse(due) - rung.amount * 3_600_000).toISOString()
    return officeBefore(moment, calendar)
  }
  let on = dayOf(due)
  for (let n = 0; n < rung.amount; n += 1)
    on = dayOf(officeAtOrAfter(`${addDays(on, 1)}T00:00:00+08:00`, calendar))
  return officeAtOrAfter(`${on}T00:00:00+08:00`, calendar)
}

export interface Climber {
  /** Since when this due moment counts: no rung before it is told. */
  readonly since: Instant
  readonly dueAt: Instant
  /** Codes of the rungs that were told for this due moment. */
  readonly told: readonly string[]
}

/**
 * Rungs to be told now. Of those before the due moment only the last one that is reached, and none once it is over: two
 * warnings at once, or a warning of what has happened already, help nobody. What comes after it goes to other people each time.
 */
export function rungsDue(
  rungs: Ladder,
  task: Climber,
  calendar: WorkCalendar,
  now: Instant,
): readonly LadderRung[] {
  const at = Date.parse(now)
  const reached = rungs
    .map((rung) => ({ rung, moment: Date.parse(rungMoment(task.dueAt, rung, calendar)) }))
    .filter(({ moment }) => moment <= at && moment >= Date.parse(task.since))
    .sort((a, b) => a.moment - b.moment)
  const last = reached.filter(({ rung }) => rung.when === 'before').at(-1)
  const isOver = at > Date.parse(task.dueAt)
  return reached
    .filter((one) => (one.rung.when === 'after' ? isOver : !isOver && one === last))
    .map(({ rung }) => rung)
    .filter((rung) => !task.told.includes(rungCode(rung)))
}

/** So many days of the calendar a working day takes at the most, on average over a month with holidays in it. */
const WORKING_DAY_DAYS = 3
const LONGEST_HOLIDAY_DAYS = 12

/** How long before the due moment the first rung can stand, in days of the calendar: what has more time need not be looked at. */
export function longestBefore(rungs: Ladder): number {
  const hours = rungs.filter(({ when }) => when === 'before').map(({ amount }) => amount)
  return Math.ceil(Math.max(0, ...hours) / 24) + LONGEST_HOLIDAY_DAYS
}

/** How long after it the last rung is surely told, a week of standing still included. */
export function longestAfter(rungs: Ladder): number {
  const days = rungs.filter(({ when }) => when === 'after').map(({ amount }) => amount)
  return Math.max(0, ...days) * WORKING_DAY_DAYS + 2 * LONGEST_HOLIDAY_DAYS
}
