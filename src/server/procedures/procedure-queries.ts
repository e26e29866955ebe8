import type { FilingState } from '../../domain/procedures/filing.ts'
import type { FilingRow, ProcedurePage, ProcedureRow } from '../../domain/procedures/queries.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { ProcedureFile } from './file-store.ts'

export interface FileHead extends ProcedureFile {
  readonly version: number
}

export async function listProcedureRows(tx: Tx): Promise<readonly ProcedureRow[]> {
  return tx.rows<ProcedureRow>(sql`
    select distinct on (code) code, name, version, for_whom as "forWhom", written_at as "writtenAt"
    from procedures.definition where committee_id = ${tx.committeeId} order by code, version desc`)
}

export async function listVersions(tx: Tx, code: string): Promise<ProcedurePage['versions']> {
  return tx.rows(sql`
    select d.version, d.written_at as "writtenAt", coalesce(a.name, '') as "writtenBy"
    from procedures.definition d left join identity.account a on a.id = d.written_by
    where d.committee_id = ${tx.committeeId} and d.code = ${code} order by d.version desc limit 50`)
}

export async function listFilesOfCase(tx: Tx, caseId: string): Promise<readonly FileHead[]> {
  return tx.rows<FileHead>(sql`
    select 'procedureFile' as kind, f.id, f.case_id as "caseId", f.grid_id as "gridId", f.state, f.answers,
           f.applicant_id as "applicantId", d.body as definition, d.version
    from procedures.file f
    join procedures.definition d on d.committee_id = f.committee_id and d.id = f.definition_id
    where f.committee_id = ${tx.committeeId} and f.case_id = ${caseId} order by f.opened_at`)
}

export interface MaterialDetail {
  readonly id: string
  readonly paperKey: string
  readonly askedFrom: string | null
  readonly askedOn: string | null
  readonly expectedOn: string | null
  readonly receivedOn: string | null
  readonly validUntil: string | null
  readonly attachmentId: string | null
  readonly note: string
}

export async function listMaterialDetails(tx: Tx, fileId: string): Promise<readonly MaterialDetail[]> {
  return tx.rows<MaterialDetail>(sql`
    select id, paper_key as "paperKey", asked_from as "askedFrom", asked_on as "askedOn", expected_on as "expectedOn",
           received_on as "receivedOn", valid_until as "validUntil", attachment_id as "attachmentId", note
    from procedures.material where committee_id = ${tx.committeeId} and file_id = ${fileId}`)
}

export interface StepDetail {
  readonly key: string
  readonly doneAt: string
  readonly doneBy: string
  readonly noteSealed: Buffer | null
}

export async function listStepDetails(tx: Tx, fileId: string): Promise<readonly StepDetail[]> {
  return tx.rows<StepDetail>(sql`
    select s.key, s.done_at as "doneAt", coalesce(a.name, '') as "doneBy", s.note_sealed as "noteSealed"
    from procedures.step s left join identity.account a on a.id = s.done_by
    where s.committee_id = ${tx.committeeId} and s.file_id = ${fileId}`)
}

export interface FilingDetail {
  readonly id: string
  readonly caseId: string
  readonly gridId: string | null
  readonly procedureName: string
  readonly stepKey: string
  readonly subjectSealed: Buffer
  readonly textSealed: Buffer
  readonly state: FilingState
  readonly sentAt: string
  readonly number: string
  readonly answeredOn: string | null
  readonly answerSealed: Buffer | null
}

export async function listFilingDetails(
  tx: Tx,
  only: {
    readonly fileId?: string
    readonly filingId?: string
    readonly state?: FilingRow['state'] | undefined
  },
): Promise<readonly FilingDetail[]> {
  return tx.rows<FilingDetail>(sql`
    select l.id, f.case_id as "caseId", f.grid_id as "gridId", d.name as "procedureName", l.step_key as "stepKey",
           l.subject_sealed as "subjectSealed", l.text_sealed as "textSealed", l.state, l.sent_at as "sentAt", l.number,
           l.answered_on as "answeredOn", l.answer_sealed as "answerSealed"
    from procedures.filing l
    join procedures.file f on f.committee_id = l.committee_id and f.id = l.file_id
    join procedures.definition d on d.committee_id = f.committee_id and d.id = f.definition_id
    where l.committee_id = ${tx.committeeId}
      and (${only.fileId ?? null}::uuid is null or l.file_id = ${only.fileId ?? null})
      and (${only.filingId ?? null}::uuid is null or l.id = ${only.filingId ?? null})
      and (${only.state ?? null}::text is null or l.state = ${only.state ?? null})
    order by l.sent_at desc limit 200`)
}
