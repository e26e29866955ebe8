/** What was understood, cut into parts that each go onto the books in one transaction. A home is never cut in two. */
import type { Results } from './results.ts'
import type { BuildingRead, HomeRead, HouseholdRead, PersonRead } from './understanding.ts'

export interface ImportPart {
  /** From 1. */
  readonly part: number
  readonly buildings: readonly BuildingRead[]
  readonly homes: readonly HomeRead[]
  readonly households: readonly HouseholdRead[]
  readonly people: readonly PersonRead[]
  /** Rows of a 12345 export as they stand, the header first; absent in parts of a roster. */
  readonly orders?: readonly (readonly string[])[]
}

interface Open {
  readonly homes: HomeRead[]
  readonly households: HouseholdRead[]
  readonly people: PersonRead[]
  /** People still to come. */
  missing: number
}

/** People in a part, about: the last home of it may bring some more. */
export const partSize = 500

/**
 * Parts as soon as they are whole, in the order of the workbook but for homes whose people stand far apart. Walks through
 * the people twice, so that a large roster is never there at once. Buildings of a ledger go first.
 */
export function* partsOf(results: Results, size = partSize): Generator<ImportPart> {
  const { partOfPerson, partOfHome, open } = plan(results, size)
  for (const home of results.homes()) open[partOfHome.get(home.key) ?? 0]?.homes.push(home)
  for (const household of results.households())
    open[partOfHome.get(household.home) ?? 0]?.households.push(household)
  let buildings = results.outline.buildings
  let at = 0
  const close = (index: number): ImportPart | undefined => {
    const whole = open[index]
    if (!whole) return undefined
    open[index] = undefined
    const part = { part: index + 1, buildings, ...namesOf(whole) }
    buildings = []
    return part
  }
  for (const person of results.people()) {
    const index = partOfPerson[at++] ?? 0
    const there = open[index]
    if (!there) continue
    there.people.push(person)
    there.missing -= 1
    if (there.missing > 0) continue
    const part = close(index)
    if (part) yield part
  }
  for (const index of open.keys()) {
    const part = close(index)
    if (part) yield part
  }
}

function namesOf({ homes, households, people }: Open): Pick<ImportPart, 'homes' | 'households' | 'people'> {
  return { homes, households, people }
}

function plan(results: Results, size: number) {
  const partOfHome = new Map<string, number>()
  const partOfPerson: number[] = []
  const open: (Open | undefined)[] = []
  let current = -1
  let room = 0
  const place = (): number => {
    if (room <= 0) {
      current = open.push({ homes: [], households: [], people: [], missing: 0 }) - 1
      room = size
    }
    room -= 1
    return current
  }
  for (const { home } of results.people()) {
    const known = home === undefined ? undefined : partOfHome.get(home)
    const index = known ?? place()
    if (known !== undefined) room -= 1
    if (home !== undefined && known === undefined) partOfHome.set(home, index)
    partOfPerson.push(index)
    const there = open[index]
    if (there) there.missing += 1
  }
  for (const { key } of results.homes()) if (!partOfHome.has(key)) partOfHome.set(key, place())
  if (open.length === 0 && results.outline.buildings.length > 0) place()
  return { partOfPerson, partOfHome, open }
}

/** Orders in a part. */
const ordersAtOnce = 200

/** The orders of a 12345 export, their header repeated in every part; `first` is the number of the first part. */
export function* orderParts(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  first: number,
): Generator<ImportPart> {
  for (let at = 0; at < rows.length; at += ordersAtOnce) {
    const orders = [header, ...rows.slice(at, at + ordersAtOnce)]
    yield { part: first + at / ordersAtOnce, buildings: [], homes: [], households: [], people: [], orders }
  }
}
