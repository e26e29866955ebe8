import {
  longestAfter,
  longestBefore,
  rungCode,
  rungsDue,
  usualLadder,
  warnOfTask,
  writeLadder,
  type LadderListener,
} from '../../domain/cases/agency-ladder.ts'
import { agencyLadder } from '../../domain/cases/agency-queries.ts'
import { isOverdue } from '../../domain/cases/deadline.ts'
import { addDays, dayOf, startOfDay } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Circumstance } from '../deed.ts'
import { listHandlers, listHolders } from '../identity/notice-store.ts'
import { notify } from '../identity/notify.ts'
import { byTheClock } from '../schedule.ts'
import { addWarning, findCaseHolder, findLadder, listClimbing, saveLadder } from './agency-clock-store.ts'
import { lockTask, type AgencyTask } from './agency-task-store.ts'
import { pathHere, toldOf } from './agency-told.ts'
import { onTask } from './agency-words.ts'
import { escalate } from './escalation-store.ts'
import { getCalendar } from './kind-store.ts'

byTheClock('agency-ladder', async (tx, { now }) => {
  const rungs = (await findLadder(tx)) ?? usualLadder
  const today = dayOf(now)
  const from = startOfDay(addDays(today, -longestAfter(rungs)))
  const to = startOfDay(addDays(today, longestBefore(rungs)))
  const tasks = await listClimbing(tx, { from, to })
  if (tasks.length === 0) return []
  const calendar = await getCalendar(tx)
  return tasks.flatMap((task) =>
    rungsDue(rungs, task, calendar, now).map((rung) => {
      const input = { taskId: task.id, dueAt: task.dueAt, rung: rungCode(rung) }
      return { action: warnOfTask.name, input, key: `${task.id}|${task.dueAt}|${input.rung}` }
    }),
  )
})

handle(warnOfTask, {
  subject: (tx, { taskId }) => lockTask(tx, taskId),
  refuses: (_tx, { input, subject }) =>
    Date.parse(input.dueAt) === Date.parse(subject.dueAt) && !subject.pausedAt
      ? undefined
      : { code: 'task-clock-moved' },
  async apply(tx, deed) {
    const { input, subject, now } = deed
    await addWarning(tx, { taskId: subject.id, dueAt: subject.dueAt, rung: input.rung, at: now })
    const rung = ((await findLadder(tx)) ?? usualLadder).find((one) => rungCode(one) === input.rung)
    const told = await Promise.all((rung?.tell ?? []).map((who) => listenersOf(tx, who, subject, deed)))
    const accounts = [...new Set(told.flat())]
    const { caseNumber: number, organisationName: organisation, dueAt } = subject
    if (rung?.tell.includes('street'))
      await escalate(tx, { caseId: subject.caseId, because: 'agency', at: now })
    const isAbove = rung?.tell.some((who) => who === 'secretary' || who === 'street')
    const late = isAbove ? 'task-overdue-long' : 'task-overdue'
    const code = isOverdue(dueAt, now) ? late : 'task-due-soon'
    await notify(tx, accounts, toldOf(subject, code, { number, organisation, dueAt }), deed)
    return onTask(subject, { rung: input.rung, dueAt, told: accounts.length })
  },
})

async function listenersOf(
  tx: Tx,
  who: LadderListener,
  task: AgencyTask,
  { house, now }: Circumstance,
): Promise<readonly string[]> {
  const [path, today] = [pathHere(house, tx), dayOf(now)]
  if (who === 'agency') return listHandlers(tx, task.organisationId, path, today)
  if (who === 'secretary') return listHolders(tx, 'secretary', path, today)
  if (who === 'street') return listHolders(tx, 'streetOfficer', path, today)
  const holder = await findCaseHolder(tx, task.caseId)
  return holder ? [holder] : []
}

handle(writeLadder, {
  subject: async (tx) => begins('ladder', tx.committeeId),
  async apply(tx, { input, now, actor }) {
    await saveLadder(tx, input.rungs, now, actor.id)
    return { detail: { rungs: input.rungs.map(rungCode).join(' ') } }
  },
})

answers(agencyLadder, { read: async (tx) => (await findLadder(tx)) ?? usualLadder })
