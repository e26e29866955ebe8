import type { CorrectionState } from '../../domain/doors/correction.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Correction extends Subject {
  readonly kind: 'correction'
  readonly state: CorrectionState
  readonly dwellingId: string
  readonly seenSealed: Buffer
  readonly said: Buffer
  readonly slot: string | null
  readonly seenAt: string
  /** Whoever saw it. */
  readonly accountId: string
  /** The registry's deed that followed. */
  readonly followedBy: string | null
}

export async function addCorrection(
  tx: Tx,
  row: {
    readonly id: string
    readonly dwellingId: string
    readonly personId: string | null
    readonly kind: string
    readonly slot: string | null
    readonly seenSealed: Buffer
    readonly said: Buffer
    readonly base: number
    readonly seenAt: string
    readonly seenBy: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into doors.correction (committee_id, id, dwelling_id, person_id, kind, slot, seen_sealed, said, base, state,
                                  seen_at, seen_by)
    values (${tx.committeeId}, ${row.id}, ${row.dwellingId}, ${row.personId}, ${row.kind}, ${row.slot}, ${row.seenSealed},
            ${row.said}, ${row.base}, 'toCheck', ${row.seenAt}, ${row.seenBy})`)
}

export function lockCorrection(tx: Tx, id: string): Promise<Correction | undefined> {
  return tx.maybe<Correction>(sql`
    select 'correction' as kind, c.id, c.state, d.grid_id as "gridId", c.dwelling_id as "dwellingId", c.slot, c.said,
           c.seen_sealed as "seenSealed", c.seen_at as "seenAt", c.seen_by as "accountId", c.followed_by as "followedBy"
    from doors.correction c
    join registry.dwelling d on d.committee_id = c.committee_id and d.id = c.dwelling_id
    where c.committee_id = ${tx.committeeId} and c.id = ${id} for update of c`)
}

/** This one, and those to be checked that say the very same; returns the others' ids. */
export async function saveTakenOver(
  tx: Tx,
  { id, said }: Pick<Correction, 'id' | 'said'>,
  { by, at, followedBy }: { readonly by: string; readonly at: string; readonly followedBy: string },
): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    update doors.correction set state = 'takenOver', settled_at = ${at}, settled_by = ${by}, followed_by = ${followedBy}
    where committee_id = ${tx.committeeId} and state = 'toCheck' and (id = ${id} or said = ${said})
    returning id`)
  return rows.map((row) => row.id).filter((one) => one !== id)
}

export async function saveNotTaken(
  tx: Tx,
  row: { readonly id: string; readonly by: string; readonly at: string; readonly reasonSealed: Buffer },
): Promise<void> {
  await tx.run(sql`
    update doors.correction set state = 'notTaken', settled_at = ${row.at}, settled_by = ${row.by},
      reason_sealed = ${row.reasonSealed}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

/** This one, and those that the same deed of the registry settled. */
export async function saveToCheck(
  tx: Tx,
  { id, followedBy }: Pick<Correction, 'id' | 'followedBy'>,
): Promise<void> {
  await tx.run(sql`
    update doors.correction set state = 'toCheck', settled_at = null, settled_by = null, reason_sealed = null,
      followed_by = null
    where committee_id = ${tx.committeeId} and (id = ${id} or followed_by = ${followedBy})`)
}
