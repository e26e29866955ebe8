import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { course, liveStates } from './file-states.ts'
import { line, words } from './file.ts'

const mediationId = id

/** 调查记录: whom one asked, where and when, and what was said. */
export const recordInquiry = course.step(
  'mediation.recordInquiry',
  { from: liveStates },
  z.object({
    mediationId,
    recordId: id,
    at: instant,
    place: line.min(1),
    asked: line.min(1),
    words: words.min(2),
  }),
)

/** 约定调解会: its day stands in the calendars of the mediators. */
export const planSession = course.step(
  'mediationSession.plan',
  { from: ['told', 'mediating'] },
  z.object({ mediationId, recordId: id, at: instant, place: line.min(1) }),
)

export const cancelSession = decision(
  'mediationSession.cancel',
  z.object({ mediationId, recordId: id, reason: line.min(2) }),
)

/** agreed 达成协议; goesOn 再约; deadlock 僵局, 先停一停; failed 调解不成. */
export const sessionResults = ['agreed', 'goesOn', 'deadlock', 'failed'] as const
export type SessionResult = (typeof sessionResults)[number]

/**
 * 调解记录 of one session, in the order that the record asks for: rights told, each side's statement, what was checked, what
 * was proposed, the result or why there is none, the other ways told.
 */
export const holdSession = course.step(
  'mediationSession.hold',
  { from: ['told', 'mediating'], to: 'mediating' },
  z.object({
    mediationId,
    /** A planned one, or a new one. */
    recordId: id,
    at: instant,
    place: line.min(1),
    /** Sides that were there. */
    present: z.array(id).min(1).max(40),
    participants: z.array(id).max(40).default([]),
    statements: z.array(z.object({ partyId: id, words: words.min(1) })).max(40),
    checking: words.default(''),
    proposals: words.default(''),
    result: z.enum(sessionResults),
    /** What was agreed, or why not. */
    outcome: words.min(2),
  }),
)
