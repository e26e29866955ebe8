import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Theme extends Subject {
  readonly kind: 'theme'
  readonly closedAt: string | null
}

export async function lockTheme(tx: Tx, themeId: string): Promise<Theme | undefined> {
  return tx.maybe<Theme>(sql`
    select 'theme' as kind, id, closed_at as "closedAt" from cases.theme
    where committee_id = ${tx.committeeId} and id = ${themeId} for update`)
}

export async function addTheme(
  tx: Tx,
  row: { id: string; month: string; title: string; at: string; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into cases.theme (committee_id, id, month, title, begun_at, begun_by)
    values (${tx.committeeId}, ${row.id}, ${row.month}, ${row.title}, ${row.at}, ${row.by})`)
}

export interface Collected {
  readonly themeId: string
  readonly kindCode: string | null
  readonly compoundId: string | null
  readonly caseIds: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly at: string
}

/** How many were new in it; five hundred at a time, the latest first. Joined matters come with the one they were joined to. */
export async function addThemeCases(tx: Tx, row: Collected): Promise<number> {
  return tx.run(sql`
    insert into cases.theme_case (committee_id, theme_id, case_id, added_at)
    select c.committee_id, ${row.themeId}, c.id, ${row.at} from cases.case c
    where c.committee_id = ${tx.committeeId} and c.state <> 'merged'
      and (c.id = any (${row.caseIds}::uuid[]) or (cardinality(${row.caseIds}::uuid[]) = 0
        and (${row.kindCode}::text is null or c.kind_code = ${row.kindCode})
        and (${row.compoundId}::uuid is null or c.compound_id = ${row.compoundId})))
      and (${row.from}::timestamptz is null or c.reported_at >= ${row.from})
      and (${row.to}::timestamptz is null or c.reported_at < ${row.to})
    order by c.reported_at desc limit 500
    on conflict (committee_id, theme_id, case_id) do nothing`)
}

export async function removeThemeCase(tx: Tx, themeId: string, caseId: string): Promise<number> {
  return tx.run(sql`
    delete from cases.theme_case
    where committee_id = ${tx.committeeId} and theme_id = ${themeId} and case_id = ${caseId}`)
}

export async function saveThemeClosed(
  tx: Tx,
  row: { id: string; doneSealed: Buffer; at: string },
): Promise<void> {
  await tx.run(sql`
    update cases.theme set done_sealed = ${row.doneSealed}, closed_at = ${row.at}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}
