import { addCounts, noCounts, type ImportCounts } from '../../domain/imports/import-counts.ts'
import type { ImportPart } from '../../domain/imports/import-parts.ts'
import type { NamedGrid } from '../../domain/imports/import-places.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import type { PartJson, Reading } from './open-reading.ts'
import { planPart } from './part-plan.ts'
import { readyPart, type ReadyPart } from './ready-part.ts'
import { placePlanOf, openPlacePlan, type PlacePlan } from './place-plan.ts'

export interface Comparing {
  readonly vault: Vault
  readonly grids: readonly NamedGrid[]
  /** Opens the books for one part; without books everything is new. */
  readonly inBooks: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Called with each part; what it answers puts the part away, in the same books. */
  readonly keep?: (json: PartJson, part: ImportPart) => Promise<(tx: Tx) => Promise<void>>
}

/** Walks through all parts of a workbook and compares them with the books; writes nothing itself. */
export async function compareWorkbook(
  reading: Reading,
  { vault, grids, inBooks, keep }: Comparing,
): Promise<{ readonly counts: ImportCounts; readonly parts: number }> {
  let counts = noCounts()
  let parts = 0
  let places: PlacePlan | undefined
  const compare = (ready: ReadyPart, put: ((tx: Tx) => Promise<void>) | undefined) =>
    inBooks(async (tx) => {
      places ??= await openPlacePlan(tx, grids)
      const [plan] = await Promise.all([planPart(tx, vault, ready, places), put?.(tx)])
      const found = Math.max(0, (ready.part.orders?.length ?? 0) - 1)
      counts = addCounts(addCounts(counts, plan.counts), {
        ...noCounts(),
        orders: { found, reported: 0, left: 0 },
      })
      parts += 1
    })
  // While the books are asked about one part, the next is made ready.
  let asking = Promise.resolve()
  for await (const json of reading.parts()) {
    const part: ImportPart = JSON.parse(json.json.toString('utf8'))
    const [ready, put] = await Promise.all([readyPart(vault, part), keep?.(json, part)])
    await asking
    asking = compare(ready, put)
    asking.catch(() => undefined)
  }
  await asking
  places ??= placePlanOf([], [], grids)
  return { counts: addCounts(counts, { ...noCounts(), ...places.counts() }), parts }
}

/** A community that has no books yet. */
export const emptyBooks: Tx = {
  committeeId: '00000000-0000-7000-8000-000000000000',
  rows: () => Promise.resolve([]),
  maybe: () => Promise.resolve(undefined),
  one: () => Promise.reject(new Error('no books')),
  post: () => {
    throw new Error('no books')
  },
  last: () => Promise.reject(new Error('no books')),
  run: () => Promise.resolve(0),
}
