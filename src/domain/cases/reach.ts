import { z } from 'zod'
import { decision, fact } from '../kit/action.ts'
import { instant, type Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import type { WorkCalendar } from './calendar.ts'
import { officeAtOrAfter } from './office-moments.ts'

/** 发短信, 打电话, 请邻居或志愿者捎话, 上门. */
export const reachSteps = ['message', 'call', 'neighbour', 'knock'] as const
export type ReachStep = (typeof reachSteps)[number]

/** Which of the messages to a resident somebody must have read: a result, the question whether it is solved, a refusal. */
export const reachAbouts = [
  'case-received',
  'case-joined',
  'case-split',
  'case-answered',
  'case-judge',
  'case-declined',
] as const
export type ReachAbout = (typeof reachAbouts)[number]

/** How many hours a step is given before the next one begins; the last one has all the time there is. */
export const reachLadder = z
  .object({
    about: z.array(z.enum(reachAbouts)).max(reachAbouts.length),
    steps: z
      .array(z.object({ step: z.enum(reachSteps), hours: z.number().int().min(1).max(720) }))
      .min(1)
      .max(reachSteps.length),
  })
  .refine(
    ({ steps }) =>
      steps[0]?.step === 'message' && new Set(steps.map(({ step }) => step)).size === steps.length,
    { path: ['steps'], message: 'the message first, each step once' },
  )
export type ReachLadder = z.infer<typeof reachLadder>

export interface VersionedReachLadder {
  readonly version: number
  readonly ladder: ReachLadder
}

/** No rule sets one: working practice of phoning the next day and going there when nobody answers. */
export const usualReachLadder: VersionedReachLadder = {
  version: 1,
  ladder: {
    about: ['case-answered', 'case-judge', 'case-declined'],
    steps: [
      { step: 'message', hours: 24 },
      { step: 'call', hours: 24 },
      { step: 'neighbour', hours: 24 },
      { step: 'knock', hours: 72 },
    ],
  },
}

export const writeReachLadder = decision('reachLadder.write', reachLadder)

/** Whom it is about. Nobody can call without a number, and a neighbour is not asked to tell whoever wants to stay unnamed (保密). */
export interface Sought {
  readonly hasPhone: boolean
  readonly isConfidential: boolean
}

export interface Reaching extends Sought {
  readonly step: ReachStep
  readonly stepSince: Instant
}

/** The next step that is possible; `undefined`: this one is the last, or not of this ladder. */
export function stepAfter(step: ReachStep, { steps }: ReachLadder, sought: Sought): ReachStep | undefined {
  const at = steps.findIndex((one) => one.step === step)
  return at < 0 ? undefined : steps.slice(at + 1).find((one) => isPossible(one.step, sought))?.step
}

/** Where it begins for somebody whom no message reaches: with a call, or without a number with what comes after it; the door is always there. */
export function firstStep(ladder: ReachLadder, sought: Sought): ReachStep {
  return sought.hasPhone ? 'call' : (stepAfter('message', ladder, sought) ?? 'knock')
}

function isPossible(step: ReachStep, { hasPhone, isConfidential }: Sought): boolean {
  return step === 'neighbour' ? !isConfidential : step === 'knock' || hasPhone
}

/** The step that is to begin by now, if any. It begins while the office is open: nobody calls or knocks at night. */
export function stepDue(
  reach: Reaching,
  ladder: ReachLadder,
  calendar: WorkCalendar,
  now: Instant,
): ReachStep | undefined {
  const next = stepAfter(reach.step, ladder, reach)
  const hours = ladder.steps.find(({ step }) => step === reach.step)?.hours
  if (!next || hours === undefined) return undefined
  const over = new Date(Date.parse(reach.stepSince) + hours * 3_600_000).toISOString()
  return Date.parse(officeAtOrAfter(over, calendar)) <= Date.parse(now) ? next : undefined
}

/** Somebody must be reached whom no message reaches: begins with the call, for whoever left a number. */
export const beginReach = decision(
  'reach.begin',
  z.object({
    reachId: id,
    caseId: id,
    reporterId: id,
    about: z.enum(reachAbouts).default('case-answered'),
  }),
)

/** The program moves on; `since`: from which step, so that somebody who was reached meanwhile is left alone. */
export const moveReach = decision(
  'reach.move',
  z.object({ reachId: id, from: z.enum(reachSteps), since: instant, to: z.enum(reachSteps) }),
)

/** Somebody called, asked a neighbour or knocked. It has happened: it is never refused. Reached ends it. */
export const tryReach = fact(
  'reach.try',
  z.object({
    tryId: id,
    reachId: id,
    step: z.enum(['call', 'neighbour', 'knock']),
    reached: z.boolean(),
    words: z.string().trim().max(1000).default(''),
  }),
)

/** Given up, with the reason. */
export const endReach = decision(
  'reach.end',
  z.object({ reachId: id, tryId: id, words: z.string().trim().min(2).max(1000) }),
)

export const reachActions = [beginReach, moveReach, tryReach, endReach, writeReachLadder] as const
