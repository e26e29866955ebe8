import { refusesObjection } from '../../domain/cases/agency-return.ts'
import { acceptTask, answerTask, objectTask, openTask } from '../../domain/cases/agency-task.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { handle } from '../deed.ts'
import { lockAddressed } from './agency-addressed.ts'
import { countAnswer, endTaskPause } from './agency-clock-store.ts'
import { countOpening } from './agency-link-store.ts'
import { countReturn, saveTaskState } from './agency-task-store.ts'
import { onTask, say } from './agency-words.ts'

// What an agency does with a task, by its link or with an account.

handle(openTask, {
  subject: (tx, { taskId }, circumstance) => lockAddressed(tx, taskId, circumstance),
  apply: async (tx, { subject, actor, now }) => {
    const isFirst = subject.state === 'sent'
    if (isFirst) await saveTaskState(tx, subject.id, 'opened', now, ['opened_at'])
    if (actor.kind === 'link') await countOpening(tx, actor.id, now)
    return { ...onTask(subject, { isFirst }), answer: { isFirst } }
  },
})

handle(acceptTask, {
  subject: (tx, { taskId }, circumstance) => lockAddressed(tx, taskId, circumstance),
  apply: async (tx, { subject, next, now }) => {
    await saveTaskState(tx, subject.id, next, now, ['opened_at', 'accepted_at'])
    return onTask(subject)
  },
})

handle(objectTask, {
  subject: (tx, { taskId }, circumstance) => lockAddressed(tx, taskId, circumstance),
  refuses: (_tx, { subject }) => refusesObjection(subject),
  apply: async (tx, deed) => {
    const { subject, next, now, input } = deed
    await saveTaskState(tx, subject.id, next, now, ['opened_at', 'objected_at'])
    await countReturn(tx, subject.id)
    await say(tx, subject, { kind: 'objection', text: input.reason, reference: input.proposedOwner }, deed)
    return onTask(subject, { returns: subject.returns + 1 })
  },
})

handle(answerTask, {
  subject: (tx, { taskId }, circumstance) => lockAddressed(tx, taskId, circumstance),
  apply: async (tx, deed) => {
    const { subject, next, now, input } = deed
    await countAnswer(tx, subject.id, now, `${dayOf(now).slice(0, 7)}-01`)
    if (subject.pausedAt) await endTaskPause(tx, subject.id, now)
    await saveTaskState(tx, subject.id, next, now, ['opened_at', 'accepted_at', 'answered_at'])
    const { text, number: reference, result: code } = input
    await say(tx, subject, { kind: 'answer', text, reference, code }, deed)
    return onTask(subject, { result: code, byHand: deed.actor.kind === 'account' })
  },
})
