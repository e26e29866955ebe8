import { bornBetween } from '../../domain/registry/age.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { holdsOn } from './view-queries.ts'

/** What people are asked for by; whoever cuts a list from the registry asks as the list of residents does. */
export interface PersonFilter {
  readonly compoundId?: string | undefined
  readonly buildingId?: string | undefined
  readonly gridId?: string | undefined
  readonly flag?: string | undefined
  /** Completed years, both ends included. */
  readonly ageFrom?: number | undefined
  readonly ageTo?: number | undefined
  readonly occupancy?: string | undefined
  readonly hukouStatus?: string | undefined
}

/** Conditions on person `p`. */
export function personFilters(filter: PersonFilter, committeeId: string, today: string): readonly Sql[] {
  const { compoundId, buildingId, gridId, flag, ageFrom, ageTo, occupancy, hukouStatus } = filter
  const filters: Sql[] = []
  if (gridId) filters.push(sql`p.grid_id = ${gridId}`)
  if (hukouStatus) filters.push(sql`p.hukou_status = ${hukouStatus}`)
  const born = bornBetween(ageFrom, ageTo, today)
  if (born.until) filters.push(sql`p.birth <= ${born.until}`)
  if (born.after) filters.push(sql`p.birth > ${born.after}`)
  if (flag) {
    filters.push(sql`p.id in (select f.person_id from registry.person_flag f
      where f.committee_id = ${committeeId} and f.flag = ${flag} and ${holdsOn(today)})`)
  }
  const home: Sql[] = []
  if (compoundId) home.push(sql`d.compound_id = ${compoundId}`)
  if (buildingId) home.push(sql`d.building_id = ${buildingId}`)
  if (occupancy) home.push(sql`d.occupancy = ${occupancy}`)
  if (home.length > 0) {
    filters.push(sql`p.id in (select r.person_id from registry.residence r
      join registry.dwelling d on d.committee_id = ${committeeId} and d.id = r.dwelling_id
      where r.committee_id = ${committeeId} and r.ended_on is null and ${join(home, ' and ')})`)
  }
  return filters
}
