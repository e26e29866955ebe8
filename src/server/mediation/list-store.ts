import {
  shippedLists,
  type ListEdition,
  type ListEntry,
  type MediationList,
  type MediationListName,
  type MediationLists,
} from '../../domain/mediation/lists.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The latest edition of each list; what was never written, as it ships. */
export async function readLists(tx: Tx): Promise<MediationLists> {
  const rows = await tx.rows<MediationList & { readonly list: MediationListName }>(sql`
    select distinct on (list) list, edition, entries from mediation.list_edition
    where committee_id = ${tx.committeeId} order by list, edition desc`)
  const own = Object.fromEntries(rows.map(({ list, edition, entries }) => [list, { edition, entries }]))
  return { ...shippedLists, ...own }
}

export async function readList(tx: Tx, list: MediationListName): Promise<MediationList> {
  return (await readLists(tx))[list]
}

export async function addEdition(
  tx: Tx,
  row: { list: MediationListName; edition: number; entries: readonly ListEntry[]; at: string; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.list_edition (committee_id, list, edition, entries, written_at, written_by)
    values (${tx.committeeId}, ${row.list}, ${row.edition}, ${JSON.stringify(row.entries)}::jsonb, ${row.at}, ${row.by})`)
}

export async function listEditions(tx: Tx, list: MediationListName): Promise<readonly ListEdition[]> {
  return tx.rows<ListEdition>(sql`
    select e.edition, e.entries, e.written_at as "writtenAt", coalesce(a.name, '') as by
    from mediation.list_edition e left join identity.account a on a.id = e.written_by
    where e.committee_id = ${tx.committeeId} and e.list = ${list} order by e.edition desc limit 50`)
}
