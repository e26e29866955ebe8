import type { PersonState } from '../../domain/registry/person.ts'
import { hukouStatus, type HukouStatus } from '../../domain/registry/hukou-status.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { lockRow, updateRows } from './row-store.ts'
import type { Row } from './table.ts'

export interface PersonRecord extends Row {
  readonly id: string
  readonly grid_id: string | null
  readonly name: string
  readonly sex: string
  readonly birth: string | null
  readonly nation: string | null
  readonly document_kind: string
  readonly document_sealed: string | null
  readonly document_index: string | null
  readonly note_sealed: string | null
  readonly hukou_id: string | null
  readonly state: PersonState
  readonly merged_into: string | null
}

/** A person as the thing a deed is done to. */
export interface PersonSubject extends Subject {
  readonly kind: 'person'
  readonly state: PersonState
  readonly row: PersonRecord
}

export async function lockPerson(tx: Tx, id: string): Promise<PersonSubject | undefined> {
  const row = await lockRow<PersonRecord>(tx, 'person', id)
  if (!row || row.state === 'removed') return undefined
  return { kind: 'person', id, gridId: row.grid_id, state: row.state, row }
}

/** How many others on the books have this document number. */
export async function countByDocument(tx: Tx, index: Buffer, otherThan: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*) as n from registry.person where committee_id = ${tx.committeeId}
      and document_index = ${index} and id <> ${otherThan} and state in ('here', 'left', 'died')`)
  return n
}

interface HukouRow {
  readonly id: string
  readonly status: HukouStatus
  readonly booklet: boolean
  readonly registeredAt: string | null
  readonly livesIn: string | null
}

/** After somebody moved or a booklet changed: states anew how home and 户口 stand. Who has no booklet here keeps the word given. */
export async function restateHukou(tx: Tx, personIds: readonly string[]): Promise<void> {
  const rows = await tx.rows<HukouRow>(sql`
    select p.id, p.hukou_status as status, h.id is not null as booklet, h.dwelling_id as "registeredAt",
           (select r.dwelling_id from registry.residence r where r.committee_id = ${tx.committeeId}
              and r.person_id = p.id and r.ended_on is null order by r.since desc nulls last limit 1) as "livesIn"
    from registry.person p
    left join registry.hukou h on h.committee_id = p.committee_id and h.id = p.hukou_id
    where p.committee_id = ${tx.committeeId} and p.id = any (${personIds}::uuid[])`)
  const changed = rows
    .filter(({ booklet }) => booklet)
    .map(({ id, status, registeredAt, livesIn }) => {
      const next = hukouStatus({ livesIn, hukou: { dwellingId: registeredAt } })
      return { id, hukou_status: next, was: status }
    })
    .filter(({ hukou_status, was }) => hukou_status !== was)
    .map(({ id, hukou_status }) => ({ id, hukou_status }))
  await updateRows(tx, 'person', changed)
}
