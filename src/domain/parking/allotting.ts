import { z } from 'zod'
import { decision, fact, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { allotmentRules } from './allotment.ts'
import { SPACES_AT_MOST } from './plan-drawing.ts'

/** 车位分配: open 报名中 → listed 名单已定 → drawn 已抽签, 异议期 → final 已确定 | annulled 已作废. */
const course = workflow('open', 'listed', 'drawn', 'final', 'annulled')
export const allotmentStates = course.states
export type AllotmentState = (typeof allotmentStates)[number]

/** 异议期 when none is named. No law sets it for spaces on common ground; data of each allotment. */
export const OBJECTION_DAYS = 7

/**
 * Announces an allotment of a settled plan's spaces: by which rule, until when homes apply, and where the seed will come from
 * (`seedHow`: a number that nobody in the office can choose, such as that evening's public lottery) on which day.
 */
export const announceAllotment = decision(
  'allotment.announce',
  z.object({
    allotmentId: id,
    planId: id,
    title: z.string().trim().min(1).max(80),
    rule: z.enum(allotmentRules),
    seedHow: z.string().trim().min(4).max(300),
    seedOn: day,
    applyUntil: day,
    objectionDays: z.number().int().min(1).max(60).default(OBJECTION_DAYS),
    /** Numbers of the plan's spaces that are given out; an empty list: all in common. */
    spaces: z.array(z.string().trim().min(1).max(12)).max(SPACES_AT_MOST).default([]),
  }),
)

export const eligibilities = ['owner', 'tenant', 'publicTenant', 'other'] as const
/** 业主, 租户 (with the owner's consent), 公房承租人, 其他 (by the published rule). */
export type Eligibility = (typeof eligibilities)[number]

export const needFlags = ['disabled', 'elderly', 'ill'] as const
/** 残疾, 高龄, 重病行动不便. Kept only for this allotment. */
export type NeedFlag = (typeof needFlags)[number]

export const applyForSpace = course.step(
  'allotment.apply',
  { from: ['open'] },
  z.object({
    applicantId: id,
    allotmentId: id,
    dwellingId: id,
    eligibility: z.enum(eligibilities),
    /** Terms in which this home held a space already. */
    turns: z.number().int().min(0).max(99).default(0),
    /** Whoever names one agrees that the list shows a 1; which one it is stays sealed. */
    need: z.enum(needFlags).nullable().default(null),
  }),
)

export const leavingReasons = ['withdrew', 'notEligible', 'listedTwice'] as const
/** 自愿退出, 不符合条件, 重复报名. */
export type ApplicantLeaving = (typeof leavingReasons)[number]

export const leaveAllotment = course.step(
  'allotment.leave',
  { from: ['open'] },
  z.object({ applicantId: id, reason: z.enum(leavingReasons) }),
)

/** 定名单, on days that allotment-clock.ts tells. */
export const freezeAllotment = course.step(
  'allotment.freeze',
  { from: ['open'], to: 'listed' },
  z.object({ allotmentId: id }),
)

/** Draws by the seed, on its day or later (allotment-clock.ts). The result is reckoned here and can be reckoned again by anybody. */
export const drawAllotment = course.step(
  'allotment.draw',
  { from: ['listed'], to: 'drawn' },
  z.object({ allotmentId: id, seed: z.string().trim().min(1).max(200) }),
)

/** 异议. It has been made: nothing about it is refused. */
export const recordObjection = fact(
  'allotment.object',
  z.object({
    objectionId: id,
    allotmentId: id,
    dwellingId: id.nullable().default(null),
    words: z.string().trim().min(1).max(1000),
  }),
)

export const answerObjection = decision(
  'allotment.answer',
  z.object({ objectionId: id, upheld: z.boolean(), answer: z.string().trim().min(1).max(1000) }),
)

/** Refused before the objections' term is over, and while one is not answered or was found right. */
export const finishAllotment = course.step(
  'allotment.finish',
  { from: ['drawn'], to: 'final' },
  z.object({ allotmentId: id }),
)

export const annulAllotment = course.step(
  'allotment.annul',
  { from: ['open', 'listed', 'drawn'], to: 'annulled' },
  z.object({ allotmentId: id, why: z.string().trim().min(2).max(300) }),
)
