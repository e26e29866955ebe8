import type { z } from 'zod'
import type { home } from '../../domain/registry/person.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { addHouseholds, addResidences } from './bulk-store.ts'
import type { DwellingRow } from './place-rows.ts'
import { findRow, updateRow } from './row-store.ts'
import type { Row } from './table.ts'

export type Home = z.infer<typeof home>

export interface HouseholdRow extends Row {
  readonly id: string
  readonly dwelling_id: string
  readonly ended_on: string | null
}

export interface ResidenceRow {
  readonly id: string
  readonly personId: string
  readonly householdId: string
  readonly dwellingId: string
}

/** A home that people can live in. */
export async function findHome(tx: Tx, dwellingId: string): Promise<DwellingRow | undefined> {
  const row = await findRow<DwellingRow>(tx, 'dwelling', dwellingId)
  return row && !row.removed_at ? row : undefined
}

/** Where somebody lives today. */
export function listOpenResidences(tx: Tx, personId: string): Promise<ResidenceRow[]> {
  return tx.rows<ResidenceRow>(sql`
    select id, person_id as "personId", household_id as "householdId", dwelling_id as "dwellingId"
    from registry.residence
    where committee_id = ${tx.committeeId} and person_id = ${personId} and ended_on is null
    order by since desc nulls last, id desc`)
}

/** Who lives in a household today. */
export function listMembers(tx: Tx, householdId: string): Promise<ResidenceRow[]> {
  return tx.rows<ResidenceRow>(sql`
    select id, person_id as "personId", household_id as "householdId", dwelling_id as "dwellingId"
    from registry.residence
    where committee_id = ${tx.committeeId} and household_id = ${householdId} and ended_on is null order by id`)
}

/** Is it a household of that home, or one that is not known yet? */
export async function householdFits(tx: Tx, to: Home): Promise<boolean> {
  const row = await findRow<HouseholdRow>(tx, 'household', to.householdId)
  return !row || row.dwelling_id === to.dwellingId
}

/** Lets somebody live there from now on; a household not known yet begins, one that had ended begins again. */
export async function settleIn(
  tx: Tx,
  personId: string,
  to: Home,
  since: string | null,
  now: string,
): Promise<void> {
  const { dwellingId, householdId, residenceId, relation, tenure } = to
  const household = await findRow<HouseholdRow>(tx, 'household', householdId)
  if (!household) await addHouseholds(tx, [{ id: householdId, dwellingId, tenure, since }], now)
  else if (household.ended_on) await updateRow(tx, 'household', householdId, { ended_on: null })
  await addResidences(tx, [{ id: residenceId, personId, householdId, dwellingId, relation, since }])
}

/** Ends living in these places; a household that nobody is left in ends the same day. */
export async function moveOut(
  tx: Tx,
  from: readonly ResidenceRow[],
  end: {
    readonly on: string
    readonly reason: 'moved' | 'left' | 'died' | 'merged'
    readonly wentTo?: string
  },
): Promise<void> {
  const ids = from.map(({ id }) => id)
  await tx.run(sql`
    update registry.residence set ended_on = ${end.on}, end_reason = ${end.reason}, went_to = ${end.wentTo || null}
    where committee_id = ${tx.committeeId} and id = any (${ids}::uuid[])`)
  await endEmptyHouseholds(
    tx,
    from.map(({ householdId }) => householdId),
    end.on,
  )
}

export async function endEmptyHouseholds(tx: Tx, householdIds: readonly string[], on: string): Promise<void> {
  await tx.run(sql`
    update registry.household h set ended_on = ${on}
    where h.committee_id = ${tx.committeeId} and h.id = any (${householdIds}::uuid[]) and h.ended_on is null
      and not exists (select from registry.residence r where r.committee_id = ${tx.committeeId}
        and r.household_id = h.id and r.ended_on is null)`)
}
