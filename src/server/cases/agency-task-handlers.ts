import { confirmTask, remindTask, sendBackTask, withdrawTask } from '../../domain/cases/agency-task.ts'
import { handle } from '../deed.ts'
import { agencyDue } from './agency-due.ts'
import { countReminder, lockTask, saveSentBack, saveTaskState } from './agency-task-store.ts'
import { onTask, say } from './agency-words.ts'

// What the community's desk does with a task that it has sent.

handle(confirmTask, {
  subject: (tx, { taskId }) => lockTask(tx, taskId),
  apply: async (tx, deed) => {
    const { subject, next, now, input } = deed
    await saveTaskState(tx, subject.id, next, now, ['ended_at'])
    await say(tx, subject, { kind: 'confirmation', text: input.note }, deed)
    return onTask(subject)
  },
})

handle(sendBackTask, {
  subject: (tx, { taskId }) => lockTask(tx, taskId),
  apply: async (tx, deed) => {
    const { subject, now, input } = deed
    const dueAt = await agencyDue(tx, now, input)
    await saveSentBack(tx, { id: subject.id, amount: input.amount, unit: input.unit, dueAt, at: now })
    await say(tx, subject, { kind: 'sendBack', text: input.reason }, deed)
    return { ...onTask(subject, { dueAt }), answer: { dueAt } }
  },
})

handle(withdrawTask, {
  subject: (tx, { taskId }) => lockTask(tx, taskId),
  apply: async (tx, deed) => {
    const { subject, next, now, input } = deed
    await saveTaskState(tx, subject.id, next, now, ['ended_at'])
    await say(tx, subject, { kind: 'withdrawal', text: input.reason }, deed)
    return onTask(subject)
  },
})

handle(remindTask, {
  subject: (tx, { taskId }) => lockTask(tx, taskId),
  apply: async (tx, deed) => {
    const { subject, now, input } = deed
    await countReminder(tx, subject.id, now)
    await say(tx, subject, { kind: 'reminder', text: input.words, code: input.way }, deed)
    return onTask(subject, { way: input.way })
  },
})
