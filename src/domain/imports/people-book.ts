/**
 * Everybody once. Mentions are matched as they come: the same complete ID number is the same person; without one, the same
 * name in the same home whose known digits, birth and relation do not contradict. Two different people are never made one.
 */
import { type AddressParts, addressKey } from '../registry/address.ts'
import { datesAgree } from '../registry/birth-date.ts'
import { idsAgree } from '../registry/id-number.ts'
import { nameKey } from '../registry/person-name.ts'
import { openHomeIndex } from './home-index.ts'
import type { FindingKind } from './kinds.ts'
import type { PersonDraft, Spot } from './person-draft.ts'
import type { PersonMention } from './person-mention.ts'

export type Outcome = 'new' | 'twice' | 'again' | 'elsewhere' | 'same-id-two-names' | 'same-name-same-home'

export interface PeopleBook {
  readonly people: readonly PersonDraft[]
  add(
    mention: PersonMention,
    spot: Spot,
    home: string | undefined,
  ): { readonly person: PersonDraft; readonly outcome: Outcome }
  /** Nobody more comes: what only served to find them again is let go. */
  close(): void
}

export function openPeopleBook(): PeopleBook {
  const people: PersonDraft[] = []
  const byId = new Map<string, PersonDraft>()
  const byHome = openHomeIndex()

  /** Seventeen digits are one person: the eighteenth only checks them. */
  function rememberId(mention: PersonMention, person: PersonDraft): void {
    const digits = wholeDigits(mention)
    if (digits !== undefined && !byId.has(digits)) byId.set(digits, person)
  }

  function enter(mention: PersonMention, spot: Spot, home: string | undefined): PersonDraft {
    const person: PersonDraft = {
      number: people.length + 1,
      facts: mention,
      home,
      otherHomes: none,
      spots: [spot],
      findings: mention.findings,
    }
    people.push(person)
    rememberId(mention, person)
    if (home !== undefined) byHome.add(home, person)
    return person
  }

  function add(mention: PersonMention, spot: Spot, home: string | undefined): ReturnType<PeopleBook['add']> {
    const digits = wholeDigits(mention)
    const sameDigits = digits === undefined ? undefined : byId.get(digits)
    if (sameDigits && nameKey(sameDigits.facts.name) === nameKey(mention.name))
      return meet(sameDigits, mention, spot, home)
    const sameId = sameDigits?.facts.idNumber === mention.idNumber ? sameDigits : undefined
    const namesakes = home === undefined ? none : byHome.namesakes(home, mention.name)
    const same = namesakes.filter(
      (each) => sameByIds(each.facts, mention) ?? sameByFacts(each, mention, spot),
    )
    if (same.length === 1 && same[0]) return meet(same[0], mention, spot, home)
    const person = enter(mention, spot, home)
    if (sameId) {
      person.rival = sameId.number
      note(sameId, 'id-used-twice')
      note(person, 'id-used-twice')
      return { person, outcome: 'same-id-two-names' }
    }
    const unclear = namesakes.find((each) => mayBeOne(each.facts, mention))
    if (!unclear) return { person, outcome: 'new' }
    person.rival = unclear.number
    return { person, outcome: 'same-name-same-home' }
  }

  function meet(
    person: PersonDraft,
    mention: PersonMention,
    spot: Spot,
    home: string | undefined,
  ): ReturnType<PeopleBook['add']> {
    const elsewhere = home !== undefined && person.home !== undefined && home !== person.home
    const sameSheet = person.spots.some((each) => each.sheet === spot.sheet)
    person.spots.push(spot)
    person.facts = complete(person.facts, mention)
    person.home ??= home
    if (elsewhere) {
      if (!person.otherHomes.includes(home)) person.otherHomes = [...person.otherHomes, home]
      return { person, outcome: 'elsewhere' }
    }
    for (const kind of mention.findings) if (!sameSheet) note(person, kind)
    rememberId(mention, person)
    return { person, outcome: sameSheet ? 'twice' : 'again' }
  }

  function close(): void {
    byId.clear()
    byHome.clear()
  }

  return { people, add, close }
}

const none: readonly never[] = []

export function note(person: PersonDraft, kind: FindingKind): void {
  if (!person.findings.includes(kind)) person.findings = [...person.findings, kind]
}

