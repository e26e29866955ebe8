import {
  longestAfter,
  longestBefore,
  rungCode,
  rungsDue,
  usualLadder,
  type Ladder,
  type LadderListener,
} from '../../domain/cases/agency-ladder.ts'
import type { WorkCalendar } from '../../domain/cases/calendar.ts'
import { runningStates, type CaseState } from '../../domain/cases/case-states.ts'
import { isOverdue } from '../../domain/cases/deadline.ts'
import { instructOnCase, warnOfCase } from '../../domain/cases/escalation.ts'
import { addDays, dayOf, startOfDay } from '../../domain/kit/dates.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Circumstance } from '../deed.ts'
import { listHolders } from '../identity/notice-store.ts'
import { notify, type Message } from '../identity/notify.ts'
import { byTheClock, type DueDeed } from '../schedule.ts'
import { findCaseHolder, findLadder } from './agency-clock-store.ts'
import { pathHere } from './agency-told.ts'
import { lockCase, type Case } from './case-store.ts'
import {
  addCaseWarning,
  addInstruction,
  escalate,
  isAnyClimbing,
  isEscalated,
  listClimbingCases,
  type ClimbKey,
} from './escalation-store.ts'
import { getCalendar } from './kind-store.ts'
import { noteDown } from './note-down.ts'

/** So many are read at a time, and so many deeds are brought in a round at the most; the next round goes on. */
const PAGE = 500
const MOST = 300

byTheClock('case-ladder', async (tx, { now }) => {
  const rungs = (await findLadder(tx)) ?? usualLadder
  if (!(await isAnyClimbing(tx, runningStates, window(rungs, now)))) return []
  const calendar = await getCalendar(tx)
  const due: DueDeed[] = []
  for (const state of runningStates) {
    if (due.length >= MOST) break
    due.push(...(await climbersOf(tx, state, { rungs, calendar, now, most: MOST - due.length })))
  }
  return due
})

interface Climb {
  readonly rungs: Ladder
  readonly calendar: WorkCalendar
  readonly now: string
  readonly most: number
}

/** Due moments from which a rung can be reached now. */
function window(rungs: Ladder, now: string): { readonly from: string; readonly to: string } {
  return {
    from: startOfDay(addDays(dayOf(now), -longestAfter(rungs))),
    to: startOfDay(addDays(dayOf(now), longestBefore(rungs))),
  }
}

async function climbersOf(tx: Tx, state: CaseState, climb: Climb): Promise<readonly DueDeed[]> {
  const { rungs, calendar, now, most } = climb
  const { from, to } = window(rungs, now)
  const due: DueDeed[] = []
  for (let after: ClimbKey | undefined; due.length < most;) {
    const cases = await listClimbingCases(tx, state, { from, to, after, limit: PAGE })
    for (const one of cases)
      for (const rung of rungsDue(rungs, one, calendar, now)) {
        const input = { caseId: one.id, dueAt: one.dueAt, rung: rungCode(rung) }
        due.push({ action: warnOfCase.name, input, key: `${one.id}|${one.dueAt}|${input.rung}` })
      }
    const last = cases.at(-1)
    if (!last || cases.length < PAGE) break
    after = { dueAt: last.dueAt, id: last.id }
  }
  return due.slice(0, most)
}

const about = (one: Case): Pick<Message, 'subject' | 'caseId'> => ({ subject: one, caseId: one.id })

handle(warnOfCase, {
  subject: (tx, { caseId }) => lockCase(tx, caseId),
  refuses: (_tx, { input, subject }) =>
    Date.parse(input.dueAt) === Date.parse(subject.dueAt) ? undefined : { code: 'task-clock-moved' },
  async apply(tx, deed) {
    const { input, subject, now } = deed
    const { dueAt, number } = subject
    await addCaseWarning(tx, { caseId: subject.id, dueAt, rung: input.rung, at: now })
    const rung = ((await findLadder(tx)) ?? usualLadder).find((one) => rungCode(one) === input.rung)
    const tell = rung?.tell ?? []
    const told = await Promise.all(tell.map((who) => listenersOf(tx, who, subject.id, deed)))
    if (tell.includes('street')) await escalate(tx, { caseId: subject.id, because: 'overdue', at: now })
    const isAbove = tell.some((who) => who === 'secretary' || who === 'street')
    const late = isAbove ? 'case-overdue-long' : 'case-overdue'
    const code = isOverdue(dueAt, now) ? late : 'case-due-soon'
    const accounts = [...new Set(told.flat())]
    await notify(tx, accounts, { ...about(subject), code, facts: { number, dueAt } }, deed)
    return { detail: { rung: input.rung, dueAt, told: accounts.length } }
  },
})

async function listenersOf(
  tx: Tx,
  who: LadderListener,
  caseId: string,
  { house, now }: Circumstance,
): Promise<readonly string[]> {
  const [path, today] = [pathHere(house, tx), dayOf(now)]
  if (who === 'secretary') return listHolders(tx, 'secretary', path, today)
  if (who === 'street') return listHolders(tx, 'streetOfficer', path, today)
  if (who === 'agency') return []
  const holder = await findCaseHolder(tx, caseId)
  return holder ? [holder] : []
}

handle(instructOnCase, {
  subject: (tx, { caseId }) => lockCase(tx, caseId),
  refuses: async (tx, { subject }) =>
    (await isEscalated(tx, subject.id)) ? undefined : { code: 'case-not-escalated' },
  async apply(tx, deed) {
    const { input, subject, house, now, envelopeId } = deed
    await noteDown(tx, subject.id, input.words, deed)
    await addInstruction(tx, envelopeId, subject.id)
    const holder = await findCaseHolder(tx, subject.id)
    const secretaries = await listHolders(tx, 'secretary', pathHere(house, tx), dayOf(now))
    const accounts = holder ? [holder, ...secretaries] : secretaries
    const message = { ...about(subject), code: 'case-instructed', facts: { number: subject.number } } as const
    await notify(tx, accounts, message, deed)
    return {}
  },
})
