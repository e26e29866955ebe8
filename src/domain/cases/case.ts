import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { course, steps } from './case-states.ts'
import { declineGrounds } from './declining.ts'
import { timeUnits } from './working-time.ts'

export { caseStates, openStates, type CaseState } from './case-states.ts'

export const caseSources = [
  'counter',
  'telephone',
  'gridWorker',
  'residentPage',
  'hotline12345',
  'platform',
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

function step<N extends keyof typeof steps, I extends z.ZodType>(name: N, input: I) {
  return course.step(name, steps[name], input)
}

/** 反映人: a person of the registry, or a name and number as told. */
export const reporterInput = z.object({
  reporterId: id,
  personId: id.nullable().default(null),
  name: z.string().trim().max(60).default(''),
  phone: z.string().trim().max(40).default(''),
  /** Does not want the name passed on. */
  confidential: z.boolean().default(false),
  /** 同意 agrees to be told by message how it goes on; asked, never assumed. */
  wantsMessages: z.boolean().default(false),
})

/** 登记. From the public page only words, place and reporter are taken; the rest of it is the desk's to say. */
export const reportCase = decision(
  'case.report',
  z.object({
    caseId,
    source: z.enum(caseSources),
    /** 12345 工单编号, where it came with one. */
    sourceNumber: z.string().trim().max(60).nullable().default(null),
    kindCode: z.string().max(40),
    /** Shown in lists, so without names and numbers; left empty, it is taken from the words. */
    title: z.string().trim().max(60).default(''),
    words,
    dwellingId: id.nullable().default(null),
    placeWords: z.string().trim().max(200).default(''),
    /** The home's own grid, where a home is named. */
    gridId: id.nullable().default(null),
    reporter: reporterInput.nullable().default(null),
    /** When it was reported, if earlier than now (a paper, an export). The clock starts here. */
    reportedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  }),
)

export const acceptCase = step(
  'case.accept',
  z.object({ caseId, duty: z.enum(['lead', 'assist']), listItem: z.string().trim().max(200).default('') }),
)

/** 不受理: the ground, and where the resident should go instead (`channel`; see declining.ts when it must be named). */
export const declineCase = step(
  'case.decline',
  z.object({
    caseId,
    ground: z.enum(declineGrounds),
    channel: z.string().trim().max(200).default(''),
    note: z.string().trim().max(1000).default(''),
  }),
)

export const answerAtOnce = step('case.answerAtOnce', z.object({ caseId, text: words }))

export const assignCase = step('case.assign', z.object({ caseId, holderId: id }))

/** 移交: somebody else holds it from now on, whatever it waits for; counted. The first receiver stays. */
export const handOverCase = step(
  'case.handOver',
  z.object({ caseId, holderId: id, note: z.string().trim().max(1000).default('') }),
)

export const pauseCase = step(
  'case.pause',
  z.object({ caseId, pauseId: id, reason, expectedOn: day.nullable().default(null) }),
)

/** 挂账: cannot be settled now, for a reason anybody may read; looked at again on a day. */
export const putOnBooks = step('case.putOnBooks', z.object({ caseId, pauseId: id, reason, reviewOn: day }))

export const resumeCase = step(
  'case.resume',
  z.object({ caseId, note: z.string().trim().max(1000).default('') }),
)

export const askExtension = step(
  'case.askExtension',
  z.object({
    caseId,
    extensionId: id,
    amount: z.number().int().min(1).max(60),
    unit: z.enum(timeUnits),
    reason,
  }),
)

export const decideExtension = step(
  'case.decideExtension',
  z.object({ caseId, extensionId: id, grant: z.boolean() }),
)

export const reportResult = step(
  'case.reportResult',
  z.object({ caseId, result: z.enum(results), text: words }),
)

/** 核查: somebody looked. Agrees: on to the return visit. Does not: back to handling. */
export const checkCase = step(
  'case.check',
  z.object({
    caseId,
    agrees: z.boolean(),
    onSite: z.boolean(),
    text: z.string().trim().max(2000).default(''),
  }),
)

export const closeCase = step('case.close', z.object({ caseId }))

/** 终止: only on the reporter's written request, and only by the secretary (潍坊市12345条例 art. 21). */
export const terminateCase = step('case.terminate', z.object({ caseId, requestedOn: day, reason }))

export const reopenCase = step('case.reopen', z.object({ caseId, reason }))

/** 合并: every reporter goes along, and is told and asked like the others. */
export const mergeCase = step('case.merge', z.object({ caseId, intoCaseId: id }))

export const unmergeCase = step('case.unmerge', z.object({ caseId, reason }))
