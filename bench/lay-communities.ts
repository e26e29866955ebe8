import type { Place } from './ground.ts'

/** So many streets of twenty communities under an area, each community with its folded figures of this month. Past the door. */
export async function layCommunities(place: Place, under: string, communities: number): Promise<void> {
  const district = `insert into identity.area (id, parent_id, level, name, path, valid_from)
    select i.id, p.id, $2, $3 || n, p.path || i.id || '.', '2020-01-01'
    from identity.area p, generate_series(1, $4::int) n, lateral (select gen_random_uuid() as id where n > 0) i
    where p.parent_id = $1 and p.level = $5 or p.id = $1 and $5 = ''`
  await place.run(district, [under, 'district', '量区', 10, ''])
  const streets = district.replace(
    "where p.parent_id = $1 and p.level = $5 or p.id = $1 and $5 = ''",
    `where p.level = $5 and p.path like '%' || $1::text || '.%' and p.name like '量%'`,
  )
  await place.run(streets, [under, 'street', '量街道', Math.ceil(communities / 200), 'district'])
  await place.run(streets, [under, 'community', '量社区', 20, 'street'])
  await place.run(
    `insert into reports.community (committee_id, path, position, as_of, people, homes, open, overdue)
     select id, path, 0, now(), 5000, 2000, 40, 3 from identity.area where level = 'community' and name like '量社区%'`,
  )
  await place.run(
    `insert into reports.community_month (committee_id, month, path, closed, in_time, base, contacted, solved, satisfied, basically)
     select id, m.month, path, 120, 110, 80, 78, 70, 60, 10 from identity.area,
       (select to_char(now() at time zone 'Asia/Shanghai' - n * interval '1 month', 'YYYY-MM') as month from generate_series(0, 11) n) m
     where level = 'community' and name like '量社区%'`,
  )
  await place.run('vacuum analyze')
}
