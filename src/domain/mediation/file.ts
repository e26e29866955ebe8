import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { course, liveStates, openStates, unsealedStates } from './file-states.ts'
import { endings, mediationSources } from './file-lists.ts'
import { listCode } from './lists.ts'

const mediationId = id
export const line = z.string().trim().max(200)
export const words = z.string().trim().max(4000)
const reason = z.string().trim().min(2).max(1000)

const about = {
  source: z.enum(mediationSources),
  /** Which police station, court or office moved it, and its number. */
  movedBy: line.default(''),
  disputeType: listCode,
  /** 案由 in one sentence; sealed. */
  cause: line.min(2),
  facts: words.min(2),
  requests: z.array(line.min(1)).max(10).default([]),
  /** 涉及人数 (GB/T 31000-2015). */
  people: z.number().int().min(2).max(9999).default(2),
}

/** 登记: begins a file for a matter, with whoever opens it as its first mediator. */
export const openMediation = decision('mediation.open', z.object({ mediationId, caseId: id, ...about }))

/** Corrects what was written at the beginning. */
export const describeMediation = course.step(
  'mediation.describe',
  { from: openStates },
  z.object({ mediationId, ...about }),
)

/** 延长: longer than the ordinary 30 days only when both sides agree. */
export const extendMediation = course.step(
  'mediation.extend',
  { from: openStates },
  z.object({ mediationId, until: day, agreedBy: z.array(id).min(1).max(40), reason }),
)

/** 终止: with the other ways told (仲裁, 行政途径, 诉讼; 人民调解法 art. 26). */
export const terminateMediation = course.step(
  'mediation.terminate',
  { from: openStates, to: 'terminated' },
  z.object({
    mediationId,
    ending: z.enum(endings),
    otherWays: words.min(2),
    words: words.default(''),
    on: day,
  }),
)

/** 履行: what came of one clause of the agreement. Once all are done the file is performed. */
export const recordPerformance = course.step(
  'mediation.recordPerformance',
  { from: ['performing', 'performed'] },
  z.object({
    mediationId,
    recordId: id,
    /** From 1, as printed. */
    clause: z.number().int().min(1).max(40),
    result: z.enum(['done', 'partly', 'notDone']),
    on: day,
    words: words.default(''),
  }),
)
export type PerformanceResult = 'done' | 'partly' | 'notDone'

/** 重新调解: what was agreed is not kept, or has come up again. By hand, or after too many broken commitments. */
export const reopenMediation = course.step(
  'mediation.reopen',
  { from: ['performing', 'performed', 'archived', 'terminated'], to: 'mediating' },
  z.object({ mediationId, because: z.enum(['breach', 'relapse', 'request']), words: words.default('') }),
)

/** 原协议继续履行: after a reopening, both sides keep to what was agreed; breaches are counted from nought again. */
export const goOnAsAgreed = course.step(
  'mediation.goOn',
  { from: ['mediating'], to: 'performing' },
  z.object({ mediationId, recordId: id, on: day, words: words.min(2) }),
)

/** 结案: how it was settled, what the closing report says. */
export const closeMediation = course.step(
  'mediation.close',
  { from: unsealedStates },
  z.object({ mediationId, recordId: id, method: listCode, on: day, words: words.min(2) }),
)

/** 归档: only with every paper of the must-list; afterwards it is opened for a reason only. */
export const archiveMediation = course.step(
  'mediation.archive',
  { from: ['performed', 'performing', 'terminated'], to: 'archived' },
  z.object({ mediationId, retention: listCode, filer: line.min(1) }),
)

/** 调阅: opens an archived file for whoever names a reason, for an hour; on the books in the same transaction. */
export const consultMediation = course.step(
  'mediation.consult',
  { from: ['archived'] },
  z.object({ mediationId, openingId: id, reason }),
)
/** How long an archived file stays open after a reason was given (minutes). */
export const CONSULTING_MINUTES = 60

/** 情况说明 in the file: anything that belongs into the volume and has no paper of its own. */
export const noteMediation = course.step(
  'mediation.note',
  { from: liveStates },
  z.object({ mediationId, recordId: id, words: words.min(2) }),
)
