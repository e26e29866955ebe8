import {
  callerFinds,
  listWorkers,
  similarCases,
  today,
  type Caller,
} from '../../domain/cases/case-queries.ts'
import { openStates } from '../../domain/cases/case.ts'
import { readPhones } from '../../domain/registry/phone-number.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { answers } from '../answer.ts'
import { sql, type Sql } from '../database/sql.ts'
import { caseJoins, caseRow, iso } from './case-list-queries.ts'

const SHOWN = 50

/** Up to fifty rows of a kind, by due moment. */
function some(committeeId: string, where: Sql, order = sql`c.due_at, c.id`): Sql {
  return sql`coalesce((select json_agg(r) from (
    select ${caseRow} as r from cases.case c ${caseJoins}
    where c.committee_id = ${committeeId} and ${where} order by ${order} limit ${SHOWN}) x), '[]')`
}

answers(today, {
  json: (_input, { committeeId, actor, now }) => {
    const open = sql`c.state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked')`
    return sql`
    select json_build_object(
      'mine', ${some(committeeId, sql`c.holder_id = ${actor.id} and c.state in ('accepted', 'handling', 'resulted')`)},
      'incoming', ${some(committeeId, sql`c.state = 'reported'`)},
      'returnVisits', ${some(committeeId, sql`c.state = 'checked'`)},
      'reviews', ${some(committeeId, sql`c.state = 'onBooks' and c.review_on <= ${dayOf(now)}`)},
      'extensions', coalesce((select json_agg(json_build_object('caseId', c.id, 'number', c.number, 'title', c.title,
          'askedAt', ${iso(sql`e.asked_at`)}) order by e.asked_at)
        from cases.extension e join cases.case c on c.committee_id = e.committee_id and c.id = e.case_id
        where e.committee_id = ${committeeId} and e.state = 'asked'), '[]'),
      'waiting', coalesce((select json_agg(w) from (
        select c.id as "caseId", c.number, c.title, t.organisation_name as "forWhom", ${iso(sql`t.sent_at`)} as since,
               ${iso(sql`t.due_at`)} as "dueAt"
        from cases.agency_task t join cases.case c on c.committee_id = t.committee_id and c.id = t.case_id
        where t.committee_id = ${committeeId} and t.state in ('sent', 'opened', 'accepted')
        order by t.due_at limit ${SHOWN}) w), '[]'),
      'figures', (select json_build_object(
        'open', coalesce((select sum(n) from cases.total where committee_id = ${committeeId}
                          and state = any (${[...openStates]}::text[])), 0),
        'overdue', (select count(*) from (select 1 from cases.case c where c.committee_id = ${committeeId} and ${open}
                    and c.state not in ('paused', 'onBooks') and c.due_at < ${now} limit 1000) o),
        'soon', (select count(*) from (select 1 from cases.case c where c.committee_id = ${committeeId} and ${open}
                    and c.state not in ('paused', 'onBooks')
                    and c.due_at between ${now}::timestamptz and ${now}::timestamptz + interval '48 hours' limit 1000) s),
        'closedThisMonth', (select count(*) from (select 1 from cases.case c where c.committee_id = ${committeeId}
                    and c.state = 'closed' and c.closed_at >= date_trunc('month', ${now}::timestamptz) limit 5000) m))))`
  },
})

answers(similarCases, {
  json: ({ kindCode, dwellingId, title, placeWords }, { committeeId }) => {
    const kind = kindCode ?? ''
    const home = dwellingId ?? null
    const words = placeWords.trim() || title.trim()
    return sql`
    with here as (select compound_id from registry.dwelling where committee_id = ${committeeId} and id = ${home}),
    near as (
      select c.id, c.due_at, c.dwelling_id = ${home}::uuid as "sameHome",
        c.compound_id = (select compound_id from here) as "sameCompound", c.kind_code = ${kind} as "sameKind",
        (${words} <> '' and (c.title ilike '%' || ${words} || '%' or c.place_words ilike '%' || ${words} || '%')) as words
      from cases.case c
      where c.committee_id = ${committeeId}
        and c.state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked')
      order by c.due_at, c.id limit 2000
    ), likely as (
      select *, coalesce("sameHome", false)::int * 4 + coalesce("sameCompound", false)::int * 2
        + "sameKind"::int * 2 + words::int * 3 as weight from near
    )
    select coalesce(json_agg((to_jsonb(r) || jsonb_build_object('why', why)) order by weight desc), '[]') from (
      select ${caseRow} as r, l.weight, array_remove(array[
        case when l."sameHome" then 'sameHome' end, case when l."sameCompound" then 'sameCompound' end,
        case when l."sameKind" then 'sameKind' end, case when l.words then 'words' end], null) as why
      from likely l join cases.case c on c.committee_id = ${committeeId} and c.id = l.id ${caseJoins}
      where l.weight >= 3 order by l.weight desc, l.due_at limit 8) x`
  },
})

answers(callerFinds, {
  async read(tx, { phone }, { house }) {
    const number = readPhones(phone).numbers[0]
    if (!number) return []
    return tx.rows<Caller>(sql`
      select p.id as "personId", p.name, r.dwelling_id as "dwellingId", f.phone_mask as "phoneMask",
        trim(concat_ws(' ', m.name, b.name || '号楼', d.stair || '单元', coalesce(d.room, d.place))) as home,
        coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number, 'title', c.title, 'state', c.state,
            'reportedAt', ${iso(sql`c.reported_at`)}) order by c.reported_at desc)
          from (select distinct case_id from cases.reporter t where t.committee_id = ${tx.committeeId}
                and (t.person_id = p.id or t.phone_index = ${house.vault.index('phone', number)})) t
          join cases.case c on c.committee_id = ${tx.committeeId} and c.id = t.case_id), '[]') as cases
      from registry.person_phone f
      join registry.person p on p.committee_id = f.committee_id and p.id = f.person_id and p.state = 'here'
      left join registry.residence r on r.committee_id = p.committee_id and r.person_id = p.id and r.ended_on is null
      left join registry.dwelling d on d.committee_id = r.committee_id and d.id = r.dwelling_id
      left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
      left join registry.compound m on m.committee_id = d.committee_id and m.id = d.compound_id
      where f.committee_id = ${tx.committeeId} and f.phone_index = ${house.vault.index('phone', number)}
      order by p.sort_key limit 10`)
  },
})

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
