import { compare, type Difference } from '../../domain/imports/import-changes.ts'
import { addCounts, noCounts, type ImportCounts } from '../../domain/imports/import-counts.ts'
import type { BookPerson, Sought } from '../../domain/imports/import-matching.ts'
import type { ImportPart } from '../../domain/imports/import-parts.ts'
import type { PlannedHome } from '../../domain/imports/import-places.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { NOTE } from '../registry/person-columns.ts'
import { findHomes, readSealedNotes, type BookHome } from './books-queries.ts'
import { openPlacePlan, type BuildingChange, type CompoundChange, type PlacePlan } from './place-plan.ts'
import type { ReadyPart } from './ready-part.ts'
import { atHome, numberHolders, seekPeople } from './seek-people.ts'

/** A home of the sheet and where it stands, or will stand, in the books. */
export interface HomeAt {
  readonly id: string
  readonly gridId: string | null
}

export interface PersonChange {
  readonly known: BookPerson
  readonly sought: Sought
  readonly difference: Difference
}

/** Everything that one part does to the books, decided before anything is written. */
export interface PartPlan {
  readonly places: PlacePlan
  readonly newHomes: readonly { readonly id: string; readonly home: PlannedHome }[]
  /** Floor areas learned. */
  readonly homeChanges: readonly { readonly home: BookHome; readonly areaM2: number }[]
  readonly compoundChanges: readonly CompoundChange[]
  readonly buildingChanges: readonly BuildingChange[]
  /** By the home's key in the sheet. */
  readonly homeAt: ReadonlyMap<string, HomeAt>
  readonly newPeople: readonly Sought[]
  readonly changes: readonly PersonChange[]
  /** By the person's key in the sheet, changed or not. */
  readonly known: ReadonlyMap<string, BookPerson>
  readonly counts: ImportCounts
}

/**
 * Compares one part with the books as they stand in this transaction; only reads. `places` remembers what earlier parts
 * would make, so that a dry run counts every compound once.
 */
export async function planPart(
  tx: Tx,
  vault: Vault,
  ready: ReadyPart,
  places?: PlacePlan,
  grids: Parameters<typeof openPlacePlan>[1] = [],
): Promise<PartPlan> {
  const plan = places ?? (await openPlacePlan(tx, grids))
  const { part } = ready
  const ledger = plan.learn(part.buildings)
  // Neither needs the other's answer: one round trip for both.
  const [homes, holders] = await Promise.all([planHomes(tx, plan, part), numberHolders(tx, ready.people)])
  const people = atHome(ready.people, (key) => homes.known.get(key)?.id)
  const known = await seekPeople(tx, people, holders)
  const changes = await changesOf(tx, vault, people, known, homes.at)
  const newPeople = people.filter(({ read }) => !known.has(read.key))
  const counts = countPeople(people, known, changes, newPeople.length)
  return {
    places: plan,
    newHomes: homes.made,
    homeChanges: homes.changes,
    ...ledger,
    homeAt: homes.at,
    newPeople,
    changes,
    known,
    counts: addCounts(counts, {
      ...noCounts(),
      homes: {
        new: homes.made.length,
        known: homes.known.size - homes.changes.length,
        changed: homes.changes.length,
      },
      households: part.households.length,
    }),
  }
}

async function planHomes(tx: Tx, places: PlacePlan, part: ImportPart) {
  const planned = part.homes.map((read) => places.home(read))
  const found =
    planned.length > 0
      ? await findHomes(
          tx,
          planned.map(({ addressKey }) => addressKey),
        )
      : []
  const byKey = new Map(found.map((home) => [home.addressKey, home]))
  const at = new Map<string, HomeAt>()
  const known = new Map<string, BookHome>()
  const made: { id: string; home: PlannedHome }[] = []
  const madeByKey = new Map<string, HomeAt>()
  const changes: { home: BookHome; areaM2: number }[] = []
  for (const home of planned) {
    const { read, addressKey } = home
    const there = byKey.get(addressKey)
    const area = areaOf(read.area)
    if (there) {
      known.set(read.key, there)
      at.set(read.key, there)
      if (area !== undefined && area !== there.areaM2) changes.push({ home: there, areaM2: area })
      continue
    }
    const twin = madeByKey.get(addressKey) ?? places.remembered(addressKey)
    const here = twin ?? { id: newId(), gridId: home.gridId }
    at.set(read.key, here)
    if (twin) continue
    madeByKey.set(addressKey, here)
    places.remember(addressKey, here)
    made.push({ id: here.id, home })
  }
  return { at, known, made, changes }
}

/** As the books keep it: two decimals, and no areas that nobody can live in. */
function areaOf(area: number | undefined): number | undefined {
  return area !== undefined && area > 0 && area <= 99_999 ? Math.round(area * 100) / 100 : undefined
}

async function changesOf(
  tx: Tx,
  vault: Vault,
  people: readonly Sought[],
  known: ReadonlyMap<string, BookPerson>,
  at: ReadonlyMap<string, HomeAt>,
): Promise<PersonChange[]> {
  const remarked = people.filter(({ read }) => read.remark !== undefined)
  const notes = await readSealedNotes(
    tx,
    remarked.flatMap(({ read }) => known.get(read.key)?.id ?? []),
  )
  return people.flatMap((sought) => {
    const person = known.get(sought.read.key)
    if (!person || person.state !== 'here') return []
    const sealed = notes.get(person.id)
    const note = sealed ? vault.open(NOTE, person.id, sealed) : undefined
    const dwellingId = at.get(sought.read.home ?? '')?.id
    const difference = compare({ sought, known: person, dwellingId, note })
    return difference.kinds.length > 0 ? [{ known: person, sought, difference }] : []
  })
}

function countPeople(
  people: readonly Sought[],
  known: ReadonlyMap<string, BookPerson>,
  changes: readonly PersonChange[],
  fresh: number,
): ImportCounts {
  const kinds: Record<string, number> = {}
  for (const { difference } of changes)
    for (const kind of difference.kinds) kinds[kind] = (kinds[kind] ?? 0) + 1
  return {
    ...noCounts(),
    people: { new: fresh, known: people.length - fresh - changes.length, changed: changes.length },
    changes: kinds,
    gone: [...known.values()].filter(({ state }) => state !== 'here').length,
  }
}
