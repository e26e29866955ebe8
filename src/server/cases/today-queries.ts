import { listWorkers, today } from '../../domain/cases/case-queries.ts'
import { openStates } from '../../domain/cases/case-states.ts'
import { startOfDay } from '../../domain/kit/dates.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { heldGrants } from '../../domain/may.ts'
import { answers, type Asking } from '../answer.ts'
import { sql, type Sql } from '../database/sql.ts'
import { caseJoins, caseRow, iso, openCase, runningCase, soonUntil } from './case-list-queries.ts'

/** Not a parameter: the planner must know that so few are wanted, or it plans the page anew every morning. */
const shown = sql`limit 50`
const counting = sql`limit 10000`

/** The committee, and the grids where they are limited: named, so that the index by grid is used. */
function here({ committeeId, grids }: Asking): Sql {
  return grids === 'all'
    ? sql`c.committee_id = ${committeeId}`
    : sql`c.committee_id = ${committeeId} and c.grid_id = any (${grids}::uuid[])`
}

/** Up to fifty rows of a kind, by due moment. */
function some(asking: Asking, where: Sql): Sql {
  return sql`coalesce((select json_agg(r) from (
    select ${caseRow} as r from cases.case c ${caseJoins}
    where ${here(asking)} and ${where} order by c.due_at, c.id ${shown}) x), '[]')`
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

/** COUNTED rows at most are counted; the figure then reads "or more". */
function counted(asking: Asking, where: Sql): Sql {
  return sql`(select count(*) from (select from cases.case c where ${here(asking)} and ${where} ${counting}) n)`
}

const owedContact = sql`c.contact_due_at is not null and c.contacted_at is null and ${openCase}`

answers(today, {
  json: (_input, asking) => {
    const { committeeId, actor, now, grids } = asking
    const [moment, soon] = [sql`${now}::timestamptz`, sql`${soonUntil(now)}::timestamptz`]
    const month = sql`${startOfDay(`${dayOf(now).slice(0, 7)}-01`)}::timestamptz`
    return sql`
    select json_build_object(
      'mine', ${some(asking, sql`c.holder_id = ${actor.id} and c.state in ('accepted', 'handling')`)},
      'incoming', ${some(asking, sql`c.state = 'reported'`)},
      'contacts', ${some(asking, owedContact)},
      'checks', ${some(asking, sql`c.state = 'resulted'`)},
      'returnVisits', ${some(asking, sql`c.state = 'checked'`)},
      'reviews', ${some(asking, sql`c.state = 'onBooks' and c.review_on <= ${dayOf(now)}`)},
      'extensions', ${extensions(committeeId, actor, now)},
      'waiting', ${tasks(committeeId, sql`'sent', 'opened', 'accepted'`)},
      'answers', ${tasks(committeeId, sql`'answered', 'objected'`)},
      'figures', json_build_object(
        'open', ${grids === 'all' ? keptTotal(committeeId) : counted(asking, openCase)},
        'overdue', ${counted(asking, sql`${openCase} and ${runningCase} and c.due_at < ${moment}`)},
        'soon', ${counted(asking, sql`${openCase} and ${runningCase} and c.due_at between ${moment} and ${soon}`)},
        'closedThisMonth', ${counted(asking, sql`c.state = 'closed' and c.closed_at >= ${month}`)}))`
  },
})

function keptTotal(committeeId: string): Sql {
  return sql`coalesce((select sum(n) from cases.total where committee_id = ${committeeId}
    and state = any (${[...openStates]}::text[])), 0)`
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

answers(listWorkers, {
  async read(tx, _input, { house, now }) {
    const path = house.areas.find(tx.committeeId)?.path ?? '-'
    return tx.rows(sql`
      select a.id, a.name, array_agg(distinct g.role) as roles,
        (select count(*) from cases.case c where c.committee_id = ${tx.committeeId} and c.holder_id = a.id
          and c.state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked')) as held
      from identity.account a join identity.grant g on g.account_id = a.id join identity.area r on r.id = g.area_id
      where a.disabled_at is null and g.role in ('communityWorker', 'secretary', 'gridWorker')
        and r.path like ${path} || '%' and g.valid_from <= ${dayOf(now)}
        and (g.valid_until is null or g.valid_until >= ${dayOf(now)})
      group by a.id, a.name order by a.name`)
  },
})
