import type { DoorPaperRow } from '../../domain/documents/door-paper.ts'
import type { DoorKind } from '../../domain/documents/paper-issued.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The drive whose doors a batch is for. */
export async function lockPaperDrive(tx: Tx, driveId: string): Promise<Subject | undefined> {
  return tx.maybe<Subject>(sql`
    select 'drive' as kind, id from drives.drive
    where committee_id = ${tx.committeeId} and id = ${driveId} for share`)
}

/** How many of these are on the list of that drive. */
export async function countDoors(tx: Tx, driveId: string, targetIds: readonly string[]): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from drives.target
    where committee_id = ${tx.committeeId} and drive_id = ${driveId} and id = any (${targetIds}::uuid[])`)
  return n
}

export interface NewDoorPaper {
  readonly id: string
  readonly driveId: string
  readonly kind: DoorKind
  readonly year: number
  readonly number: number
  readonly serial: string
  readonly headSealed: Buffer
  readonly factsSealed: Buffer
  readonly targetIds: readonly string[]
  readonly issuedAt: string
  readonly issuedBy: string
}

/** In walking order, so that counterfoil 1 is the first door of the round. */
export async function addDoorPaper(tx: Tx, row: NewDoorPaper): Promise<void> {
  await tx.run(sql`
    insert into documents.paper (committee_id, id, drive_id, kind, year, number, serial, head_sealed, facts_sealed, copies,
      template_id, issued_at, issued_by, state)
    values (${tx.committeeId}, ${row.id}, ${row.driveId}, ${row.kind}, ${row.year}, ${row.number}, ${row.serial},
      ${row.headSealed}, ${row.factsSealed}, ${row.targetIds.length},
      (select id from documents.template
       where committee_id = ${tx.committeeId} and kind = ${row.kind} and until is null),
      ${row.issuedAt}, ${row.issuedBy}, 'issued')`)
  await tx.run(sql`
    insert into documents.paper_door (committee_id, paper_id, no, target_id)
    select ${tx.committeeId}, ${row.id}, row_number() over (order by t.walk, t.id), t.id
    from drives.target t
    where t.committee_id = ${tx.committeeId} and t.id = any (${row.targetIds}::uuid[])`)
}

export type DoorPaperRecord = Omit<DoorPaperRow, 'subject'> & { readonly headSealed: Uint8Array }

export async function listDoorPapers(tx: Tx, driveId: string): Promise<readonly DoorPaperRecord[]> {
  return tx.rows<DoorPaperRecord>(sql`
    select p.id, p.kind, p.serial, p.head_sealed as "headSealed", p.copies as doors, p.issued_at as "issuedAt",
           coalesce(a.name, '') as "issuedBy", p.state
    from documents.paper p left join identity.account a on a.id = p.issued_by
    where p.committee_id = ${tx.committeeId} and p.drive_id = ${driveId}
    order by p.issued_at desc, p.id desc limit 200`)
}

export async function listDoors(tx: Tx, paperId: string): Promise<readonly string[]> {
  const rows = await tx.rows<{ targetId: string }>(sql`
    select target_id as "targetId" from documents.paper_door
    where committee_id = ${tx.committeeId} and paper_id = ${paperId} order by no`)
  return rows.map(({ targetId }) => targetId)
}
