import type { DoorVisit } from '../../domain/doors/queries.ts'
import type { NextVisit } from '../../domain/doors/visit.ts'
import { binaryArray, type ArrayOf } from '../database/binary-array.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The grid of each of these homes that is on the books, also of one that has been taken off since. */
export async function listDoorGrids(
  tx: Tx,
  dwellingIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.rows<{ id: string; gridId: string | null }>(sql`
    select id, grid_id as "gridId" from registry.dwelling
    where committee_id = ${tx.committeeId} and id = any (${binaryArray('uuid', dwellingIds)}::uuid[])`)
  return new Map(rows.map(({ id, gridId }) => [id, gridId]))
}

export type KeptVisit = Omit<DoorVisit, 'words'> & { readonly wordsSealed: Buffer | null }

export async function listHomeVisits(
  tx: Tx,
  dwellingId: string,
  since: string | undefined,
): Promise<readonly KeptVisit[]> {
  return tx.rows<KeptVisit>(sql`
    select v.id, v.outcome, v.away_until as "awayUntil", v.words_sealed as "wordsSealed", v.visited_at as "visitedAt",
      a.name as "visitedBy",
      case when v.next_on is not null then json_build_object('on', v.next_on, 'part', v.next_part) end as next
    from doors.visit v left join identity.account a on a.id = v.visited_by
    where v.committee_id = ${tx.committeeId} and v.dwelling_id = ${dwellingId}
      and (${since ?? null}::timestamptz is null or v.visited_at >= ${since ?? null})
    order by v.visited_at desc, v.id desc limit 50`)
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

export function addDoorVisits(tx: Tx, rows: readonly DoorVisitRow[]): void {
  const column = (of: ArrayOf, value: (row: DoorVisitRow) => unknown) => binaryArray(of, rows.map(value))
  tx.post(sql`
    insert into doors.visit (committee_id, id, dwelling_id, outcome, away_until, words_sealed, visited_at, visited_by,
                             next_on, next_part, next_by_other, next_phone_first)
    select ${tx.committeeId}, id, dwelling_id, outcome, away_until::date, words, visited_at, visited_by,
           next_on::date, next_part, by_other, phone_first
    from unnest(
      ${column('uuid', ({ id }) => id)}::uuid[],
      ${column('uuid', ({ dwellingId }) => dwellingId)}::uuid[],
      ${column('text', ({ outcome }) => outcome)}::text[],
      ${column('text', ({ awayUntil }) => awayUntil)}::text[],
      ${column('bytea', ({ wordsSealed }) => wordsSealed)}::bytea[],
      ${column('timestamptz', ({ visitedAt }) => visitedAt)}::timestamptz[],
      ${column('uuid', ({ visitedBy }) => visitedBy)}::uuid[],
      ${column('text', ({ next }) => next?.on)}::text[],
      ${column('text', ({ next }) => next?.part)}::text[],
      ${column('bool', ({ next }) => next?.who === 'other')}::boolean[],
      ${column('bool', ({ next }) => next?.phoneFirst ?? false)}::boolean[]
    ) as v (id, dwelling_id, outcome, away_until, words, visited_at, visited_by, next_on, next_part, by_other, phone_first)`)
}
