import { z } from 'zod'

/** What can differ between a sheet and the books. Counted once a person. */
export const changeKinds = [
  'name',
  'document',
  'birth',
  'sex',
  'nation',
  'phone',
  'flag',
  'relation',
  'hukou',
  'note',
  'home',
] as const
export type ChangeKind = (typeof changeKinds)[number]

const count = z.int().min(0).max(2_147_483_647)
const compared = z.object({ new: count, known: count, changed: count })

/** Of what a workbook says: what is new, what is on the books just so, what is there otherwise. */
export const importCountsSchema = z.object({
  people: compared,
  homes: compared,
  households: count,
  /** New on the books; `changed`: management, grid or numbers of stairs learned. */
  compounds: compared,
  buildings: compared,
  changes: z.partialRecord(z.enum(changeKinds), count),
  /** Orders of a 12345 export: found in the sheet, registered as cases, left out (finished elsewhere, no number). */
  orders: z.object({ found: count, reported: count, left: count }),
  /** On the books as moved away or deceased, and yet in the sheet: not touched. */
  gone: count,
})
export type ImportCounts = z.infer<typeof importCountsSchema>
export type Compared = ImportCounts['people']

const none = (): Compared => ({ new: 0, known: 0, changed: 0 })

export function noCounts(): ImportCounts {
  return {
    people: none(),
    homes: none(),
    households: 0,
    compounds: none(),
    buildings: none(),
    changes: {},
    orders: { found: 0, reported: 0, left: 0 },
    gone: 0,
  }
}

export function addCounts(one: ImportCounts, other: ImportCounts): ImportCounts {
  const changes: ImportCounts['changes'] = { ...one.changes }
  for (const kind of changeKinds) {
    const sum = (one.changes[kind] ?? 0) + (other.changes[kind] ?? 0)
    if (sum > 0) changes[kind] = sum
  }
  return {
    people: add(one.people, other.people),
    homes: add(one.homes, other.homes),
    households: one.households + other.households,
    compounds: add(one.compounds, other.compounds),
    buildings: add(one.buildings, other.buildings),
    changes,
    orders: {
      found: one.orders.found + other.orders.found,
      reported: one.orders.reported + other.orders.reported,
      left: one.orders.left + other.orders.left,
    },
    gone: one.gone + other.gone,
  }
}

/** Each part meets the same compounds and buildings again: what is neither new nor changed is known once. */
export function withPlacesOf(sum: ImportCounts, read: ImportCounts): ImportCounts {
  return {
    ...sum,
    compounds: knownOnce(sum.compounds, read.compounds),
    buildings: knownOnce(sum.buildings, read.buildings),
  }
}

function knownOnce(sum: Compared, read: Compared): Compared {
  const all = read.new + read.known + read.changed
  return { ...sum, known: Math.max(0, all - sum.new - sum.changed) }
}

function add(one: Compared, other: Compared): Compared {
  return { new: one.new + other.new, known: one.known + other.known, changed: one.changed + other.changed }
}
