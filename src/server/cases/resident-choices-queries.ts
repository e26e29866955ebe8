import { shippedKinds } from '../../domain/cases/kinds-shipped.ts'
import { residentChoices, STAIRS_AT_MOST } from '../../domain/cases/resident-choices.ts'
import { answers } from '../answer.ts'
import { sql } from '../database/sql.ts'

const shipped = JSON.stringify(shippedKinds.map(({ code, path }) => ({ code, path })))

/** From the plan of the houses and the list of kinds alone: neither homes nor people are read here. */
answers(residentChoices, {
  json: (_input, { committeeId }) => sql`
    select json_build_object(
      'compounds', (
        select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'buildings', (
            select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name, 'kind', b.kind,
                'stairs', case when b.stairs between 1 and ${STAIRS_AT_MOST} then b.stairs end)
              order by nullif(left(regexp_replace(b.name, '[^0-9]', '', 'g'), 9), '')::integer nulls last, b.name), '[]')
            from registry.building b
            where b.committee_id = ${committeeId} and b.compound_id = c.id and b.removed_at is null))
          order by c.sort_key, c.id), '[]')
        from registry.compound c where c.committee_id = ${committeeId} and c.removed_at is null),
      'kinds', (
        select coalesce(json_agg(json_build_object('code', code, 'path', path) order by sort, code), '[]') from (
          select code, json_build_array(level1, level2, level3) as path, level1 || level2 || level3 as sort
          from cases.kind where committee_id = ${committeeId} and retired_at is null
          union all
          select s ->> 'code', s -> 'path', (s -> 'path' ->> 0) || (s -> 'path' ->> 1) || (s -> 'path' ->> 2)
          from json_array_elements(${shipped}::json) s
          where not exists (select from cases.kind k where k.committee_id = ${committeeId} and k.code = s ->> 'code')
        ) kinds))`,
})
