import type { Area } from '../../domain/identity/area.ts'
import type { Database, Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The day in China by the database's clock; UTC is still on the day before until eight in the morning. */
const today = sql`(now() at time zone interval '8 hours')::date`

/** Every area in force, ancestors first. */
export async function listAreas(database: Database): Promise<Area[]> {
  return database.look<Area>(sql`
    select id, parent_id as "parentId", level, code, name, path
    from identity.area where valid_until is null or valid_until >= ${today}
    order by length(path), sort, code, name`)
}

/** Whether it is in force or was. */
export async function lockArea(tx: Tx, id: string): Promise<{ readonly path: string } | undefined> {
  return tx.maybe<{ path: string }>(sql`select path from identity.area where id = ${id} for update`)
}

export async function hasCode(tx: Tx, code: string, day: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from identity.area where code = ${code} and (valid_until is null or valid_until >= ${day}) limit 1`)
  return rows.length > 0
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

export async function saveSecondFactorRequired(tx: Tx, id: string, required: boolean): Promise<void> {
  await tx.run(sql`update identity.area set second_factor_required = ${required} where id = ${id}`)
}

export async function hasAreasBelow(tx: Tx, id: string, day: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from identity.area where parent_id = ${id} and (valid_until is null or valid_until >= ${day}) limit 1`)
  return rows.length > 0
}

/** Does an account that is not disabled hold a role in this very area, today or later? */
export async function hasRoleHolders(tx: Tx, id: string, day: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from identity.grant g join identity.account c on c.id = g.account_id
    where g.area_id = ${id} and c.disabled_at is null and (g.valid_until is null or g.valid_until >= ${day}) limit 1`)
  return rows.length > 0
}
