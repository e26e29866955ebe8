import { addCounts, noCounts, type ImportCounts } from '../../domain/imports/import-counts.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Tx } from '../database/database.ts'
import { posting } from '../database/posting.ts'
import {
  addFlags,
  addHouseholds,
  addResidences,
  addSealedPersons,
  addSealedPhones,
} from '../registry/bulk-store.ts'
import type { RowIds } from '../registry/table.ts'
import { changePeople } from './change-people.ts'
import { planHouseholds } from './household-plan.ts'
import { rowsOf, type Writing } from './new-rows.ts'
import type { PartPlan } from './part-plan.ts'
import type { ReadyPart } from './ready-part.ts'
import { writePlaces } from './place-write.ts'

/** Puts one part on the books, in the transaction of its envelope; returns what it added and what was done. */
export async function writePart(
  tx: Tx,
  { vault, maker }: Writing,
  { part, newcomers }: ReadyPart,
  plan: PartPlan,
): Promise<{ readonly added: RowIds; readonly counts: ImportCounts }> {
  const { now } = maker
  const places = await writePlaces(tx, maker, plan)
  const post = posting(tx)
  const households = planHouseholds(part, plan)
  const householdOf = (key: string) => households.of.get(key)
  await addHouseholds(post.tx, households.made, now)
  const rows = await rowsOf(plan, vault, newcomers, householdOf, dayOf(now))
  await addSealedPersons(post.tx, rows.persons, now)
  await addSealedPhones(post.tx, rows.phones)
  await addResidences(post.tx, rows.residences)
  await addFlags(post.tx, rows.flags)
  await post.answered()
  await changePeople(tx, { vault, maker }, plan, householdOf)
  const added: RowIds = {
    ...places,
    household: ids(households.made),
    person: ids(rows.persons),
    person_phone: ids(rows.phones),
    residence: ids(rows.residences),
    person_flag: ids(rows.flags),
  }
  return { added, counts: addCounts(plan.counts, { ...noCounts(), ...plan.places.counts() }) }
}

function ids(all: readonly { readonly id: string }[]): string[] {
  return all.map(({ id }) => id)
}
