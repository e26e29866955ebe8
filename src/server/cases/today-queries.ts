import { listWorkers } from '../../domain/cases/case-queries.ts'
import { today } from '../../domain/cases/today-queries.ts'
import { openStates } from '../../domain/cases/case-states.ts'
import { startOfDay } from '../../domain/kit/dates.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { heldGrants } from '../../domain/may.ts'
import { nameKeys } from '../../domain/registry/name-keys.ts'
import type { AnswerOf } from '../../domain/kit/query.ts'
import { answers, type Asking } from '../answer.ts'
import { join, nothing, sql, type Sql } from '../database/sql.ts'
import { caseJoins, caseRow, iso, openCase, rowColumns, runningCase, soonUntil } from './case-list-queries.ts'

/** Not a parameter: the planner must know that so few are wanted, or it plans the page anew every morning. */
const shown = sql`limit 50`

/** The committee, and the grids where they are limited: named, so that the index by grid is used. */
function here({ committeeId, grids }: Asking): Sql {
  return grids === 'all'
    ? sql`c.committee_id = ${committeeId}`
    : sql`c.committee_id = ${committeeId} and c.grid_id = any (${grids}::uuid[])`
}

/** Up to fifty matters for one of the lists: a short walk along an index. */
function walk(asking: Asking, list: CaseList, where: Sql, order = sql`c.due_at, c.id`): Sql {
  return sql`(select ${list}::text as list, ${rowColumns} from cases.case c
    where ${here(asking)} and ${where} order by ${order} ${shown})`
}

type CaseList = 'mine' | 'incoming' | 'contacts' | 'checks' | 'returnVisits' | 'reviews'

function rowsOf(list: CaseList): Sql {
  return sql`coalesce((select l.rows from lists l where l.list = ${list}), '[]')`
}

/** Agency tasks in some states, what is due first first. */
function tasks(committeeId: string, states: Sql): Sql {
  return sql`coalesce((select json_agg(w) from (
    select c.id as "caseId", t.id as "taskId", c.number, c.title, t.organisation_name as "forWhom", t.state,
           ${iso(sql`coalesce(t.answered_at, t.objected_at, t.sent_at)`)} as since, ${iso(sql`t.due_at`)} as "dueAt"
    from cases.agency_task t join cases.case c on c.committee_id = t.committee_id and c.id = t.case_id
    where t.committee_id = ${committeeId} and t.state in (${states})
    order by t.due_at ${shown}) w), '[]')`
}

/** Only for a window of a day or two: what it counts is an index's short stretch. */
function counted(asking: Asking, where: Sql): Sql {
  return sql`(select count(*) from cases.case c where ${here(asking)} and ${where})`
}

const owedContact = sql`c.contact_due_at is not null and c.contacted_at is null and ${openCase}`

answers(today, {
  json: (_input, asking) => {
    const { committeeId, actor, now } = asking
    const [moment, soon] = [sql`${now}::timestamptz`, sql`${soonUntil(now)}::timestamptz`]
    const day = dayOf(now)
    const sinceMidnight = sql`c.due_at >= ${startOfDay(day)}::timestamptz and c.due_at < ${moment}`
    // Kind, home and holder are joined once, to the rows of all lists together.
    return sql`
    with walk as materialized (${join(
      [
        walk(
          asking,
          'mine',
          sql`c.holder_id = ${actor.id} and ${openCase} and c.state in ('accepted', 'handling')`,
        ),
        walk(asking, 'incoming', sql`c.state = 'reported'`),
        walk(asking, 'contacts', owedContact, sql`c.contact_due_at, c.id`),
        walk(asking, 'checks', sql`c.state = 'resulted'`),
        walk(asking, 'returnVisits', sql`c.state = 'checked'`),
        walk(asking, 'reviews', sql`c.state = 'onBooks' and c.review_on <= ${day}`, sql`c.review_on`),
      ],
      ' union all ',
    )}), lists as (
      select c.list, json_agg(${caseRow} order by c.due_at, c.id) as rows from walk c ${caseJoins} group by c.list
    )
    select json_build_object(
      'mine', ${rowsOf('mine')}, 'incoming', ${rowsOf('incoming')}, 'contacts', ${rowsOf('contacts')},
      'checks', ${rowsOf('checks')}, 'returnVisits', ${rowsOf('returnVisits')}, 'reviews', ${rowsOf('reviews')},
      'extensions', ${extensions(committeeId, actor, now)},
      'waiting', ${tasks(committeeId, sql`'sent', 'opened', 'accepted'`)},
      'answers', ${tasks(committeeId, sql`'answered', 'objected'`)},
      'figures', json_build_object(
        'open', ${kept(asking, sql`figure = 'state' and key = any (${[...openStates]}::text[])`)},
        'overdue', ${kept(asking, sql`figure = 'due' and key < ${day}`)}
          + ${counted(asking, sql`${runningCase} and ${sinceMidnight}`)},
        'soon', ${counted(asking, sql`${runningCase} and c.due_at between ${moment} and ${soon}`)},
        'closedThisMonth', ${kept(asking, sql`figure = 'closed' and key >= ${day.slice(0, 7)}`)}))`
  },
})

/** A kept total, of the committee or of the grids where they are limited. */
function kept({ committeeId, grids }: Asking, where: Sql): Sql {
  const parts = grids === 'all' ? nothing : sql`and part_id = any (${grids}::uuid[])`
  return sql`coalesce((select sum(n) from cases.tally where committee_id = ${committeeId} and ${where} ${parts}), 0)`
}

/** Only whoever may decide sees what waits for a decision, and never the own request. */
function extensions(committeeId: string, actor: Actor, now: string): Sql {
  const decides =
    actor.kind === 'account' && heldGrants(actor, dayOf(now)).some(({ role }) => role === 'secretary')
  return sql`coalesce((select json_agg(json_build_object('caseId', c.id, 'extensionId', e.id, 'number', c.number,
      'title', c.title, 'askedBy', coalesce(a.name, ''), 'askedAt', ${iso(sql`e.asked_at`)},
      'dueAt', ${iso(sql`c.due_at`)}) order by e.asked_at)
    from cases.extension e join cases.case c on c.committee_id = e.committee_id and c.id = e.case_id
    left join identity.account a on a.id = e.asked_by
    where e.committee_id = ${committeeId} and e.state = 'asked' and e.asked_by <> ${actor.id} and ${decides}
      and c.state in ('accepted', 'handling', 'paused')), '[]')`
}

type WorkerRow = AnswerOf<typeof listWorkers>[number]

function typedKeys(name: string): string {
  const { initials, sortKey } = nameKeys(name)
  return `${initials} ${sortKey}`
}

answers(listWorkers, {
  async read(tx, _input, { house, now }) {
    const path = house.areas.find(tx.committeeId)?.path ?? '-'
    const rows = await tx.rows<Omit<WorkerRow, 'keys'>>(sql`
      select a.id, a.name, array_agg(distinct g.role) as roles,
        (select count(*) from cases.case c where c.committee_id = ${tx.committeeId} and c.holder_id = a.id
          and c.state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked')) as held
      from identity.account a join identity.grant g on g.account_id = a.id join identity.area r on r.id = g.area_id
      where a.disabled_at is null and g.role in ('communityWorker', 'secretary', 'gridWorker')
        and r.path like ${path} || '%' and g.valid_from <= ${dayOf(now)}
        and (g.valid_until is null or g.valid_until >= ${dayOf(now)})
      group by a.id, a.name order by a.name`)
    return rows.map((row) => ({ ...row, keys: typedKeys(row.name) }))
  },
})
