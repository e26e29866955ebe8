import { numberToKeep } from '../../domain/imports/import-changes.ts'
import {
  matchPeople,
  type BookPerson,
  type BooksSeen,
  type Sought,
} from '../../domain/imports/import-matching.ts'
import type { PersonRead } from '../../domain/imports/understanding.ts'
import { readIdNumber } from '../../domain/registry/id-number.ts'
import { nameKey } from '../../domain/registry/person-name.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { pace } from '../pace.ts'
import { findByDocument, findHomeless, findInHomes } from './books-queries.ts'

/** A person of the sheet, ready to be looked for wherever the home may be. */
export type SoughtAnywhere = Omit<Sought, 'dwellingId'>

export async function soughtPeople(vault: Vault, people: readonly PersonRead[]): Promise<SoughtAnywhere[]> {
  const all: SoughtAnywhere[] = []
  for (const read of people) {
    all.push(soughtPerson(vault, read))
    await pace()
  }
  return all
}

function soughtPerson(vault: Vault, read: PersonRead): SoughtAnywhere {
  const number = numberToKeep(read)
  const canonical = number === undefined ? undefined : readIdNumber(number)?.canonical
  let phones: readonly string[] | undefined
  return {
    read,
    ...(canonical === undefined ? {} : { index: indexOf(vault, canonical) }),
    near: () => nearIndexes(vault, canonical),
    phoneIndexes: () => (phones ??= read.phones.map((phone) => vault.index('phone', phone).toString('hex'))),
  }
}

/** `homeOf` gives the home where the books have it already. */
export function atHome(
  people: readonly SoughtAnywhere[],
  homeOf: (key: string) => string | undefined,
): Sought[] {
  return people.map((one) => {
    const dwellingId = one.read.home === undefined ? undefined : homeOf(one.read.home)
    return dwellingId === undefined ? one : { ...one, dwellingId }
  })
}

const indexOf = (vault: Vault, canonical: string): string =>
  vault.index('idNumber', canonical).toString('hex')

function nearIndexes(vault: Vault, canonical: string | undefined): string[] {
  if (canonical?.length !== 18) return []
  const digits = canonical.slice(0, 17)
  return Array.from('0123456789X', (last) => indexOf(vault, digits + last))
}

/** Who has one of these whole numbers on the books. */
export async function numberHolders(tx: Tx, people: readonly SoughtAnywhere[]): Promise<BookPerson[]> {
  const indexes = people.flatMap(({ read, index }) =>
    index !== undefined && (read.idTrust === 'sure' || read.idTrust === 'doubtful') ? [index] : [],
  )
  return indexes.length > 0 ? findByDocument(tx, indexes) : []
}

/** Asks the books for everybody else who might be meant, and decides who is. */
export async function seekPeople(
  tx: Tx,
  people: readonly Sought[],
  byDocument: readonly BookPerson[],
): Promise<Map<string, BookPerson>> {
  const homes = [...new Set(people.flatMap(({ dwellingId }) => dwellingId ?? []))]
  const names = people.filter(({ read }) => read.home === undefined).map(({ read }) => nameKey(read.name))
  const [inHomes, homeless] = await Promise.all([
    homes.length > 0 ? findInHomes(tx, homes) : [],
    names.length > 0 ? findHomeless(tx, names) : [],
  ])
  return matchPeople(people, seen(byDocument, inHomes, homeless))
}

function seen(
  byDocument: readonly BookPerson[],
  inHomes: readonly BookPerson[],
  homeless: readonly BookPerson[],
): BooksSeen {
  const documents = Map.groupBy(byDocument, ({ documentIndex }) => documentIndex)
  const homes = Map.groupBy(inHomes, ({ dwellingId }) => dwellingId)
  const names = Map.groupBy(homeless, ({ name }) => nameKey(name))
  return {
    byDocument: (index) => documents.get(index) ?? [],
    inHome: (dwellingId) => homes.get(dwellingId) ?? [],
    homeless: (key) => names.get(key) ?? [],
  }
}
