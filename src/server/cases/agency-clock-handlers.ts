import {
  askTaskExtension,
  decideTaskExtension,
  pauseTask,
  refusesAsking,
  resumeTask,
} from '../../domain/cases/agency-extension.ts'
import { deadline } from '../../domain/cases/deadline.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { listHandlers } from '../identity/notice-store.ts'
import { notify } from '../identity/notify.ts'
import { lockAddressed } from './agency-addressed.ts'
import {
  addTaskExtension,
  addTaskPause,
  endTaskPause,
  findCaseHolder,
  getTaskCourse,
  listWaiting,
  saveTaskDue,
  saveTaskExtension,
} from './agency-clock-store.ts'
import { pathHere, toldOf } from './agency-told.ts'
import { lockTask } from './agency-task-store.ts'
import { onTask, say } from './agency-words.ts'
import { getCalendar } from './kind-store.ts'
import { dayOf } from '../../domain/kit/dates.ts'

/** The due moment as it follows from limit, pauses and extensions, by the community's calendar. */
async function taskDue(tx: Tx, taskId: string, now: string): Promise<string> {
  const calendar = await getCalendar(tx)
  return deadline(await getTaskCourse(tx, taskId), calendar, now).due
}

handle(askTaskExtension, {
  subject: (tx, { taskId }, circumstance) => lockAddressed(tx, taskId, circumstance),
  refuses: async (tx, { subject, now }) =>
    refusesAsking(subject, (await listWaiting(tx, [subject.id])).length > 0, now),
  async apply(tx, deed) {
    const { input, subject, now } = deed
    const { extensionId: id, amount, unit, taskId, reason } = input
    await addTaskExtension(tx, { id, taskId, amount, unit, at: now })
    await say(tx, subject, { kind: 'extensionAsked', text: reason }, deed)
    const holder = await findCaseHolder(tx, subject.caseId)
    const facts = { number: subject.caseNumber, organisation: subject.organisationName, amount, unit }
    if (holder) await notify(tx, [holder], toldOf(subject, 'task-extension-asked', facts), deed)
    return onTask(subject, { amount, unit })
  },
})

handle(decideTaskExtension, {
  subject: (tx, { taskId }) => lockTask(tx, taskId),
  refuses: async (tx, { input }) => {
    const [waiting] = await listWaiting(tx, [input.taskId])
    return waiting?.id === input.extensionId ? undefined : { code: 'task-extension-unknown' }
  },
  async apply(tx, deed) {
    const { input, subject, now, actor, house } = deed
    const state = input.grant ? 'granted' : 'refused'
    await saveTaskExtension(tx, { id: input.extensionId, state, by: actor.id, at: now })
    const due = input.grant ? await taskDue(tx, subject.id, now) : subject.dueAt
    if (input.grant) await saveTaskDue(tx, subject.id, due, 1)
    const kind = input.grant ? 'extensionGranted' : 'extensionRefused'
    await say(tx, subject, { kind, text: input.note }, deed)
    const handlers = await listHandlers(tx, subject.organisationId, pathHere(house, tx), dayOf(now))
    const facts = { number: subject.caseNumber, dueAt: due }
    await notify(tx, handlers, toldOf(subject, `task-extension-${state}`, facts), deed)
    return { ...onTask(subject, { grant: input.grant, dueAt: due }), answer: { dueAt: due } }
  },
})

handle(pauseTask, {
  subject: (tx, { taskId }) => lockTask(tx, taskId),
  refuses: (_tx, { subject }) => (subject.pausedAt ? { code: 'task-paused-already' } : undefined),
  async apply(tx, deed) {
    const { input, subject, now } = deed
    const { pauseId: id, taskId, expectedOn, reason } = input
    await addTaskPause(tx, { id, taskId, at: now, expectedOn })
    await say(tx, subject, { kind: 'pause', text: reason }, deed)
    return onTask(subject, { expectedOn })
  },
})

handle(resumeTask, {
  subject: (tx, { taskId }) => lockTask(tx, taskId),
  refuses: (_tx, { subject }) => (subject.pausedAt ? undefined : { code: 'task-not-paused' }),
  async apply(tx, deed) {
    const { input, subject, now } = deed
    await endTaskPause(tx, subject.id, now)
    const dueAt = await taskDue(tx, subject.id, now)
    await saveTaskDue(tx, subject.id, dueAt, 0)
    await say(tx, subject, { kind: 'resume', text: input.note }, deed)
    return { ...onTask(subject, { dueAt }), answer: { dueAt } }
  },
})
