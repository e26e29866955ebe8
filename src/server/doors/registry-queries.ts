import { id } from '../../domain/kit/ids.ts'
import type { AddressView } from '../../domain/registry/address-view.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { addressView, holdsOn, joinPlaces } from '../registry/view-queries.ts'

/** A number of somebody, by its blind index. */
export async function findPhoneId(tx: Tx, personId: string, index: Buffer): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(sql`
    select id from registry.person_phone
    where committee_id = ${tx.committeeId} and person_id = ${personId} and phone_index = ${index}`)
  return row?.id
}

/** A flag of somebody that holds on that day. */
export async function findHeldFlag(
  tx: Tx,
  personId: string,
  flag: string,
  on: string,
): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(sql`
    select f.id from registry.person_flag f
    where f.committee_id = ${tx.committeeId} and f.person_id = ${personId} and f.flag = ${flag} and ${holdsOn(on)}
    order by f.since desc limit 1`)
  return row?.id
}

/** The home that something was recorded at; `null`: it names none, or none of the books. */
export async function findRecordedHome(tx: Tx, input: unknown): Promise<AddressView | null> {
  const named = typeof input === 'object' && input !== null && 'dwellingId' in input ? input.dwellingId : null
  const read = id.safeParse(named)
  if (!read.success) return null
  const row = await tx.maybe<{ home: AddressView }>(sql`
    select ${addressView} as home from registry.dwelling d ${joinPlaces(tx.committeeId)}
    where d.committee_id = ${tx.committeeId} and d.id = ${read.data}`)
  return row?.home ?? null
}

/** The change that a deed made, unless it has been taken back. */
export async function findStandingChange(tx: Tx, envelopeId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(sql`
    select id from registry.change
    where committee_id = ${tx.committeeId} and envelope_id = ${envelopeId} and reverted_by is null`)
  return row?.id
}
