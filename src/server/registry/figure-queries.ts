import { dayOf } from '../../domain/kit/dates.ts'
import { bornBetween } from '../../domain/registry/age.ts'
import { figures, reveals } from '../../domain/registry/queries.ts'
import { answers } from '../answer.ts'
import { sql } from '../database/sql.ts'
import { holdsOn } from './view-queries.ts'

answers(figures, {
  json: (_input, { committeeId, now }) => {
    const today = dayOf(now)
    const { after: under14 } = bornBetween(undefined, 13, today)
    const { until: over60 } = bornBetween(60, undefined, today)
    const { until: over80 } = bornBetween(80, undefined, today)
    return sql`
    with person as (
      select p.grid_id, p.sex, p.birth, p.hukou_status from registry.person p
      where p.committee_id = ${committeeId} and p.state = 'here'
    ), home as (
      select d.grid_id from registry.dwelling d where d.committee_id = ${committeeId} and d.removed_at is null
    ), grid as (
      select grid_id as id, sum(person) as people, sum(home) as homes
      from (select grid_id, 1 as person, 0 as home from person union all select grid_id, 0, 1 from home) both_kinds
      group by 1
    ), flag as (
      select f.flag, count(distinct f.person_id) as people from registry.person_flag f
      join registry.person p on p.committee_id = ${committeeId} and p.id = f.person_id and p.state = 'here'
      where f.committee_id = ${committeeId} and ${holdsOn(today)} group by 1
    ), hukou as (
      select hukou_status as status, count(*) as people from person group by 1
    )
    select json_build_object(
      'people', count(*), 'male', count(*) filter (where sex = 'male'),
      'female', count(*) filter (where sex = 'female'),
      'under14', count(*) filter (where birth > ${under14}), 'over60', count(*) filter (where birth <= ${over60}),
      'over80', count(*) filter (where birth <= ${over80}),
      'homes', (select count(*) from home),
      'households', (select count(*) from registry.household where committee_id = ${committeeId} and ended_on is null),
      'buildings', (select count(*) from registry.building where committee_id = ${committeeId} and removed_at is null),
      'compounds', (select count(*) from registry.compound where committee_id = ${committeeId} and removed_at is null),
      'byGrid', (select coalesce(json_agg(json_build_object('gridId', id, 'people', people, 'homes', homes)), '[]')
                 from grid),
      'byFlag', (select coalesce(json_agg(json_build_object('flag', flag, 'people', people) order by people desc), '[]')
                 from flag),
      'byHukouStatus', (select coalesce(json_agg(json_build_object('status', status, 'people', people)), '[]')
                        from hukou))
    from person`
  },
})

/** Newest first; `after` is the id of the last line seen. */
answers(reveals, {
  json: ({ personId, accountId, after, limit }, { committeeId }) => sql`
    with page as (
      select * from registry.reveal r
      where r.committee_id = ${committeeId}
        and (${personId ?? null}::uuid is null or r.person_id = ${personId ?? null})
        and (${accountId ?? null}::uuid is null or r.account_id = ${accountId ?? null})
        and (${after ?? null}::uuid is null or r.id < ${after ?? null})
      order by r.id desc limit ${limit}
    )
    select json_build_object('rows', coalesce(json_agg(json_build_object('id', r.id, 'at', r.at,
          'account', coalesce(a.name, ''), 'personId', r.person_id, 'field', r.field, 'reason', r.reason,
          'words', r.words) order by r.id desc), '[]'),
      'next', case when count(*) = ${limit} then (array_agg(r.id order by r.id desc))[${limit}] end)
    from page r left join identity.account a on a.id = r.account_id`,
})
