import { seen as seenForm, type Seen } from '../../domain/doors/correction.ts'
import { listCorrections, type CorrectionRow } from '../../domain/doors/queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { maskPhone } from '../../domain/registry/masking.ts'
import { answers } from '../answer.ts'
import { CORRECTIONS, listCorrectionRecords, type CorrectionRecord } from './correction-queries.ts'
import { SEEN } from './seals.ts'

answers(listCorrections, {
  async read(tx, input, { house, now }) {
    const found = await listCorrectionRecords(tx, input, dayOf(now))
    const rows = found
      .slice(0, CORRECTIONS)
      .map((record) =>
        rowOf(
          record,
          found,
          seenForm.parse(JSON.parse(house.vault.open(SEEN, record.id, record.seenSealed))),
        ),
      )
    const last = found.length > CORRECTIONS ? found[CORRECTIONS - 1] : undefined
    return { rows, ...(last ? { next: keyOf(last) } : {}) }
  },
})

/** The column of the books that each kind speaks of. */
const COLUMNS: Readonly<Partial<Record<Seen['kind'], string>>> = {
  name: 'name',
  area: 'area_m2',
  occupancy: 'occupancy',
  movedOut: 'state',
}

function rowOf(record: CorrectionRecord, all: readonly CorrectionRecord[], seen: Seen): CorrectionRow {
  const others = all.filter(({ id }) => id !== record.id)
  const alike = others.filter(({ said }) => said.equals(record.said))
  const against = others.filter(
    ({ slot, said }) => slot !== null && slot === record.slot && !said.equals(record.said),
  )
  const change = record.changes.find(({ column }) => column === COLUMNS[seen.kind])
  const { id, home, personName, seenAt, by, state, settledAt, settledBy } = record
  return {
    id,
    home,
    personName,
    seenAt,
    by,
    state,
    settledAt,
    settledBy,
    seen: masked(seen),
    now: booksSay(record, seen),
    changedSince: change ? { at: change.at, by: change.by } : null,
    against: against.map((other) => other.id),
    alike: alike.map((other) => other.id),
  }
}

function booksSay(record: CorrectionRecord, seen: Seen): CorrectionRow['now'] {
  switch (seen.kind) {
    case 'name':
      return record.name
    case 'area':
      return record.area
    case 'occupancy':
      return record.occupancy
    case 'flag':
      return record.flags.includes(seen.flag)
    case 'movedOut':
      return record.lives
    case 'movedIn':
    case 'newPhone':
    case 'deadPhone':
      return null
  }
}

function masked(seen: Seen): Seen {
  if (seen.kind === 'newPhone' || seen.kind === 'deadPhone')
    return { ...seen, number: maskPhone(seen.number) }
  if (seen.kind === 'movedIn' && seen.phone) return { ...seen, phone: maskPhone(seen.phone) }
  return seen
}

function keyOf({ first, seenAt, id }: CorrectionRecord): string {
  return `${first}|${seenAt}|${id}`
}
