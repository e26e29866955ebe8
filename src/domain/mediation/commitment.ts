import { z } from 'zod'
import { decision, fact, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { picture } from './agreement.ts'
import { line } from './file.ts'
import { rhythm } from './rhythm.ts'

/** 定期承诺: active 履行中 → broken 违约 (too often: the matter is open again) → active; ended 结束. */
const course = workflow('active', 'broken', 'ended')
export const commitmentStates = course.states
export type CommitmentState = (typeof commitmentStates)[number]

/** kept 守约, broken 违约, notMet 没见到: the check stays due. */
export const checkResults = ['kept', 'broken', 'notMet'] as const
export type CheckResult = (typeof checkResults)[number]

/** What recurs, in words that say no more than whoever looks needs; who looks; how many breaches open the matter again. */
export const makeCommitment = decision(
  'commitment.make',
  z.object({
    commitmentId: id,
    mediationId: id,
    what: line.min(2),
    rhythm,
    startsOn: day,
    until: day.nullable().default(null),
    /** 谁查: somebody who works here. */
    checkerId: id,
    /** Where one knocks; none: looked at without a door. */
    dwellingId: id.nullable().default(null),
    /** A picture is asked for only where it is agreed. */
    needsEvidence: z.boolean().default(false),
    breachesAllowed: z.number().int().min(1).max(12).default(2),
  }),
)

/** 查验: somebody looked. It has happened: nothing about it is refused; a second finding for one check is kept and not counted. */
export const checkCommitment = fact(
  'commitment.check',
  z.object({
    findingId: id,
    checkId: id,
    result: z.enum(checkResults),
    /** Sealed. */
    words: z.string().trim().max(1000).default(''),
    /** Only where a picture was agreed. */
    image: picture.nullable().default(null),
  }),
)

export const endCommitment = course.step(
  'commitment.end',
  { from: ['active', 'broken'], to: 'ended' },
  z.object({ commitmentId: id, reason: line.min(2) }),
)

/** Is this breach the one that opens the matter again? */
export function reopens(breachesBefore: number, allowed: number, result: CheckResult): boolean {
  return result === 'broken' && breachesBefore + 1 === allowed
}
