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
import { openPace } from './pace.ts'
import { findByDocument, findHomeless, findInHomes } from './books-queries.ts'

/** The people of one part, made ready to be looked for; `homeOf` gives the home where the books have it already. */
export async function soughtPeople(
  vault: Vault,
  people: readonly PersonRead[],
  homeOf: (key: string) => string | undefined,
): Promise<Sought[]> {
  const all: Sought[] = []
  const pace = openPace()
  for (const read of people) {
    all.push(soughtPerson(vault, read, read.home === undefined ? undefined : homeOf(read.home)))
    await pace()
  }
  return all
}

function soughtPerson(vault: Vault, read: PersonRead, dwellingId: string | undefined): Sought {
  const number = numberToKeep(read)
  const canonical = number === undefined ? undefined : readIdNumber(number)?.canonical
  return {
    read,
    ...(canonical === undefined ? {} : { index: indexOf(vault, canonical) }),
    near: () => nearIndexes(vault, canonical),
    phoneIndexes: read.phones.map((phone) => vault.index('phone', phone).toString('hex')),
    ...(dwellingId === undefined ? {} : { dwellingId }),
  }
}

const indexOf = (vault: Vault, canonical: string): string =>
  vault.index('idNumber', canonical).toString('hex')

function nearIndexes(vault: Vault, canonical: string | undefined): string[] {
  if (canonical?.length !== 18) return []
  const digits = canonical.slice(0, 17)
  return Array.from('0123456789X', (last) => indexOf(vault, digits + last))
}

/** Asks the books for everybody who might be meant, in at most three statements, and decides who is. */
export async function seekPeople(tx: Tx, people: readonly Sought[]): Promise<Map<string, BookPerson>> {
  const indexes = people.flatMap(({ read, index }) =>
    index !== undefined && (read.idTrust === 'sure' || read.idTrust === 'doubtful') ? [index] : [],
  )
  const homes = [...new Set(people.flatMap(({ dwellingId }) => dwellingId ?? []))]
  const names = people.filter(({ read }) => read.home === undefined).map(({ read }) => nameKey(read.name))
  const byDocument = indexes.length > 0 ? await findByDocument(tx, indexes) : []
  const inHomes = homes.length > 0 ? await findInHomes(tx, homes) : []
  const homeless = names.length > 0 ? await findHomeless(tx, names) : []
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
