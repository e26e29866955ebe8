import type { Area } from '../../domain/identity/area.ts'
import type { Database, Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Every area in force, ancestors first. */
export async function listAreas(database: Database): Promise<Area[]> {
  return database.look<Area>(sql`
    select id, parent_id as "parentId", level, code, name, path
    from identity.area where valid_until is null or valid_until >= current_date
    order by length(path), sort, code, name`)
}

export async function addArea(
  tx: Tx,
  row: {
    id: string
    parentId: string | null
    level: string
    code: string | null
    name: string
    path: string
    from: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into identity.area (id, parent_id, level, code, name, path, valid_from)
    values (${row.id}, ${row.parentId}, ${row.level}, ${row.code}, ${row.name}, ${row.path}, ${row.from})`)
}

export async function saveAreaName(tx: Tx, id: string, name: string): Promise<void> {
  await tx.run(sql`update identity.area set name = ${name} where id = ${id}`)
}

/** Not in force any more from that day on. */
export async function endArea(tx: Tx, id: string, from: string): Promise<void> {
  await tx.run(sql`update identity.area set valid_until = ${from}::date - 1 where id = ${id}`)
}

export async function countBelow(tx: Tx, id: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*) as n from identity.area
    where parent_id = ${id} and (valid_until is null or valid_until >= current_date)`)
  return n
}
