/**
 * Who of the sheet is who on the books. The same complete number under the same name is the same person; else the same name
 * in the same home where nothing known of both speaks against it. Two different people are never made one: in doubt they
 * stay two.
 */
import { datesAgree } from '../registry/birth-date.ts'
import type { HukouStatus } from '../registry/hukou-status.ts'
import { nameKey } from '../registry/person-name.ts'
import type { PersonSex, PersonState } from '../registry/person.ts'
import type { PersonRead } from './understanding.ts'

/** A person of the books as far as an import compares; numbers only as blind indexes. */
export interface BookPerson {
  readonly id: string
  readonly name: string
  readonly sex: PersonSex
  readonly birth: string | null
  readonly nation: string | null
  readonly state: PersonState
  readonly gridId: string | null
  readonly hukouStatus: HukouStatus
  readonly documentIndex: string | null
  readonly documentDoubts: readonly string[]
  readonly phoneIndexes: readonly string[]
  readonly residenceId: string | null
  readonly householdId: string | null
  readonly dwellingId: string | null
  readonly relation: string | null
  readonly flags: readonly string[]
}

/** A person of the sheet, with what the books are asked for. */
export interface Sought {
  readonly read: PersonRead
  /** Blind index of the number as it would be kept; absent without a number. */
  readonly index?: string
  /** Of the same seventeen digits with every other last one; worked out only where somebody must be told apart. */
  near(): readonly string[]
  /** Of each number; worked out only where somebody must be told apart. */
  phoneIndexes(): readonly string[]
  /** The home, where the books have it already. */
  readonly dwellingId?: string
}

export interface BooksSeen {
  byDocument(index: string): readonly BookPerson[]
  inHome(dwellingId: string): readonly BookPerson[]
  /** Without a home, by `nameKey`. */
  homeless(key: string): readonly BookPerson[]
}

/** By the key of the sheet's person; whoever is missing is new. */
export function matchPeople(people: readonly Sought[], books: BooksSeen): Map<string, BookPerson> {
  const found = new Map<string, BookPerson>()
  const taken = new Set<string>()
  const rounds = [sameNumberAndName, sameNumberAndHome, sameNameAndHome, sameNameWithoutHome]
  for (const round of rounds) {
    for (const one of people) {
      if (found.has(one.read.key)) continue
      const free = round(one, books).filter(({ id }) => !taken.has(id))
      const best = bestOf(one, free)
      if (!best) continue
      found.set(one.read.key, best)
      taken.add(best.id)
    }
  }
  return found
}

const isWhole = ({ read }: Sought): boolean => read.idTrust === 'sure' || read.idTrust === 'doubtful'

function sameNumber(one: Sought, books: BooksSeen): readonly BookPerson[] {
  return one.index !== undefined && isWhole(one) ? books.byDocument(one.index) : []
}

function sameNumberAndName(one: Sought, books: BooksSeen): readonly BookPerson[] {
  const key = nameKey(one.read.name)
  return sameNumber(one, books).filter(({ name }) => nameKey(name) === key)
}

/** The name was written differently before: only where number and home are the same and nobody else has the number. */
function sameNumberAndHome(one: Sought, books: BooksSeen): readonly BookPerson[] {
  if (one.read.findings.includes('id-used-twice') || one.dwellingId === undefined) return []
  const there = sameNumber(one, books)
  return there.length === 1 ? there.filter(({ dwellingId }) => dwellingId === one.dwellingId) : []
}

function sameNameAndHome(one: Sought, books: BooksSeen): readonly BookPerson[] {
  if (one.dwellingId === undefined) return []
  const key = nameKey(one.read.name)
  return books.inHome(one.dwellingId).filter((known) => nameKey(known.name) === key && mayBe(one, known))
}

function sameNameWithoutHome(one: Sought, books: BooksSeen): readonly BookPerson[] {
  if (one.read.home !== undefined) return []
  return books
    .homeless(nameKey(one.read.name))
    .filter((known) => mayBe(one, known) && (known.birth ?? '') === (one.read.birth ?? ''))
}

/** Nothing known of both may differ; a number that is in doubt itself does not speak against anybody. */
function mayBe(one: Sought, known: BookPerson): boolean {
  const { read } = one
  const births = !read.birth || !known.birth || datesAgree(read.birth, known.birth)
  if (one.index !== undefined && known.documentIndex !== null && one.index !== known.documentIndex) {
    if (one.near().includes(known.documentIndex)) return true
    const doubted = read.idTrust !== 'sure' || known.documentDoubts.length > 0
    return doubted && births
  }
  if (one.index !== undefined && one.index === known.documentIndex) return true
  if (births)
    return !differs(read.sex, known.sex) || (read.birth?.length === 10 && read.birth === known.birth)
  return sharePhone(one, known)
}

/** Without a number on the books nothing is worked out. */
function sharePhone(one: Sought, known: BookPerson): boolean {
  return (
    known.phoneIndexes.length > 0 && one.phoneIndexes().some((index) => known.phoneIndexes.includes(index))
  )
}

function differs(read: PersonRead['sex'], known: PersonSex): boolean {
  return read !== undefined && known !== 'unknown' && read !== known
}

/** Of several, the one who is most alike; the elder record where they are all the same. */
function bestOf(one: Sought, candidates: readonly BookPerson[]): BookPerson | undefined {
  let best: BookPerson | undefined
  let most = -1
  for (const known of candidates) {
    const likeness = likenessOf(one, known)
    if (likeness > most) [best, most] = [known, likeness]
  }
  return best
}

function likenessOf(one: Sought, known: BookPerson): number {
  const { read } = one
  return (
    (one.index !== undefined && one.index === known.documentIndex ? 16 : 0) +
    (read.birth !== undefined && read.birth === known.birth ? 8 : 0) +
    (one.dwellingId !== undefined && one.dwellingId === known.dwellingId ? 4 : 0) +
    (read.relation !== undefined && read.relation.word === known.relation ? 2 : 0) +
    (sharePhone(one, known) ? 2 : 0) +
    (read.sex !== undefined && read.sex === known.sex ? 1 : 0)
  )
}
