import { z } from 'zod'
import { decision, fact, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { timeLimit } from './agency-time.ts'

/**
 * 协办 agency task: what another office is asked in one case. sent 送达 → opened 打开 → accepted 接收办理 | objected 异议 →
 * answered 答复 → confirmed 首接确认; withdrawn 撤回. Its clock runs towards the first receiver (北京接诉即办条例 art. 14).
 */
export const agencyCourse = workflow(
  'sent',
  'opened',
  'accepted',
  'objected',
  'answered',
  'confirmed',
  'withdrawn',
)
const course = agencyCourse
export const agencyTaskStates = course.states
export type AgencyTaskState = (typeof agencyTaskStates)[number]

/** States in which the agency owes something: its clock runs. */
export const owedStates = ['sent', 'opened', 'accepted'] as const satisfies readonly AgencyTaskState[]

const taskId = id
const words = z.string().trim().min(1).max(4000)
const reason = z.string().trim().min(2).max(1000)

/** 会商 a meeting agreed who does it; 指定 the street or the hotline named the unit. Either way it is on record. */
export const namingKinds = ['meeting', 'named'] as const
export type NamingKind = (typeof namingKinds)[number]

/**
 * Sends the ask to one organisation. The due moment is reckoned by the server from the limit, in working time.
 * What is shown besides the ask is the sender's choice: nothing of a resident leaves unless it is ticked.
 */
export const sendTask = decision(
  'agencyTask.send',
  z.object({
    taskId,
    caseId: id,
    organisationId: id,
    ask: words,
    ...timeLimit,
    /** Shows where it is, in the words of the case. */
    showPlace: z.boolean().default(false),
    /** Hands over name and telephone of whoever asked; on the books. */
    showResident: z.boolean().default(false),
    /** Whom the agency asks back; the sender where it is left empty. */
    contactName: z.string().trim().max(40).default(''),
    contactPhone: z.string().trim().max(40).default(''),
    /** Takes the place of a task that came back with an objection. */
    insteadOf: id.nullable().default(null),
    naming: z
      .object({ kind: z.enum(namingKinds), on: day, record: reason })
      .nullable()
      .default(null),
  }),
)

/** The first opening moves the task on; later ones are only counted. */
export const openTask = fact('agencyTask.open', z.object({ taskId }))

export const acceptTask = course.step(
  'agencyTask.accept',
  { from: ['sent', 'opened'], to: 'accepted' },
  z.object({ taskId }),
)

/** 异议 (退单): clearly not our duty, with the reason and whose it is. Possible once for one ask (潍坊市12345条例 art. 22). */
export const objectTask = course.step(
  'agencyTask.object',
  { from: ['sent', 'opened'], to: 'objected' },
  z.object({ taskId, reason, proposedOwner: z.string().trim().min(2).max(120) }),
)

/** done 办好了; explained 办不了, 已说明原因: which is not the same as solved. */
export const answerCodes = ['done', 'explained'] as const
export type AnswerCode = (typeof answerCodes)[number]

/** 答复: text, the agency's own number, and the files it has put in beforehand (`attachment.add`). */
export const answerTask = course.step(
  'agencyTask.answer',
  { from: ['sent', 'opened', 'accepted'], to: 'answered' },
  z.object({
    taskId,
    result: z.enum(answerCodes),
    text: words,
    number: z.string().trim().max(80).default(''),
  }),
)

/** 首接确认: the first receiver has looked at the answer and takes it. */
export const confirmTask = course.step(
  'agencyTask.confirm',
  { from: ['answered'], to: 'confirmed' },
  z.object({ taskId, note: z.string().trim().max(1000).default('') }),
)

/** The answer is not enough: the agency goes on, with a new limit. */
export const sendBackTask = course.step(
  'agencyTask.sendBack',
  { from: ['answered'], to: 'accepted' },
  z.object({ taskId, reason, ...timeLimit }),
)

export const withdrawTask = course.step(
  'agencyTask.withdraw',
  { from: ['sent', 'opened', 'accepted', 'objected', 'answered'], to: 'withdrawn' },
  z.object({ taskId, reason }),
)

/** letter 催办单, supervision 督办单: on paper, with a serial. */
export const reminderWays = ['phone', 'message', 'visit', 'letter', 'supervision'] as const
export type ReminderWay = (typeof reminderWays)[number]

/** 催办: that somebody called, and what was said. */
export const remindTask = course.step(
  'agencyTask.remind',
  { from: owedStates },
  z.object({ taskId, way: z.enum(reminderWays), words: z.string().trim().max(1000).default('') }),
)
