import type { ChangeLine } from '../../domain/registry/change.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

interface Line extends Omit<ChangeLine, 'altered'> {
  readonly rows: readonly { readonly table: string; readonly columns: readonly string[] }[]
}

/** The latest changes that somebody's or some home's history holds, newest first; columns only, never values. */
export async function listHistory(tx: Tx, aboutId: string, limit = 50): Promise<ChangeLine[]> {
  const lines = await tx.rows<Line>(sql`
    select c.id, c.action, c.made_at as at, coalesce(a.name, '') as by, c.reverted_by is not null as reverted,
           (select json_agg(json_build_object('table', r.table_name, 'columns', array(
                select key from jsonb_object_keys(r.after) key
                where r.before is not null and r.before -> key is distinct from r.after -> key
                  and key <> 'updated_at' order by key)))
            from registry.change_row r where r.committee_id = ${tx.committeeId} and r.change_id = c.id) as rows
    from registry.change_about h
    join registry.change c on c.committee_id = ${tx.committeeId} and c.id = h.change_id
    left join identity.account a on a.id = c.made_by
    where h.committee_id = ${tx.committeeId} and h.about_id = ${aboutId}
    order by h.change_id desc limit ${limit}`)
  return lines.map(({ rows, ...line }) => ({ ...line, altered: byTable(rows) }))
}

function byTable(rows: Line['rows']): Record<string, readonly string[]> {
  const altered: Record<string, string[]> = {}
  for (const { table, columns } of rows)
    altered[table] = [...new Set([...(altered[table] ?? []), ...columns])]
  return altered
}
