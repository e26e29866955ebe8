import type { AttachmentKind, AttachmentTag } from '../../domain/cases/attachment.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A file as it lies in the books; its name is sealed. */
export interface AttachmentRecord extends Subject {
  readonly kind: 'attachment'
  readonly gridId: string | null
  readonly caseId: string
  readonly taskId: string | null
  readonly what: AttachmentKind
  readonly tag: AttachmentTag | null
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
  readonly thumbnail: string | null
  readonly nameSealed: Uint8Array
  readonly shownToResident: boolean
  readonly shownToAgency: boolean
  readonly addedAt: string
  readonly addedBy: string
  readonly removedAt: string | null
}

const columns = sql`'attachment' as kind, id, grid_id as "gridId", case_id as "caseId", task_id as "taskId",
  kind as what, tag, sha256, bytes, media_type as "mediaType", thumbnail, name_sealed as "nameSealed",
  shown_to_resident as "shownToResident", shown_to_agency as "shownToAgency", added_at as "addedAt",
  added_by_kind as "addedBy", removed_at as "removedAt"`

export async function lockAttachment(tx: Tx, id: string): Promise<AttachmentRecord | undefined> {
  return tx.maybe<AttachmentRecord>(sql`
    select ${columns} from cases.attachment where committee_id = ${tx.committeeId} and id = ${id} for update`)
}

export async function findAttachment(tx: Tx, id: string): Promise<AttachmentRecord | undefined> {
  return tx.maybe<AttachmentRecord>(sql`
    select ${columns} from cases.attachment where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function listCaseFiles(tx: Tx, caseId: string): Promise<readonly AttachmentRecord[]> {
  return tx.rows<AttachmentRecord>(sql`
    select ${columns} from cases.attachment
    where committee_id = ${tx.committeeId} and case_id = ${caseId} order by added_at, id`)
}

/** The files of the answers to these tasks. */
export async function listTaskFiles(
  tx: Tx,
  taskIds: readonly string[],
): Promise<readonly AttachmentRecord[]> {
  return tx.rows<AttachmentRecord>(sql`
    select ${columns} from cases.attachment
    where committee_id = ${tx.committeeId} and task_id = any (${taskIds}::uuid[]) and removed_at is null
    order by added_at, id`)
}

/** What an agency sees: the files of its own task, and those of the case that the desk has chosen to show. */
export async function listAgencyFiles(
  tx: Tx,
  { taskId, caseId }: { readonly taskId: string; readonly caseId: string },
): Promise<readonly AttachmentRecord[]> {
  return tx.rows<AttachmentRecord>(sql`
    select ${columns} from cases.attachment
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and removed_at is null
      and (task_id = ${taskId} or (task_id is null and shown_to_agency))
    order by added_at, id`)
}

export async function listResidentFiles(tx: Tx, caseId: string): Promise<readonly AttachmentRecord[]> {
  return tx.rows<AttachmentRecord>(sql`
    select ${columns} from cases.attachment
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and removed_at is null and shown_to_resident
    order by added_at, id`)
}

export async function countCaseFiles(
  tx: Tx,
  caseId: string,
): Promise<{ readonly all: number; readonly byResidents: number }> {
  return tx.one(sql`
    select count(*) as "all", count(*) filter (where added_by_kind = 'resident') as "byResidents"
    from cases.attachment
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and removed_at is null`)
}

export interface NewAttachment {
  readonly id: string
  readonly caseId: string
  readonly gridId: string | null
  readonly taskId: string | null
  readonly kind: AttachmentKind
  readonly tag: AttachmentTag | null
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
  readonly thumbnail: string | null
  readonly nameSealed: Buffer
  readonly shownToResident: boolean
  readonly shownToAgency: boolean
  readonly addedAt: string
  readonly addedByKind: string
  readonly addedBy: string
}

export async function addAttachmentRow(tx: Tx, row: NewAttachment): Promise<void> {
  await tx.run(sql`
    insert into cases.attachment (committee_id, id, case_id, grid_id, task_id, kind, tag, sha256, bytes, media_type,
      thumbnail, name_sealed, shown_to_resident, shown_to_agency, added_at, added_by_kind, added_by)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.gridId}, ${row.taskId}, ${row.kind}, ${row.tag},
      ${row.sha256}, ${row.bytes}, ${row.mediaType}, ${row.thumbnail}, ${row.nameSealed}, ${row.shownToResident}, ${row.shownToAgency},
      ${row.addedAt}, ${row.addedByKind}, ${row.addedBy})`)
}

export async function saveShowing(
  tx: Tx,
  row: { readonly id: string; readonly shownToResident: boolean; readonly shownToAgency: boolean },
): Promise<void> {
  await tx.run(sql`
    update cases.attachment set shown_to_resident = ${row.shownToResident}, shown_to_agency = ${row.shownToAgency}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export async function saveRemoval(
  tx: Tx,
  row: { readonly id: string; readonly at: string; readonly by: string; readonly reasonSealed: Buffer },
): Promise<void> {
  await tx.run(sql`
    update cases.attachment set removed_at = ${row.at}, removed_by = ${row.by}, removal_sealed = ${row.reasonSealed}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}
