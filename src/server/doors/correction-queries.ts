import type { listCorrections } from '../../domain/doors/queries.ts'
import type { CorrectionState } from '../../domain/doors/correction.ts'
import type { QuestionOf } from '../../domain/kit/query.ts'
import type { AddressView } from '../../domain/registry/address-view.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { addressView, holdsOn, joinPlaces } from '../registry/view-queries.ts'

export const CORRECTIONS = 100

/** One correction with what the books say in its place, and who changed that after it was last seen. */
export interface CorrectionRecord {
  readonly id: string
  readonly seenSealed: Buffer
  readonly slot: string | null
  readonly said: Buffer
  readonly home: AddressView
  readonly personName: string | null
  readonly name: string | null
  readonly area: number | null
  readonly occupancy: string
  readonly lives: boolean
  readonly flags: readonly string[]
  /** When the first who speaks of the same place saw it. */
  readonly first: string
  readonly seenAt: string
  readonly by: string
  readonly state: CorrectionState
  readonly settledAt: string | null
  readonly settledBy: string | null
  readonly changes: readonly { readonly at: string; readonly by: string; readonly column: string }[]
}

/**
 * A place that several speak of comes together, under the first of them. Changes: what was altered in the home's and the person's own
 * rows by deeds whose position lies behind the version that the correction was seen on.
 */
export async function listCorrectionRecords(
  tx: Tx,
  { state, dwellingId, after }: QuestionOf<typeof listCorrections>,
  today: string,
): Promise<readonly CorrectionRecord[]> {
  const [first = '', at = '', id = ''] = after?.split('|') ?? []
  return tx.rows<CorrectionRecord>(sql`
    with sorted as (
      select c.*, min(c.seen_at) over (partition by coalesce(c.slot, c.id::text)) as first
      from doors.correction c
      where c.committee_id = ${tx.committeeId} and c.state = ${state}
        and (${dwellingId ?? null}::uuid is null or c.dwelling_id = ${dwellingId ?? null})),
    page as (
      select * from sorted
      where ${after ?? null}::text is null
        or (first, seen_at, id) > (${first || null}::timestamptz, ${at || null}::timestamptz, ${id || null}::uuid)
      order by first, seen_at, id limit ${CORRECTIONS + 1})
    select k.id, k.seen_sealed as "seenSealed", k.slot, k.said, k.first, ${addressView} as home, p.name as "personName", p.name,
           d.area_m2::float8 as area, d.occupancy, k.seen_at as "seenAt", a.name as by, k.state,
           exists (select from registry.residence r where r.committee_id = ${tx.committeeId} and r.person_id = p.id
             and r.dwelling_id = d.id and r.ended_on is null) as lives,
           array(select distinct f.flag from registry.person_flag f
             where f.committee_id = ${tx.committeeId} and f.person_id = p.id and ${holdsOn(today)}) as flags,
           k.settled_at as "settledAt", b2.name as "settledBy",
           coalesce((select json_agg(json_build_object('at', h.made_at, 'by', coalesce(m.name, ''), 'column', x.key)
               order by h.made_at desc)
             from registry.change_row w
             join registry.change h on h.committee_id = ${tx.committeeId} and h.id = w.change_id
             join journal.entry e on e.committee_id = ${tx.committeeId} and e.envelope_id = h.envelope_id
             left join identity.account m on m.id = h.made_by
             cross join lateral jsonb_object_keys(w.after) x (key)
             where w.committee_id = ${tx.committeeId} and w.row_id in (k.dwelling_id, k.person_id)
               and w.before is not null and e.position > k.base
               and w.before -> x.key is distinct from w.after -> x.key), '[]') as changes
    from page k
    join registry.dwelling d on d.committee_id = ${tx.committeeId} and d.id = k.dwelling_id
    ${joinPlaces(tx.committeeId)}
    left join registry.person p on p.committee_id = ${tx.committeeId} and p.id = k.person_id
    left join identity.account a on a.id = k.seen_by
    left join identity.account b2 on b2.id = k.settled_by
    order by k.first, k.seen_at, k.id`)
}
