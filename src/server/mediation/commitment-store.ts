import type { CommitmentState } from '../../domain/mediation/commitment.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface CommitmentRow {
  readonly id: string
  readonly fileId: string
  readonly gridId: string | null
  readonly whatSealed: Buffer
  readonly rrule: string
  readonly startsOn: string
  readonly until: string | null
  readonly checker: string
  readonly needsEvidence: boolean
  readonly breachesAllowed: number
  readonly breaches: number
  readonly state: CommitmentState
}

const commitment = sql`c.id, c.file_id as "fileId", c.grid_id as "gridId", c.what_sealed as "whatSealed", c.rrule,
  c.starts_on as "startsOn", c.until, c.needs_evidence as "needsEvidence", c.breaches_allowed as "breachesAllowed",
  c.breaches, c.state`

export async function listCommitments(tx: Tx, fileId: string): Promise<readonly CommitmentRow[]> {
  return tx.rows<CommitmentRow>(sql`
    select ${commitment}, coalesce(a.name, '') as checker
    from mediation.commitment c left join identity.account a on a.id = c.checker_id
    where c.committee_id = ${tx.committeeId} and c.file_id = ${fileId} order by c.made_at, c.id`)
}

export async function addCommitment(
  tx: Tx,
  row: {
    id: string
    fileId: string
    gridId: string | null
    dwellingId: string | null
    whatSealed: Buffer
    rrule: string
    startsOn: string
    until: string | null
    checkerId: string
    needsEvidence: boolean
    breachesAllowed: number
    madeAt: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.commitment (committee_id, id, file_id, grid_id, dwelling_id, what_sealed, rrule, starts_on, until,
      checker_id, needs_evidence, breaches_allowed, state, made_at)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.gridId}, ${row.dwellingId}, ${row.whatSealed}, ${row.rrule},
      ${row.startsOn}, ${row.until}, ${row.checkerId}, ${row.needsEvidence}, ${row.breachesAllowed}, 'active', ${row.madeAt})`)
}

export async function addCheck(
  tx: Tx,
  row: { id: string; commitmentId: string; gridId: string | null; dueOn: string },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.commitment_check (committee_id, id, commitment_id, grid_id, due_on)
    values (${tx.committeeId}, ${row.id}, ${row.commitmentId}, ${row.gridId}, ${row.dueOn})
    on conflict (committee_id, commitment_id, due_on) do nothing`)
}

/** The grid of a home, for the walls of what is checked there. */
export async function findDwellingGrid(
  tx: Tx,
  dwellingId: string,
): Promise<{ gridId: string | null } | undefined> {
  return tx.maybe(sql`
    select grid_id as "gridId" from registry.dwelling
    where committee_id = ${tx.committeeId} and id = ${dwellingId} and removed_at is null`)
}

/** A check with its commitment, both held. */
export interface LockedCheck extends Subject {
  readonly kind: 'commitmentCheck'
  readonly commitmentId: string
  readonly fileId: string
  readonly caseId: string
  readonly dueOn: string
  readonly settled: boolean
  readonly rrule: string
  readonly startsOn: string
  readonly until: string | null
  readonly breaches: number
  readonly breachesAllowed: number
  readonly commitmentState: CommitmentState
}

export async function lockCheck(tx: Tx, checkId: string): Promise<LockedCheck | undefined> {
  return tx.maybe<LockedCheck>(sql`
    select 'commitmentCheck' as kind, k.id, k.grid_id as "gridId", k.commitment_id as "commitmentId", c.file_id as "fileId",
           f.case_id as "caseId", k.due_on as "dueOn", k.result is not null as settled, c.rrule, c.starts_on as "startsOn",
           c.until, c.breaches, c.breaches_allowed as "breachesAllowed", c.state as "commitmentState"
    from mediation.commitment_check k
    join mediation.commitment c on c.committee_id = k.committee_id and c.id = k.commitment_id
    join mediation.file f on f.committee_id = c.committee_id and f.id = c.file_id
    where k.committee_id = ${tx.committeeId} and k.id = ${checkId} for update of k, c`)
}

export async function settleCheck(tx: Tx, id: string, result: 'kept' | 'broken', at: string): Promise<void> {
  await tx.run(sql`
    update mediation.commitment_check set result = ${result}, settled_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function addFinding(
  tx: Tx,
  row: {
    id: string
    checkId: string
    gridId: string | null
    result: string
    foundAt: string
    foundBy: string
    wordsSealed: Buffer | null
    mediaType: string | null
    imageSealed: Buffer | null
    repeated: boolean
  },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.finding (committee_id, id, check_id, grid_id, result, found_at, found_by, words_sealed, media_type,
      image_sealed, repeated)
    values (${tx.committeeId}, ${row.id}, ${row.checkId}, ${row.gridId}, ${row.result}, ${row.foundAt}, ${row.foundBy},
      ${row.wordsSealed}, ${row.mediaType}, ${row.imageSealed}, ${row.repeated})`)
}

export async function saveBreaches(
  tx: Tx,
  commitmentId: string,
  breaches: number,
  state: CommitmentState,
): Promise<void> {
  await tx.run(sql`
    update mediation.commitment set breaches = ${breaches}, state = ${state}, revision = revision + 1
    where committee_id = ${tx.committeeId} and id = ${commitmentId}`)
}

/** After a reopening everybody begins anew: breaches are counted from nought, and what was broken runs again. */
export async function renewCommitments(tx: Tx, fileId: string): Promise<void> {
  await tx.run(sql`
    update mediation.commitment set breaches = 0, state = 'active', revision = revision + 1
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and state <> 'ended'`)
}

export async function endCommitmentRow(tx: Tx, commitmentId: string): Promise<void> {
  await tx.run(sql`
    update mediation.commitment set state = 'ended', revision = revision + 1
    where committee_id = ${tx.committeeId} and id = ${commitmentId}`)
}
