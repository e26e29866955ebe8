import type { ScannedKind } from '../../domain/drives/scan.ts'
import type { ReceivedFile } from '../../domain/kit/received-file.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The notice or the vote that a picture is put with; a notice lies in the grid of its door. */
export async function findScanned(
  tx: Tx,
  kind: ScannedKind,
  id: string,
): Promise<(Subject & { readonly scans: number; readonly driveId: string }) | undefined> {
  const scans = sql`(select count(*)::int from drives.scan s
    where s.committee_id = ${tx.committeeId} and s.of_id = ${id} and s.removed_at is null) as scans`
  return kind === 'notice'
    ? tx.maybe(sql`
        select 'driveNotice' as kind, n.id, t.grid_id as "gridId", t.drive_id as "driveId", ${scans}
        from drives.notice n
        join drives.target t on t.committee_id = n.committee_id and t.id = n.target_id
        where n.committee_id = ${tx.committeeId} and n.id = ${id}`)
    : tx.maybe(sql`
        select 'ballot' as kind, b.id, null::uuid as "gridId", b.drive_id as "driveId", ${scans}
        from drives.vote v
        join drives.ballot b on b.committee_id = v.committee_id and b.id = v.ballot_id
        where v.committee_id = ${tx.committeeId} and v.id = ${id}`)
}

export interface ScanRecord {
  readonly ofKind: ScannedKind
  readonly ofId: string
  readonly sha256: string
  readonly mediaType: string
  readonly thumbnail: string | null
  readonly nameSealed: Uint8Array
  readonly removedAt: string | null
}

export async function findScan(tx: Tx, scanId: string): Promise<ScanRecord | undefined> {
  return tx.maybe<ScanRecord>(sql`
    select of_kind as "ofKind", of_id as "ofId", sha256, media_type as "mediaType", thumbnail, name_sealed as "nameSealed",
           removed_at as "removedAt"
    from drives.scan where committee_id = ${tx.committeeId} and id = ${scanId}`)
}

export async function addScanRow(
  tx: Tx,
  row: {
    id: string
    ofKind: ScannedKind
    ofId: string
    file: ReceivedFile
    nameSealed: Buffer
    at: string
    by: string
  },
): Promise<void> {
  const { sha256, bytes, mediaType, thumbnail } = row.file
  await tx.run(sql`
    insert into drives.scan (committee_id, id, of_kind, of_id, sha256, bytes, media_type, thumbnail, name_sealed, added_at,
                             added_by)
    values (${tx.committeeId}, ${row.id}, ${row.ofKind}, ${row.ofId}, ${sha256}, ${bytes}, ${mediaType}, ${thumbnail},
            ${row.nameSealed}, ${row.at}, ${row.by})`)
}

export async function saveScanRemoved(tx: Tx, scanId: string, at: string): Promise<void> {
  await tx.run(sql`
    update drives.scan set removed_at = ${at} where committee_id = ${tx.committeeId} and id = ${scanId}`)
}
