import { z } from 'zod'
import { day, type Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import type { Refusal } from '../kit/refusal.ts'
import { agencyCourse, owedStates } from './agency-task.ts'
import { timeLimit } from './agency-time.ts'
import { isOverdue } from './deadline.ts'

const taskId = id
const reason = z.string().trim().min(2).max(1000)

/** 延期: the agency asks for more time before its own is over, with a ground; the desk decides. */
export const askTaskExtension = agencyCourse.step(
  'agencyTask.askExtension',
  { from: owedStates },
  z.object({ taskId, extensionId: id, ...timeLimit, reason }),
)

/** What is granted begins where the limit before it ended. */
export const decideTaskExtension = agencyCourse.step(
  'agencyTask.decideExtension',
  { from: owedStates },
  z.object({ taskId, extensionId: id, grant: z.boolean(), note: z.string().trim().max(1000).default('') }),
)

/** 暂停: the agency waits for something that is not in its hands; its clock stands. */
export const pauseTask = agencyCourse.step(
  'agencyTask.pause',
  { from: owedStates },
  z.object({ taskId, pauseId: id, reason, expectedOn: day.nullable().default(null) }),
)

export const resumeTask = agencyCourse.step(
  'agencyTask.resume',
  { from: owedStates },
  z.object({ taskId, note: z.string().trim().max(1000).default('') }),
)

/** What the rules on time look at. */
export interface Timed {
  readonly dueAt: Instant
  readonly pausedAt: Instant | null
}

/** Asked before the time is over, never after (潍坊市12345条例; domain study A3), and one request at a time. */
export function refusesAsking(task: Timed, isWaiting: boolean, now: Instant): Refusal | undefined {
  if (!task.pausedAt && isOverdue(task.dueAt, now)) return { code: 'task-extension-late' }
  return isWaiting ? { code: 'task-extension-waiting' } : undefined
}