/** What identifies: all of a foreign number, seventeen digits of a resident's; `undefined` when digits are missing. */
function wholeDigits({ idNumber, idTrust }: PersonMention): string | undefined {
  if (idNumber === undefined || isPlaceholder(idNumber)) return undefined
  const bare = idNumber.replace(/\*+$/, '')
  if (idTrust === 'sure' || idTrust === 'doubtful') return bare.length === 18 ? bare.slice(0, 17) : bare
  return idTrust === 'partial' && /^\d{17}$/.test(bare) ? bare : undefined
}

/** 户口本, 未办, 000000: written by many where a number should be. */
const isPlaceholder = (idNumber: string): boolean =>
  !/\d.*\d.*\d.*\d/.test(idNumber) || /^(\d)\1*$/.test(idNumber)

/** `undefined`: at least one has no number that tells. */
function sameByIds(one: PersonMention, other: PersonMention): boolean | undefined {
  if (!tells(one) || !tells(other)) return undefined
  return idsAgree(one.idNumber ?? '', other.idNumber ?? '')
}

/** No number that tells them apart, or two of which one is wrong: nearly the same person, and a question. */
function mayBeOne(one: PersonMention, other: PersonMention): boolean {
  const same = sameByIds(one, other)
  if (same !== false) return same === undefined
  if (one.idTrust === 'sure' && other.idTrust === 'sure') return false
  const [a, b] = [one.idNumber ?? '', other.idNumber ?? '']
  return a.length === b.length && Array.from(a).filter((mark, at) => mark !== b[at]).length <= 2
}

const tells = ({ idTrust, idNumber = '' }: PersonMention): boolean =>
  idTrust !== 'none' && !isPlaceholder(idNumber)

/** Without ID numbers: nothing known of both may differ, and in the same sheet the whole row must be the same again. */
function sameByFacts(person: PersonDraft, mention: PersonMention, spot: Spot): boolean {
  const { facts } = person
  if (facts.birth && mention.birth && !datesAgree(facts.birth, mention.birth)) return false
  if (facts.sex && mention.sex && facts.sex !== mention.sex) return false
  if (facts.relation && mention.relation && facts.relation.code !== mention.relation.code) return false
  if (!person.spots.some((each) => each.sheet === spot.sheet)) return true
  return (
    facts.relation?.word === mention.relation?.word &&
    facts.birth === mention.birth &&
    facts.phones.join() === mention.phones.join() &&
    facts.idNumber === mention.idNumber
  )
}

/** The first mention stays; what it lacks comes from the later one. A complete ID number replaces a broken one. */
function complete(first: PersonMention, later: PersonMention): PersonMention {
  const better = rank(later) > rank(first)
  const morePhones = later.phones.filter((number) => !first.phones.includes(number))
  const moreFlags = later.flags.filter((flag) => !first.flags.some((each) => each.code === flag.code))
  return {
    ...first,
    idNumber: better ? later.idNumber : first.idNumber,
    idKind: better ? later.idKind : first.idKind,
    idTrust: better ? later.idTrust : first.idTrust,
    birth: moreExact(first.birth, later.birth),
    sex: better ? (later.sex ?? first.sex) : (first.sex ?? later.sex),
    phones: morePhones.length > 0 ? [...first.phones, ...morePhones] : first.phones,
    flags: moreFlags.length > 0 ? [...first.flags, ...moreFlags] : first.flags,
    relation: first.relation ?? later.relation,
    nation: first.nation ?? later.nation,
    residence: first.residence ?? later.residence,
    political: first.political ?? later.political,
    education: first.education ?? later.education,
    remark: joinRemarks(first.remark, later.remark),
    head: first.head ?? later.head,
  }
}

const rank = (mention: PersonMention): number =>
  ['none', 'partial', 'doubtful', 'sure'].indexOf(mention.idTrust)

function moreExact(one: string | undefined, other: string | undefined): string | undefined {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one
}

/** What thousands of repeated rows remark about one person is no remark any more. */
const longestRemark = 1000

function joinRemarks(one: string | undefined, other: string | undefined): string | undefined {
  if (!one || !other || one.length > longestRemark || one.includes(other)) return one ?? other
  return `${one}; ${other}`
}

/** A home's key; `undefined` when the row says nothing of a home. */
export function homeKeyOf(place: AddressParts | undefined): string | undefined {
  if (!place || (place.room === undefined && place.words === undefined && place.building === undefined))
    return undefined
  return addressKey(place)
}
