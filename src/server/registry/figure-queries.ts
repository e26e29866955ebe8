import { dayOf } from '../../domain/kit/dates.ts'
import { bornBetween } from '../../domain/registry/age.ts'
import { figures, reveals } from '../../domain/registry/queries.ts'
import { answers } from '../answer.ts'
import { sql, type Sql } from '../database/sql.ts'
import { holdsOn } from './view-queries.ts'

answers(figures, {
  /** Kept totals (registry.tally); counted are only the flags, which run out by themselves, and what a community has few of. */
  json: (_input, { committeeId, grids, now }) => {
    const today = dayOf(now)
    const { after: under14 = '' } = bornBetween(undefined, 13, today)
    const { until: over60 = '' } = bornBetween(60, undefined, today)
    const { until: over80 = '' } = bornBetween(80, undefined, today)
    return sql`
    with kept as (
      select figure, key, part_id, sum(n) as n from registry.tally where committee_id = ${committeeId}
      group by 1, 2, 3 having sum(n) <> 0
    ), grid as (
      select part_id as id, coalesce(sum(n) filter (where figure = 'sex'), 0) as people,
        coalesce(sum(n) filter (where figure = 'home'), 0) as homes
      from kept where figure in ('sex', 'home') group by 1
    ), flag as (
      select f.flag, count(distinct f.person_id) as people from registry.person_flag f
      join registry.person p on p.committee_id = ${committeeId} and p.id = f.person_id and p.state = 'here'
      where f.committee_id = ${committeeId} and ${holdsOn(today)} group by 1
    )
    select json_build_object(
      'people', ${total(sql`figure = 'sex'`)}, 'male', ${total(sql`figure = 'sex' and key = 'male'`)},
      'female', ${total(sql`figure = 'sex' and key = 'female'`)},
      'under14', ${total(sql`figure = 'birth' and key > ${yearOf(under14)}`)}
        + ${bornIn(committeeId, under14, sql`p.birth > ${under14}`)},
      'over60', ${total(sql`figure = 'birth' and key <> '' and key < ${yearOf(over60)}`)}
        + ${bornIn(committeeId, over60, sql`p.birth <= ${over60}`)},
      'over80', ${total(sql`figure = 'birth' and key <> '' and key < ${yearOf(over80)}`)}
        + ${bornIn(committeeId, over80, sql`p.birth <= ${over80}`)},
      'homes', ${total(sql`figure = 'home'`)},
      'households', ${grids === 'all' ? total(sql`figure = 'household'`) : householdsSeen(committeeId)},
      'buildings', (select count(*) from registry.building where committee_id = ${committeeId} and removed_at is null),
      'compounds', (select count(*) from registry.compound where committee_id = ${committeeId} and removed_at is null),
      'byGrid', (select coalesce(json_agg(json_build_object('gridId', nullif(id, ${committeeId}::uuid), 'people', people,
                   'homes', homes)), '[]') from grid),
      'byFlag', (select coalesce(json_agg(json_build_object('flag', flag, 'people', people) order by people desc), '[]')
                 from flag),
      'byHukouStatus', (select coalesce(json_agg(json_build_object('status', key, 'people', n)), '[]')
                        from (select key, sum(n) as n from kept where figure = 'hukou' group by 1) h))`
  },
})

function total(where: Sql): Sql {
  return sql`coalesce((select sum(n) from kept where ${where}), 0)`
}

function yearOf(day: string): string {
  return day.slice(0, 4)
}

/** Of the one year that a birthday border runs through: a short stretch of person_by_birth. */
function bornIn(committeeId: string, border: string, where: Sql): Sql {
  const year = yearOf(border)
  return sql`(select count(*) from registry.person p where p.committee_id = ${committeeId} and p.state = 'here'
    and p.birth >= ${year} and p.birth < ${String(Number(year) + 1)} and ${where})`
}

/** Whoever sees single grids counts the households whose homes lie there. */
function householdsSeen(committeeId: string): Sql {
  return sql`(select count(*) from registry.household where committee_id = ${committeeId} and ended_on is null)`
}

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
