import type { Subject } from '../../domain/kit/subject.ts'
import type { DisputeType, Ending, Retention } from '../../domain/mediation/file-lists.ts'
import type { MediationState } from '../../domain/mediation/file-states.ts'
import type { Tx } from '../database/database.ts'
import { join, sql, type Sql } from '../database/sql.ts'

/** A file as rights and rules need it; `appointed` are the accounts of its mediators today. */
export interface MediationFile extends Subject {
  readonly kind: 'mediation'
  readonly state: MediationState
  readonly gridId: string | null
  readonly appointed: readonly string[]
  readonly caseId: string
  readonly year: number
  readonly number: number
  readonly registeredOn: string
  readonly dueOn: string
  readonly disputeType: DisputeType
  readonly ending: 'written' | 'oral' | Ending | null
  readonly effectiveOn: string | null
  readonly performedOn: string | null
  readonly reopened: number
}

const file = sql`
  'mediation' as kind, f.id, f.state, f.grid_id as "gridId", f.case_id as "caseId", f.year, f.number,
  f.registered_on as "registeredOn", f.due_on as "dueOn", f.dispute_type as "disputeType", f.ending,
  f.effective_on as "effectiveOn", f.performed_on as "performedOn", f.reopened,
  array(select m.account_id::text from mediation.mediator m
        where m.committee_id = f.committee_id and m.file_id = f.id and m.until is null) as appointed`

/** Reads a file for change; nobody else changes it, or anything in it, until the transaction ends. */
export async function lockFile(tx: Tx, fileId: string): Promise<MediationFile | undefined> {
  return tx.maybe<MediationFile>(sql`
    select ${file} from mediation.file f
    where f.committee_id = ${tx.committeeId} and f.id = ${fileId} for update of f`)
}

export async function findFile(tx: Tx, fileId: string): Promise<MediationFile | undefined> {
  return tx.maybe<MediationFile>(sql`
    select ${file} from mediation.file f where f.committee_id = ${tx.committeeId} and f.id = ${fileId}`)
}

/** Only names of this list ever become SQL: tables whose rows belong to a file. */
const PARTS = {
  party: sql`mediation.party`,
  mediator: sql`mediation.mediator`,
  agreement: sql`mediation.agreement`,
  enclosure: sql`mediation.enclosure`,
  commitment: sql`mediation.commitment`,
} as const

/** The file that a part belongs to, for change. */
export async function lockFileOf(
  tx: Tx,
  part: keyof typeof PARTS,
  partId: string,
): Promise<MediationFile | undefined> {
  const row = await tx.maybe<{ fileId: string }>(sql`
    select file_id as "fileId" from ${PARTS[part]} where committee_id = ${tx.committeeId} and id = ${partId}`)
  return row && lockFile(tx, row.fileId)
}

export async function findCasePlace(tx: Tx, caseId: string): Promise<{ gridId: string | null } | undefined> {
  return tx.maybe<{ gridId: string | null }>(sql`
    select grid_id as "gridId" from cases.case where committee_id = ${tx.committeeId} and id = ${caseId}`)
}

export async function hasOpenFile(tx: Tx, caseId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from mediation.file where committee_id = ${tx.committeeId} and case_id = ${caseId}
      and state in ('registered', 'told', 'mediating', 'performing')`)
  return rows.length > 0
}

/** The next number of a year: the unique key keeps two servers from taking the same one, and the door tries again. */
export async function addFile(
  tx: Tx,
  row: {
    id: string
    caseId: string
    gridId: string | null
    year: number
    source: string
    disputeType: string
    people: number
    wordsSealed: Buffer
    registeredOn: string
    dueOn: string
    openedAt: string
    openedBy: string
  },
): Promise<number> {
  const { number } = await tx.one<{ number: number }>(sql`
    insert into mediation.file (committee_id, id, case_id, grid_id, year, number, state, source, dispute_type, people,
      words_sealed, registered_on, due_on, opened_at, opened_by)
    select ${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.gridId}, ${row.year}, coalesce(max(number), 0) + 1,
      'registered', ${row.source}, ${row.disputeType}, ${row.people}, ${row.wordsSealed}, ${row.registeredOn},
      ${row.dueOn}, ${row.openedAt}, ${row.openedBy}
    from mediation.file where committee_id = ${tx.committeeId} and year = ${row.year}
    returning number`)
  return number
}

interface FileColumns {
  state: string
  source: string
  dispute_type: string
  people: number
  words_sealed: Buffer
  due_on: string
  ending: string | null
  effective_on: string | null
  performed_on: string | null
  first_visit_on: string
  reopened: number
  retention: Retention
  retention_name: string
  retention_years: number | null
  filer: string
  archived_on: string | null
}

/** Only names of this list ever become SQL. */
const COLUMNS: Readonly<Record<keyof FileColumns, Sql>> = {
  state: sql`state`,
  source: sql`source`,
  dispute_type: sql`dispute_type`,
  people: sql`people`,
  words_sealed: sql`words_sealed`,
  due_on: sql`due_on`,
  ending: sql`ending`,
  effective_on: sql`effective_on`,
  performed_on: sql`performed_on`,
  first_visit_on: sql`first_visit_on`,
  reopened: sql`reopened`,
  retention: sql`retention`,
  retention_name: sql`retention_name`,
  retention_years: sql`retention_years`,
  filer: sql`filer`,
  archived_on: sql`archived_on`,
}

export async function saveFile(tx: Tx, fileId: string, set: Partial<FileColumns>): Promise<void> {
  const values = new Map<string, unknown>(Object.entries(set))
  const parts = Object.entries(COLUMNS).flatMap(([name, column]) =>
    values.has(name) ? [sql`${column} = ${values.get(name)}`] : [],
  )
  await tx.run(sql`
    update mediation.file set ${join([...parts, sql`revision = revision + 1`], ', ')}
    where committee_id = ${tx.committeeId} and id = ${fileId}`)
}

export async function saveFirstVisit(tx: Tx, fileId: string, on: string): Promise<void> {
  await tx.run(sql`
    update mediation.file set first_visit_on = least(first_visit_on, ${on}::date)
    where committee_id = ${tx.committeeId} and id = ${fileId}`)
}

export async function addOpening(
  tx: Tx,
  row: {
    id: string
    fileId: string
    accountId: string
    reasonSealed: Buffer
    openedAt: string
    until: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.opening (committee_id, id, file_id, account_id, reason_sealed, opened_at, until)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.accountId}, ${row.reasonSealed}, ${row.openedAt},
            ${row.until})`)
}

/** Has this account opened the archived file, and is the hour not over? */
export async function isConsulting(tx: Tx, fileId: string, accountId: string, now: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from mediation.opening
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and account_id = ${accountId} and until > ${now} limit 1`)
  return rows.length > 0
}
