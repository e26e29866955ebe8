import type { MediationHead } from '../../domain/mediation/file-view.ts'
import { fileSerial } from '../../domain/mediation/file-serial.ts'
import type { MediationSource, Retention } from '../../domain/mediation/file-lists.ts'
import type { CountedFile } from '../../domain/mediation/statistics.ts'
import type { Asking } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql } from '../database/sql.ts'

/** What a head is asked of: one file, one case, a period; `onlyMine`: only where the asker mediates. */
export interface HeadFilter {
  readonly fileId?: string
  readonly caseId?: string
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly onlyMine?: boolean
}

type HeadRow = Omit<MediationHead, 'serial' | 'mine'> & {
  readonly year: number
  readonly number: number
  readonly appointed: readonly string[]
}

/** Heads, the latest first. `mine` is who mediates; the secretary's own right is the caller's to add. */
export async function listHeads(
  tx: Tx,
  { actor, house }: Asking,
  filter: HeadFilter,
): Promise<readonly MediationHead[]> {
  const rows = await tx.rows<HeadRow>(sql`
    select f.id, f.case_id as "caseId", f.year, f.number, f.state, f.dispute_type as "disputeType",
           f.registered_on as "registeredOn", f.due_on as "dueOn", f.effective_on as "effectiveOn", f.reopened,
           coalesce(m.names, '{}') as mediators, coalesce(m.ids, '{}') as appointed
    from mediation.file f
    cross join lateral (
      select array_agg(coalesce(a.name, '') order by m.since, m.id) as names, array_agg(m.account_id::text) as ids
      from mediation.mediator m left join identity.account a on a.id = m.account_id
      where m.committee_id = f.committee_id and m.file_id = f.id and m.until is null) m
    where f.committee_id = ${tx.committeeId}
      ${filter.fileId ? sql`and f.id = ${filter.fileId}` : nothing}
      ${filter.caseId ? sql`and f.case_id = ${filter.caseId}` : nothing}
      ${filter.from ? sql`and f.registered_on >= ${filter.from}::date` : nothing}
      ${filter.until ? sql`and f.registered_on <= ${filter.until}::date` : nothing}
      ${filter.onlyMine ? sql`and ${actor.id} = any (m.ids)` : nothing}
    order by f.registered_on desc, f.number desc limit 500`)
  const community = house.areas.find(tx.committeeId)?.name ?? ''
  return rows.map(({ year, number, appointed, ...row }) => ({
    ...row,
    serial: fileSerial(community, year, number),
    mine: appointed.includes(actor.id),
  }))
}

export async function findHeadRow(
  tx: Tx,
  fileId: string,
): Promise<{
  source: MediationSource
  people: number
  wordsSealed: Buffer
  retention: Retention | null
  retentionName: string
  filer: string
  archivedOn: string | null
}> {
  return tx.one(sql`
    select source, people, words_sealed as "wordsSealed", retention, retention_name as "retentionName", filer, archived_on as "archivedOn"
    from mediation.file where committee_id = ${tx.committeeId} and id = ${fileId}`)
}

/** What the figures count, without a name. */
export async function listCounted(tx: Tx, from: string, until: string): Promise<readonly CountedFile[]> {
  return tx.rows<CountedFile>(sql`
    select dispute_type as "disputeType", state, registered_on as "registeredOn", ending, effective_on as "effectiveOn",
           performed_on as "performedOn", first_visit_on as "firstVisitOn", reopened
    from mediation.file
    where committee_id = ${tx.committeeId} and registered_on between ${from}::date and ${until}::date limit 20000`)
}
