import type { NextVisit } from '../../domain/doors/visit.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The grid of each of these homes that is on the books, also of one that has been taken off since. */
export async function listDoorGrids(
  tx: Tx,
  dwellingIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.rows<{ id: string; gridId: string | null }>(sql`
    select id, grid_id as "gridId" from registry.dwelling
    where committee_id = ${tx.committeeId} and id = any (${dwellingIds}::uuid[])`)
  return new Map(rows.map(({ id, gridId }) => [id, gridId]))
}

export interface DoorVisitRow {
  readonly id: string
  readonly dwellingId: string
  readonly outcome: string
  readonly awayUntil: string | null
  readonly wordsSealed: Buffer | null
  /** By the visitor's clock. */
  readonly visitedAt: string
  readonly visitedBy: string
  readonly next: NextVisit | null
}

export async function addDoorVisits(tx: Tx, rows: readonly DoorVisitRow[]): Promise<void> {
  const coded = rows.map(({ next, wordsSealed, ...row }) => ({
    ...row,
    words: wordsSealed?.toString('hex'),
    on: next?.on,
    part: next?.part,
    other: next?.who === 'other',
    phone: next?.phoneFirst ?? false,
  }))
  await tx.run(sql`
    insert into doors.visit (committee_id, id, dwelling_id, outcome, away_until, words_sealed, visited_at, visited_by,
                             next_on, next_part, next_by_other, next_phone_first)
    select ${tx.committeeId}, r.id, r."dwellingId", r.outcome, r."awayUntil", decode(r.words, 'hex'), r."visitedAt",
           r."visitedBy", r."on", r.part, r.other, r.phone
    from json_to_recordset(${JSON.stringify(coded)}::json)
      as r(id uuid, "dwellingId" uuid, outcome text, "awayUntil" date, words text, "visitedAt" timestamptz,
           "visitedBy" uuid, "on" date, part text, other boolean, phone boolean)`)
}
