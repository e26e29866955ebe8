import { agencyWorklist } from '../../domain/cases/agency-queries.ts'
import { refusesObjection } from '../../domain/cases/agency-return.ts'
import { owedStates } from '../../domain/cases/agency-task.ts'
import type { AgencyWorkRow } from '../../domain/cases/agency-view.ts'
import { isOverdue, WARN_BEFORE_HOURS } from '../../domain/cases/deadline.ts'
import type { QuestionOf } from '../../domain/kit/query.ts'
import { answers, type Asking } from '../answer.ts'
import type { Database } from '../database/database.ts'
import { listAddressed, type WorkPage } from './agency-record-store.ts'
import { ASK } from './agency-seals.ts'
import { communitiesServed } from './agency-served.ts'
import { taskTimeLeft } from './agency-time-left.ts'
import { getCalendar } from './kind-store.ts'

type Question = QuestionOf<typeof agencyWorklist>

answers(agencyWorklist, {
  /** Every community's part is a walk along its own index, a page long at most; merged by due moment they are one list. */
  look: async (database, input, asking) => {
    const served = communitiesServed(asking).filter(
      ({ id }) => !input.committeeId || id === input.committeeId,
    )
    const parts = await Promise.all(
      served.map(({ id, organisationId }) =>
        partOf(database, id, { ...pageOf(input, asking.now), organisationId }, asking),
      ),
    )
    const sign = input.show === 'ended' ? -1 : 1
    const all = parts.flat().toSorted((a, b) => sign * compare(keyOf(a), keyOf(b)))
    const rows = all.slice(0, input.limit)
    const last = all.length > input.limit ? rows.at(-1) : undefined
    return { rows, ...(last ? { next: keyOf(last) } : {}) }
  },
})

function pageOf({ show, after, limit }: Question, now: string): Omit<WorkPage, 'organisationId'> {
  const [dueAt, id] = after?.split('|') ?? []
  const soon = new Date(Date.parse(now) + WARN_BEFORE_HOURS[0] * 3_600_000).toISOString()
  const until = { overdue: now, soon }
  return {
    show,
    dueBefore: show === 'overdue' || show === 'soon' ? until[show] : null,
    after: dueAt && id ? { dueAt, id } : undefined,
    // One more, so that it is known whether there are more.
    limit: limit + 1,
  }
}

function partOf(database: Database, committeeId: string, page: WorkPage, { house, now }: Asking) {
  return database.read(committeeId, [], async (tx): Promise<AgencyWorkRow[]> => {
    const tasks = await listAddressed(tx, page)
    if (tasks.length === 0) return []
    const calendar = await getCalendar(tx)
    return tasks.map((task) => {
      const { organisationId, state, returns, namingKind, dueAt } = task
      const isNew = state === 'sent' || state === 'opened'
      const returnable = { organisationId, state, returns, isNamed: namingKind !== null }
      return {
        taskId: task.id,
        committeeId,
        communityName: house.areas.find(committeeId)?.name ?? '',
        caseNumber: task.caseNumber,
        ask: house.vault.open(ASK, task.id, task.askSealed),
        state,
        sentAt: task.sentAt,
        dueAt,
        timeLeft: taskTimeLeft(task, calendar, now),
        pausedAt: task.pausedAt,
        isOverdue: !task.pausedAt && owedStates.some((one) => one === state) && isOverdue(dueAt, now),
        mayObject: isNew && !refusesObjection(returnable),
      }
    })
  })
}

function keyOf({ dueAt, taskId }: AgencyWorkRow): string {
  return `${dueAt}|${taskId}`
}

function compare(a: string, b: string): number {
  const [dueA = '', idA = ''] = a.split('|')
  const [dueB = '', idB = ''] = b.split('|')
  return Date.parse(dueA) - Date.parse(dueB) || (idA < idB ? -1 : Number(idA > idB))
}
