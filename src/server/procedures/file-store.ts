import type { MaterialState } from '../../domain/procedures/checklist.ts'
import type { ProcedureDefinition } from '../../domain/procedures/definition.ts'
import type { FileState } from '../../domain/procedures/file.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The file of one matter, with the version of the procedure that it began with. */
export interface ProcedureFile extends Subject {
  readonly kind: 'procedureFile'
  readonly state: FileState
  readonly caseId: string
  readonly applicantId: string | null
  readonly answers: Readonly<Record<string, boolean>>
  readonly definition: ProcedureDefinition
}

export interface KeptMaterial {
  readonly id: string
  readonly paperKey: string
  readonly state: MaterialState
  readonly validUntil: string | null
}

/** Reads a file for change; nobody else changes it until the transaction ends. */
export async function lockFile(tx: Tx, fileId: string): Promise<ProcedureFile | undefined> {
  return tx.maybe<ProcedureFile>(sql`
    select 'procedureFile' as kind, f.id, f.case_id as "caseId", f.grid_id as "gridId", f.state, f.answers,
           f.applicant_id as "applicantId", d.body as definition
    from procedures.file f
    join procedures.definition d on d.committee_id = f.committee_id and d.id = f.definition_id
    where f.committee_id = ${tx.committeeId} and f.id = ${fileId}
    for update of f`)
}

export async function hasOpenFile(tx: Tx, caseId: string, code: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from procedures.file
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and code = ${code} and state = 'open'`)
  return rows.length > 0
}

export async function addFile(
  tx: Tx,
  row: {
    id: string
    caseId: string
    definitionId: string
    code: string
    gridId: string | null
    applicantId: string | null
    answers: Readonly<Record<string, boolean>>
    openedAt: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into procedures.file (committee_id, id, case_id, definition_id, code, grid_id, applicant_id, answers, state,
                                 opened_at)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.definitionId}, ${row.code}, ${row.gridId},
            ${row.applicantId}, ${JSON.stringify(row.answers)}::jsonb, 'open', ${row.openedAt})`)
}

export async function saveAnswers(
  tx: Tx,
  fileId: string,
  answers: Readonly<Record<string, boolean>>,
): Promise<void> {
  await tx.run(sql`
    update procedures.file set answers = ${JSON.stringify(answers)}::jsonb
    where committee_id = ${tx.committeeId} and id = ${fileId}`)
}

export async function saveFileState(tx: Tx, fileId: string, state: string, endedAt: string): Promise<void> {
  await tx.run(sql`
    update procedures.file set state = ${state}, ended_at = ${endedAt}
    where committee_id = ${tx.committeeId} and id = ${fileId}`)
}

export async function listDoneSteps(tx: Tx, fileId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ key: string }>(sql`
    select key from procedures.step where committee_id = ${tx.committeeId} and file_id = ${fileId}`)
  return new Set(rows.map(({ key }) => key))
}

export async function addStep(
  tx: Tx,
  row: { fileId: string; key: string; doneAt: string; doneBy: string; noteSealed: Buffer | null },
): Promise<void> {
  await tx.run(sql`
    insert into procedures.step (committee_id, file_id, key, done_at, done_by, note_sealed)
    values (${tx.committeeId}, ${row.fileId}, ${row.key}, ${row.doneAt}, ${row.doneBy}, ${row.noteSealed})
    on conflict (committee_id, file_id, key) do nothing`)
}

export async function removeStep(tx: Tx, fileId: string, key: string): Promise<void> {
  await tx.run(sql`
    delete from procedures.step
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and key = ${key}`)
}

/** The case's grid, for rights on the file; `undefined` when there is no such case. */
export async function findCaseGrid(tx: Tx, caseId: string): Promise<{ gridId: string | null } | undefined> {
  return tx.maybe<{ gridId: string | null }>(sql`
    select grid_id as "gridId" from cases.case where committee_id = ${tx.committeeId} and id = ${caseId}`)
}
