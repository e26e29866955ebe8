import type { Area } from '../../domain/identity/area.ts'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Every area in force, ancestors first. */
export async function listAreas(database: Database): Promise<Area[]> {
  return database.look<Area>(sql`
    select id, parent_id as "parentId", level, code, name, path
    from identity.area where valid_until is null or valid_until >= current_date
    order by length(path), sort, code, name`)
}
