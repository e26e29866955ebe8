import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { timeUnits } from './working-time.ts'

/**
 * 办件: where a matter stands (domain study I2; GB/T 30428 seven steps; 12345 rules).
 * reported 登记 → accepted 受理 → handling 办理 → resulted 反馈 → checked 核查 → closed 办结, with
 * declined 不受理, answered 咨询即答, paused 暂停, onBooks 挂账, terminated 终止, merged 合并.
 * Checked is not closed: between them stands the return visit (回访), and a "no" there leads back to handling.
 */
const course = workflow(
  'reported',
  'declined',
  'answered',
  'accepted',
  'handling',
  'paused',
  'onBooks',
  'resulted',
  'checked',
  'closed',
  'terminated',
  'merged',
)
export const caseStates = course.states
export type CaseState = (typeof caseStates)[number]

/** States in which something is still owed to the resident. */
export const openStates = [
  'reported',
  'accepted',
  'handling',
  'paused',
  'onBooks',
  'resulted',
  'checked',
] as const satisfies readonly CaseState[]

export const caseSources = [
  'counter',
  'telephone',
  'gridWorker',
  'residentPage',
  'hotline12345',
  'own',
] as const
export type CaseSource = (typeof caseSources)[number]
/** lead 主办: we do it. assist 协助: another does, we help (北京接诉即办条例 art. 17). notOurs: not a community's duty. */
export const duties = ['lead', 'assist', 'notOurs'] as const
export type Duty = (typeof duties)[number]
/** Explained is not solved; cannotNow is an honest end with its reason. */
export const results = ['solved', 'explained', 'cannotNow'] as const
export type CaseResult = (typeof results)[number]

const words = z.string().trim().min(1).max(4000)
const reason = z.string().trim().min(2).max(1000)
const caseId = id

/** 反映人: a person of the registry, or a name and number as told. */
export const reporterInput = z.object({
  reporterId: id,
  personId: id.nullable().default(null),
  name: z.string().trim().max(60).default(''),
  phone: z.string().trim().max(40).default(''),
  /** Does not want the name passed on. */
  confidential: z.boolean().default(false),
})

export const reportCase = decision(
  'case.report',
  z.object({
    caseId,
    source: z.enum(caseSources),
    /** 12345 工单编号, where it came with one. */
    sourceNumber: z.string().trim().max(60).nullable().default(null),
    kindCode: z.string().max(40),
    title: z.string().trim().min(1).max(60),
    words,
    dwellingId: id.nullable().default(null),
    placeWords: z.string().trim().max(200).default(''),
    gridId: id.nullable().default(null),
    reporter: reporterInput.nullable().default(null),
    /** When it was reported, if earlier than now (a paper, an export). */
    reportedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  }),
)

export const acceptCase = course.step(
  'case.accept',
  { from: ['reported'], to: 'accepted' },
  z.object({ caseId, duty: z.enum(['lead', 'assist']), listItem: z.string().trim().max(200).default('') }),
)

export const declineCase = course.step(
  'case.decline',
  { from: ['reported'], to: 'declined' },
  z.object({ caseId, ground: z.string().max(40), note: z.string().trim().max(1000).default('') }),
)

export const answerAtOnce = course.step(
  'case.answerAtOnce',
  { from: ['reported'], to: 'answered' },
  z.object({ caseId, text: words }),
)

export const assignCase = course.step(
  'case.assign',
  { from: ['accepted', 'handling'], to: 'handling' },
  z.object({ caseId, holderId: id }),
)

export const pauseCase = course.step(
  'case.pause',
  { from: ['accepted', 'handling'], to: 'paused' },
  z.object({ caseId, pauseId: id, reason, expectedOn: day.nullable().default(null) }),
)

/** 挂账: cannot be settled now, for a reason anybody may read; looked at again on a day. */
export const putOnBooks = course.step(
  'case.putOnBooks',
  { from: ['handling', 'paused', 'resulted'], to: 'onBooks' },
  z.object({ caseId, pauseId: id, reason, reviewOn: day }),
)

export const resumeCase = course.step(
  'case.resume',
  { from: ['paused', 'onBooks'], to: 'handling' },
  z.object({ caseId, note: z.string().trim().max(1000).default('') }),
)

export const askExtension = course.step(
  'case.askExtension',
  { from: ['accepted', 'handling', 'paused'] },
  z.object({
    caseId,
    extensionId: id,
    amount: z.number().int().min(1).max(60),
    unit: z.enum(timeUnits),
    reason,
  }),
)

export const decideExtension = course.step(
  'case.decideExtension',
  { from: ['accepted', 'handling', 'paused'] },
  z.object({ caseId, extensionId: id, grant: z.boolean() }),
)

export const reportResult = course.step(
  'case.reportResult',
  { from: ['handling'], to: 'resulted' },
  z.object({ caseId, result: z.enum(results), text: words }),
)

/** 核查: somebody looked. Agrees: on to the return visit. Does not: back to handling. */
export const checkCase = course.step(
  'case.check',
  { from: ['resulted'] },
  z.object({
    caseId,
    agrees: z.boolean(),
    onSite: z.boolean(),
    text: z.string().trim().max(2000).default(''),
  }),
)

export const closeCase = course.step('case.close', { from: ['checked'], to: 'closed' }, z.object({ caseId }))

/** 终止: only on the reporter's written request, and only by the secretary (潍坊市12345条例 art. 21). */
export const terminateCase = course.step(
  'case.terminate',
  { from: ['accepted', 'handling', 'paused', 'onBooks'], to: 'terminated' },
  z.object({ caseId, requestedOn: day, reason }),
)

export const reopenCase = course.step(
  'case.reopen',
  { from: ['declined', 'answered', 'closed', 'terminated'], to: 'handling' },
  z.object({ caseId, reason }),
)

export const mergeCase = course.step(
  'case.merge',
  { from: ['reported', 'accepted', 'handling', 'paused'], to: 'merged' },
  z.object({ caseId, intoCaseId: id }),
)

export const unmergeCase = course.step(
  'case.unmerge',
  { from: ['merged'], to: 'accepted' },
  z.object({ caseId, reason }),
)
