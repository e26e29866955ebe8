import type { DriveCut } from '../../domain/drives/drive-cut.ts'
import type { CutPreview, MatchedHome } from '../../domain/drives/drive-queries.ts'
import type { Tx } from '../database/database.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { personFilters } from '../registry/person-filter-queries.ts'

/** The homes `d` or people `p` that a cut asks for, each with the home `d`, its building `b` and compound `c`. */
export function cutFrom(tx: Tx, cut: DriveCut, today: string): Sql {
  const homes = [sql`d.committee_id = ${tx.committeeId} and d.removed_at is null`, ...homeFilters(cut)]
  const people = personFilters(
    { flag: cut.flag, ageFrom: cut.ageFrom, ageTo: cut.ageTo, hukouStatus: cut.hukouStatus },
    tx.committeeId,
    today,
  )
  const person = sql`select r.dwelling_id, p.id from registry.person p
    join registry.residence r on r.committee_id = ${tx.committeeId} and r.person_id = p.id and r.ended_on is null
    where p.committee_id = ${tx.committeeId} and p.state = 'here' and ${join([sql`true`, ...people], ' and ')}`
  if (cut.kind === 'home' && people.length > 0)
    homes.push(sql`d.id in (select found.dwelling_id from (${person}) found)`)
  return sql`registry.dwelling d
    join registry.compound c on c.committee_id = ${tx.committeeId} and c.id = d.compound_id
    left join registry.building b on b.committee_id = ${tx.committeeId} and b.id = d.building_id
    ${cut.kind === 'person' ? sql`join (select distinct on (found.id) found.* from (${person}) found order by found.id, found.dwelling_id) p on p.dwelling_id = d.id` : sql``}
    where ${join(homes, ' and ')}`
}

function homeFilters({ compoundIds, buildingIds, gridId, occupancy }: DriveCut): readonly Sql[] {
  return [
    ...(compoundIds.length > 0 ? [sql`d.compound_id = any (${compoundIds}::uuid[])`] : []),
    ...(buildingIds.length > 0 ? [sql`d.building_id = any (${buildingIds}::uuid[])`] : []),
    ...(gridId ? [sql`d.grid_id = ${gridId}`] : []),
    ...(occupancy ? [sql`d.occupancy = ${occupancy}`] : []),
  ]
}

export async function countCut(tx: Tx, cut: DriveCut, today: string): Promise<CutPreview> {
  const places = await tx.rows<{ name: string; count: number }>(sql`
    select c.name, count(*)::int as count from ${cutFrom(tx, cut, today)}
    group by c.id, c.name order by count(*) desc, c.name`)
  return { count: places.reduce((sum, { count }) => sum + count, 0), places: places.slice(0, 20) }
}

export async function matchKeys(tx: Tx, keys: readonly string[]): Promise<readonly MatchedHome[]> {
  return tx.rows<MatchedHome>(sql`
    select d.address_key as key, d.id as "dwellingId" from registry.dwelling d
    where d.committee_id = ${tx.committeeId} and d.address_key = any (${keys}::text[]) and d.removed_at is null`)
}
