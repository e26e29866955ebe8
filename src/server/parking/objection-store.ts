import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Objection extends Subject {
  readonly kind: 'allotment'
  readonly answered: boolean
}

/** The objection as something of its allotment. */
export async function lockObjection(tx: Tx, objectionId: string): Promise<Objection | undefined> {
  return tx.maybe<Objection>(sql`
    select 'allotment' as kind, allotment_id as id, answered_at is not null as answered from parking.objection
    where committee_id = ${tx.committeeId} and id = ${objectionId} for update`)
}

export async function addObjection(
  tx: Tx,
  row: {
    id: string
    allotmentId: string
    dwellingId: string | null
    gridId: string | null
    wordsSealed: Buffer
    at: string
    by: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into parking.objection (committee_id, id, allotment_id, dwelling_id, grid_id, words_sealed, made_at, taken_by)
    values (${tx.committeeId}, ${row.id}, ${row.allotmentId}, ${row.dwellingId}, ${row.gridId}, ${row.wordsSealed},
            ${row.at}, ${row.by})`)
}

export async function saveAnswer(
  tx: Tx,
  row: { id: string; upheld: boolean; answerSealed: Buffer; at: string },
): Promise<void> {
  await tx.run(sql`
    update parking.objection set upheld = ${row.upheld}, answer_sealed = ${row.answerSealed}, answered_at = ${row.at}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export async function countObjections(
  tx: Tx,
  allotmentId: string,
): Promise<{ readonly open: number; readonly upheld: number }> {
  return tx.one(sql`
    select count(*) filter (where answered_at is null)::int as open, count(*) filter (where upheld)::int as upheld
    from parking.objection where committee_id = ${tx.committeeId} and allotment_id = ${allotmentId}`)
}
