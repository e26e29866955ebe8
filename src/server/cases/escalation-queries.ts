import {
  caseEscalation,
  escalatedCases,
  type CaseEscalation,
  type EscalatedTask,
} from '../../domain/cases/escalation.ts'
import { runningStates } from '../../domain/cases/case-states.ts'
import { timeLeft } from '../../domain/cases/time-left.ts'
import type { TimeUnit } from '../../domain/cases/working-time.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { findOuterCase } from './agency-case-store.ts'
import { taskTimeLeft } from './agency-time-left.ts'
import { iso, openCase } from './case-list-queries.ts'
import { listInstructions } from './escalation-store.ts'
import { getCalendar } from './kind-store.ts'
import { CASE_NOTE } from './seals.ts'
import { listWhistles } from './whistle-queries.ts'

answers(escalatedCases, {
  json: (_input, { committeeId }) => sql`
    select coalesce(json_agg(r), '[]') from (
      select c.id as "caseId", c.number, c.title, c.state, e.because, ${iso(sql`e.last_at`)} as "lastAt",
        ${iso(sql`c.due_at`)} as "dueAt", h.name as holder, ${iso(sql`c.held_since`)} as "heldSince"
      from cases.escalation e
      join cases.case c on c.committee_id = e.committee_id and c.id = e.case_id
      left join identity.account h on h.id = c.holder_id
      where e.committee_id = ${committeeId} and ${openCase}
      order by e.last_at desc, e.case_id limit 200) r`,
})

type Row = Omit<CaseEscalation, 'timeLeft' | 'tasks' | 'whistles' | 'instructions'> & {
  readonly unit: TimeUnit
}

answers(caseEscalation, {
  subject: (tx, { caseId }) => findOuterCase(tx, caseId),
  async read(tx, { caseId }, { house, now }) {
    const row = await findEscalation(tx, caseId)
    if (!row) return null
    const { unit, ...plain } = row
    const calendar = await getCalendar(tx)
    const tasks = await listTasks(tx, caseId)
    const whistles = await listWhistles(tx, house.vault, caseId)
    const instructions = await listInstructions(tx, caseId)
    const runs = runningStates.some((state) => state === row.state)
    return {
      ...plain,
      timeLeft: runs ? timeLeft(row.dueAt, unit, calendar, now) : null,
      tasks: tasks.map(({ unit: own, ...task }) => ({
        ...task,
        timeLeft: taskTimeLeft({ ...task, unit: own }, calendar, now),
      })),
      whistles: whistles.map(({ id, state, meetAt, purpose, decided, done, units }) => ({
        id,
        state,
        meetAt,
        purpose,
        decided,
        done,
        units: units.map(({ name, arrivedAt }) => ({ name, arrivedAt })),
      })),
      instructions: instructions.map(({ id, by, at, sealed }) => ({
        id,
        by,
        at,
        words: house.vault.open(CASE_NOTE, id, sealed),
      })),
    }
  },
})

/** No stair and no room: the street looks at a matter, not at a home. */
async function findEscalation(tx: Tx, caseId: string): Promise<Row | undefined> {
  return tx.maybe<Row>(sql`
    select c.id as "caseId", c.number, c.title, json_build_array(k.level1, k.level2, k.level3) as kind,
      trim(concat_ws(' ', p.name, b.name)) as place, c.state, e.because, e.first_at as "firstAt", e.last_at as "lastAt",
      e.times, c.reported_at as "reportedAt", c.due_at as "dueAt", c.limit_unit as unit,
      (select count(*) from cases.reporter r where r.committee_id = c.committee_id and r.case_id = c.id) as reporters,
      f.name as "firstReceiver", h.name as holder, c.held_since as "heldSince", c.hand_overs as "handOvers", c.reopened,
      c.review_on as "reviewOn"
    from cases.escalation e
    join cases.case c on c.committee_id = e.committee_id and c.id = e.case_id
    join cases.kind k on k.committee_id = c.committee_id and k.code = c.kind_code
    left join registry.dwelling d on d.committee_id = c.committee_id and d.id = c.dwelling_id
    left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
    left join registry.compound p on p.committee_id = c.committee_id and p.id = coalesce(d.compound_id, c.compound_id)
    left join identity.account f on f.id = c.first_receiver_id
    left join identity.account h on h.id = c.holder_id
    where e.committee_id = ${tx.committeeId} and e.case_id = ${caseId}`)
}

function listTasks(
  tx: Tx,
  caseId: string,
): Promise<readonly (Omit<EscalatedTask, 'timeLeft'> & { readonly unit: TimeUnit })[]> {
  return tx.rows(sql`
    select id, organisation_name as organisation, state, sent_at as "sentAt", due_at as "dueAt", unit,
      paused_at as "pausedAt", extended, reminders, returns
    from cases.agency_task where committee_id = ${tx.committeeId} and case_id = ${caseId} order by sent_at, id`)
}
