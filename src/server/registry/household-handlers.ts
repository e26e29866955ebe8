import { dayOf } from '../../domain/kit/dates.ts'
import { joinHouseholds, splitHousehold } from '../../domain/registry/household.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { addHouseholds } from './bulk-store.ts'
import type { DwellingRow } from './place-rows.ts'
import { endEmptyHouseholds, listMembers, type HouseholdRow } from './residence-store.ts'
import { findRow, lockRow, updateRows } from './row-store.ts'
import { saveChange } from './save-change.ts'

/** A household with who lives in it; it lies in the grid of its home. */
async function lockHousehold(tx: Tx, id: string) {
  const row = await lockRow<HouseholdRow>(tx, 'household', id)
  const home = row && (await findRow<DwellingRow>(tx, 'dwelling', row.dwelling_id))
  if (!row || !home) return undefined
  return { kind: 'household', id, gridId: home.grid_id, row, members: await listMembers(tx, id) }
}

handle(splitHousehold, {
  subject: (tx, { householdId }) => lockHousehold(tx, householdId),
  refuses: async (tx, { input, subject }) => {
    const leaving = new Set(input.personIds)
    const members = new Set(subject.members.map(({ personId }) => personId))
    const all = [...leaving].every((personId) => members.has(personId))
    const known = await findRow(tx, 'household', input.newHouseholdId)
    return all && !known && leaving.size < members.size ? undefined : { code: 'household-members' }
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const leaving = subject.members.filter(({ personId }) => input.personIds.includes(personId))
    const what = {
      action: splitHousehold.name,
      subject,
      rows: { household: [subject.id, input.newHouseholdId], residence: leaving.map(({ id }) => id) },
      about: [subject.row.dwelling_id, ...leaving.map(({ personId }) => personId)],
    }
    return saveChange(tx, deed, what, async () => {
      const { newHouseholdId: id, tenure } = input
      await addHouseholds(tx, [{ id, dwellingId: subject.row.dwelling_id, tenure, since: dayOf(now) }], now)
      await updateRows(
        tx,
        'residence',
        leaving.map((one) => ({ id: one.id, household_id: id })),
      )
    })
  },
})

handle(joinHouseholds, {
  subject: async (tx, { householdId, otherId }) => {
    const kept = await lockHousehold(tx, householdId)
    const other = await lockHousehold(tx, otherId)
    return kept && other && { ...kept, other }
  },
  refuses: (_tx, { subject }) =>
    subject.row.dwelling_id === subject.other.row.dwelling_id ? undefined : { code: 'household-elsewhere' },
  apply: (tx, deed) => {
    const { subject, now } = deed
    const { members } = subject.other
    const what = {
      action: joinHouseholds.name,
      subject,
      rows: { household: [subject.id, subject.other.id], residence: members.map(({ id }) => id) },
      about: [subject.row.dwelling_id, subject.other.id, ...members.map(({ personId }) => personId)],
    }
    return saveChange(tx, deed, what, async () => {
      await updateRows(
        tx,
        'residence',
        members.map(({ id }) => ({ id, household_id: subject.id })),
      )
      await endEmptyHouseholds(tx, [subject.other.id], dayOf(now))
    })
  },
})
