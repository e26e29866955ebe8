import { agencyBoard, boardRows, handedCases, type BoardFigure } from '../../domain/cases/board-queries.ts'
import { addDays, dayOf, startOfDay } from '../../domain/kit/dates.ts'
import { answers } from '../answer.ts'
import { sql, type Sql } from '../database/sql.ts'
import { iso } from './case-list-queries.ts'

/** Written out, so that the partial index is seen to fit. */
const open = sql`t.state in ('sent', 'opened', 'accepted', 'objected', 'answered')`
const owed = sql`t.state in ('sent', 'opened', 'accepted')`

/** The first day of the month two months ago. */
function boardFrom(now: string): string {
  let month = `${dayOf(now).slice(0, 7)}-01`
  for (let n = 0; n < 2; n += 1) month = `${addDays(month, -1).slice(0, 7)}-01`
  return month
}

answers(agencyBoard, {
  /** Kept totals; only what falls due between midnight and now is counted, and the oldest is the first of its index. */
  json: (_input, { committeeId, now }) => {
    const from = boardFrom(now)
    const today = dayOf(now)
    return sql`
    with kept as (
      select part_id as id, coalesce(sum(n) filter (where figure = 'agencyOwed'), 0) as owed,
        coalesce(sum(n) filter (where figure = 'agencyBack'), 0) as back,
        coalesce(sum(n) filter (where figure = 'agencyDue'), 0) as overdue
      from cases.tally where committee_id = ${committeeId}
        and (figure in ('agencyOwed', 'agencyBack') or figure = 'agencyDue' and key < ${today}) group by 1
    ), late as (
      select t.organisation_id as id, count(*) as n from cases.agency_task t
      where t.committee_id = ${committeeId} and ${owed} and t.paused_at is null
        and t.due_at >= ${startOfDay(today)}::timestamptz and t.due_at < ${now}::timestamptz group by 1
    ), here as (
      select k.id, k.owed, k.back, k.overdue + coalesce(l.n, 0) as overdue, (
        select t.sent_at from cases.agency_task t where t.committee_id = ${committeeId} and t.organisation_id = k.id
          and ${owed} order by t.sent_at limit 1) as oldest
      from kept k left join late l using (id) where k.owed <> 0 or k.back <> 0
    ), months as (
      select organisation_id as id, sum(answered) as answered, sum(in_time) as in_time, sum(extended) as extended
      from cases.agency_month where committee_id = ${committeeId} and month >= ${from} group by 1
    ), lines as (
      select o.id, o.name, o.sort_key, h.owed, h.overdue, h.oldest, h.back, m.answered, m.in_time, m.extended
      from here h full join months m using (id)
      join registry.organisation o on o.committee_id = ${committeeId} and o.id = coalesce(h.id, m.id)
    ), closed as (
      select coalesce(sum(closed), 0) as closed, coalesce(sum(hand_overs), 0) as hand_overs
      from cases.closed_month where committee_id = ${committeeId} and month >= ${from})
    select json_build_object('from', ${from}::date,
      'lines', coalesce((select json_agg(json_build_object('organisationId', id, 'name', name, 'owed', coalesce(owed, 0),
        'overdue', coalesce(overdue, 0), 'oldestSince', ${iso(sql`oldest`)}, 'back', coalesce(back, 0),
        'answered', coalesce(answered, 0), 'inTime', coalesce(in_time, 0), 'extended', coalesce(extended, 0))
        order by sort_key, id) from lines), '[]'),
      'handedOver', (select coalesce(sum(n), 0) from cases.tally where committee_id = ${committeeId} and figure = 'handed'),
      'closed', (select closed from closed), 'closedHandOvers', (select hand_overs from closed))`
  },
})

/** What is open goes by its due moment, what was answered by the moment of the answer, the latest first. */
function wayOf(figure: BoardFigure, now: string): { readonly where: Sql; readonly isOpen: boolean } {
  const isAnswered = sql`t.first_answered_at >= ${startOfDay(boardFrom(now))}::timestamptz`
  const ways: Record<BoardFigure, { readonly where: Sql; readonly isOpen: boolean }> = {
    owed: { where: owed, isOpen: true },
    overdue: { where: sql`${owed} and t.paused_at is null and t.due_at < ${now}::timestamptz`, isOpen: true },
    back: { where: sql`t.state in ('objected', 'answered')`, isOpen: true },
    answered: { where: isAnswered, isOpen: false },
    inTime: { where: sql`${isAnswered} and t.answered_in_time`, isOpen: false },
    late: { where: sql`${isAnswered} and not t.answered_in_time`, isOpen: false },
    extended: { where: sql`${isAnswered} and t.extended > 0`, isOpen: false },
  }
  return ways[figure]
}

answers(boardRows, {
  json: ({ figure, organisationId, after, limit }, { committeeId, now }) => {
    const { where, isOpen } = wayOf(figure, now)
    const key = isOpen ? sql`t.due_at` : sql`t.first_answered_at`
    const [at = null, id = null] = after?.split('|') ?? []
    const beyond = isOpen
      ? sql`(${key}, t.id) > (${at}::timestamptz, ${id}::uuid)`
      : sql`(${key}, t.id) < (${at}::timestamptz, ${id}::uuid)`
    const order = isOpen ? sql`${key}, t.id` : sql`${key} desc, t.id desc`
    return sql`
      with page as materialized (
        select t.*, ${key} as at from cases.agency_task t
        where t.committee_id = ${committeeId} and t.organisation_id = ${organisationId} and ${isOpen ? open : sql`true`}
          and ${where} and (${after === undefined} or ${beyond})
        order by ${order} limit ${limit + 1}
      ), numbered as (select p.*, row_number() over (order by ${isOpen ? sql`at, id` : sql`at desc, id desc`}) as n from page p)
      select json_build_object('rows', coalesce((select json_agg(json_build_object('taskId', p.id, 'caseId', p.case_id,
          'number', c.number, 'title', c.title, 'organisation', p.organisation_name, 'state', p.state,
          'since', ${iso(sql`p.sent_at`)}, 'dueAt', ${iso(sql`p.due_at`)}, 'answeredAt', ${iso(sql`p.first_answered_at`)},
          'inTime', p.answered_in_time, 'extended', p.extended) order by p.n)
        from numbered p join cases.case c on c.committee_id = ${committeeId} and c.id = p.case_id
        where p.n <= ${limit}), '[]'),
        'next', (select ${iso(sql`at`)} || '|' || id from numbered where n = ${limit}
          and (select count(*) from page) > ${limit}))`
  },
})

answers(handedCases, {
  json: (_input, { committeeId }) => sql`
    select coalesce(json_agg(r), '[]') from (
      select c.id as "caseId", c.number, c.title, c.hand_overs as "handOvers", h.name as holder,
        ${iso(sql`c.held_since`)} as "heldSince"
      from cases.case c left join identity.account h on h.id = c.holder_id
      where c.committee_id = ${committeeId} and c.hand_overs >= 2
        and c.state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked')
      order by c.hand_overs desc, c.id limit 50) r`,
})
