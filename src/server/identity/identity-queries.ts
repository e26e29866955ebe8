import type { AccountRow, AreaRow } from '../../domain/identity/queries.ts'
import type { Database } from '../database/database.ts'
import { join, sql, type Sql } from '../database/sql.ts'

/** An area and what lies below it: a range of the index, since a path ends in a dot and '~' comes after all of its signs. */
export function within(column: Sql, areaPath: string): Sql {
  return sql`${column} >= ${areaPath} and ${column} < ${areaPath} || '~'`
}

/** Ids of the accounts with a role there, now or once, and of those made there that hold none. */
export function accountsIn(areaPath: string): Sql {
  return sql`
    select g.account_id as id from identity.grant g join identity.area a on a.id = g.area_id
    where ${within(sql`a.path`, areaPath)}
    union
    select c.id from identity.account c join identity.area h on h.id = c.area_id
    where ${within(sql`h.path`, areaPath)} and not exists (select from identity.grant o where o.account_id = c.id)`
}

export interface AccountFilter {
  readonly areaPath: string
  readonly id?: string | undefined
  readonly words?: string | undefined
  /** Login to go on after. */
  readonly after?: string | undefined
  readonly limit: number
}

/** By login; the first role first. */
export async function listAccountRows(
  database: Database,
  { areaPath, id, words, after, limit }: AccountFilter,
): Promise<readonly AccountRow[]> {
  const filters = [
    ...(id ? [sql`c.id = ${id}`] : []),
    ...(after ? [sql`lower(c.login) > lower(${after})`] : []),
    ...(words
      ? [sql`(strpos(lower(c.login), lower(${words})) > 0 or strpos(lower(c.name), lower(${words})) > 0)`]
      : []),
  ]
  const where = filters.length > 0 ? sql`where ${join(filters, ' and ')}` : sql``
  return database.look<AccountRow>(sql`
    with known as (${accountsIn(areaPath)})
    select c.id, c.login, c.name, c.disabled_at is not null as disabled, c.totp_confirmed as "secondFactor",
           c.must_change_password as "mustChangePassword", c.created_at as "createdAt",
           (select max(s.seen_at) from identity.session s where s.account_id = c.id) as "lastSeenAt",
           (select coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'areaId', g.area_id,
                     'areaName', a.name, 'from', g.valid_from, 'until', g.valid_until) order by g.valid_from, g.id), '[]')
            from identity.grant g join identity.area a on a.id = g.area_id
            where g.account_id = c.id and ${within(sql`a.path`, areaPath)}) as grants
    from known join identity.account c using (id) ${where}
    order by lower(c.login) limit ${limit}`)
}

export async function listAreaRows(
  database: Database,
  areaPath: string,
  today: string,
): Promise<readonly AreaRow[]> {
  return database.look<AreaRow>(sql`
    select a.id, a.parent_id as "parentId", a.level, a.code, a.name, a.path,
           a.second_factor_required as "secondFactorRequired",
           (select count(*) from identity.area b where b.parent_id = a.id
              and (b.valid_until is null or b.valid_until >= ${today})) as below
    from identity.area a
    where (a.valid_until is null or a.valid_until >= ${today})
      and (${within(sql`a.path`, areaPath)} or starts_with(${areaPath}, a.path))
    order by length(a.path), a.sort, a.code, a.name limit 5000`)
}
