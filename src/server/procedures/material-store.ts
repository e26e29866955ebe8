import { newId } from '../../domain/kit/ids.ts'
import type { MaterialState } from '../../domain/procedures/checklist.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { KeptMaterial } from './file-store.ts'

export async function listMaterials(tx: Tx, fileId: string): Promise<readonly KeptMaterial[]> {
  return tx.rows<KeptMaterial>(sql`
    select id, paper_key as "paperKey", state, valid_until as "validUntil"
    from procedures.material where committee_id = ${tx.committeeId} and file_id = ${fileId}`)
}

export interface MaterialRow {
  readonly fileId: string
  readonly paperKey: string
  readonly state: MaterialState
  readonly askedFrom?: string | null
  readonly askedOn?: string | null
  readonly expectedOn?: string | null
  readonly receivedOn?: string | null
  readonly validUntil?: string | null
  readonly attachmentId?: string | null
  readonly reusedFrom?: string | null
  readonly note?: string
}

/** One row a paper of a file; the last word on it stands. */
export async function saveMaterial(tx: Tx, row: MaterialRow): Promise<void> {
  await tx.run(sql`
    insert into procedures.material (committee_id, id, file_id, paper_key, state, asked_from, asked_on, expected_on,
                                     received_on, valid_until, attachment_id, reused_from, note)
    values (${tx.committeeId}, ${newId()}, ${row.fileId}, ${row.paperKey}, ${row.state}, ${row.askedFrom ?? null},
            ${row.askedOn ?? null}, ${row.expectedOn ?? null}, ${row.receivedOn ?? null}, ${row.validUntil ?? null},
            ${row.attachmentId ?? null}, ${row.reusedFrom ?? null}, ${row.note ?? ''})
    on conflict (committee_id, file_id, paper_key) do update set
      state = excluded.state, asked_from = coalesce(excluded.asked_from, material.asked_from),
      asked_on = coalesce(excluded.asked_on, material.asked_on), expected_on = excluded.expected_on,
      received_on = excluded.received_on, valid_until = excluded.valid_until, attachment_id = excluded.attachment_id,
      reused_from = excluded.reused_from, note = excluded.note`)
}

export interface ReusableMaterial {
  readonly id: string
  readonly paperKey: string
  readonly receivedOn: string
  readonly validUntil: string | null
  readonly attachmentId: string | null
}

/** Papers of the same person received in other matters and still valid on that day. */
export async function listReusable(
  tx: Tx,
  file: { readonly id: string; readonly applicantId: string | null },
  today: string,
): Promise<readonly ReusableMaterial[]> {
  if (!file.applicantId) return []
  return tx.rows<ReusableMaterial>(sql`
    select m.id, m.paper_key as "paperKey", m.received_on as "receivedOn", m.valid_until as "validUntil",
           m.attachment_id as "attachmentId"
    from procedures.file f
    join procedures.material m on m.committee_id = f.committee_id and m.file_id = f.id
    where f.committee_id = ${tx.committeeId} and f.applicant_id = ${file.applicantId} and f.id <> ${file.id}
      and m.state = 'received' and (m.valid_until is null or m.valid_until >= ${today})
    order by m.received_on desc`)
}
