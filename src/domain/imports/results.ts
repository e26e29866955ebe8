/** From what was written down to what is handed over: lazily, so that a large roster is never there twice. */
import { floorOfRoom } from '../registry/address.ts'
import { groupHouseholds, type HouseholdDraft } from './households.ts'
import { type FindingKind, findingKinds, type SkipKind, skipKinds } from './kinds.ts'
import type { PersonDraft } from './person-draft.ts'
import { mentionOf, openQuestions } from './questions.ts'
import type { Ledger } from './study-ledger.ts'
import type {
  Finding,
  HomeRead,
  HouseholdRead,
  Outline,
  PersonRead,
  SheetRead,
  Skip,
  Understanding,
} from './understanding.ts'

export interface Results {
  readonly outline: Outline
  people(): Iterable<PersonRead>
  homes(): Iterable<HomeRead>
  households(): Iterable<HouseholdRead>
  notes(): Iterable<Finding | Skip>
}

export function resultsOf(ledger: Ledger): Results {
  const people = ledger.people.filter(
    (person) => person.mergedInto === undefined && !isLeftOut(ledger, person),
  )
  const groups = groupHouseholds(people)
  return {
    outline: outlineOf(ledger, people.length, groups.length),
    *people() {
      for (const person of people) yield personRead(ledger, person)
    },
    *homes() {
      for (const { key, parts, spot, area, grid } of ledger.homes.values()) {
        const floor = floorOfRoom(parts.room)
        yield {
          key,
          ...parts,
          ...(floor === undefined ? {} : { floor }),
          area,
          grid,
          mention: mentionOf(ledger, spot),
        }
      }
    },
    *households() {
      for (const [at, group] of groups.entries()) yield householdRead(group, at)
    },
    *notes() {
      for (const { kind, spot, person } of ledger.notes) {
        const mention = mentionOf(ledger, spot)
        if (isSkip(kind)) yield { kind, mention }
        else yield person === undefined ? { kind, mention } : { kind, mention, person: `p${person}` }
      }
    },
  }
}

/** All at once, for small workbooks and tests. */
export function wholeOf(results: Results): Understanding {
  return {
    ...results.outline,
    people: [...results.people()],
    homes: [...results.homes()],
    households: [...results.households()],
    notes: [...results.notes()],
  }
}

function isLeftOut(ledger: Ledger, person: PersonDraft): boolean {
  const spot = person.spots[0]
  if (!spot || person.home !== undefined) return false
  return (
    ledger.answers[`no-home:${spot.sheet}:${spot.row}${spot.line === undefined ? '' : `:${spot.line}`}`] ===
    'leave-out'
  )
}

function outlineOf(ledger: Ledger, people: number, households: number): Outline {
  const counts = new Map<string, number>()
  const add = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1)
  for (const note of ledger.notes) if (note.person === undefined) add(note.kind)
  for (const person of ledger.people)
    if (person.mergedInto === undefined) for (const kind of person.findings) add(kind)
  const list = <K extends string>(kinds: readonly K[]): { kind: K; count: number }[] =>
    kinds.flatMap((kind) => (counts.has(kind) ? [{ kind, count: counts.get(kind) ?? 0 }] : []))
  return {
    sheets: ledger.sheets.map((sheet): SheetRead => ({
      name: sheet.head.name,
      hidden: sheet.head.hidden,
      kind: sheet.kind.kind,
      confidence: sheet.kind.confidence,
      headerRows: sheet.headerRows,
      columns: sheet.columns,
      rows: sheet.rows,
      dataRows: sheet.dataRows,
    })),
    rows: ledger.sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
    counts: { people, homes: ledger.homes.size, households, buildings: ledger.buildings.size },
    buildings: [...ledger.buildings.values()],
    questions: openQuestions(ledger),
    findings: list<FindingKind>(findingKinds),
    skipped: list<SkipKind>(skipKinds),
  }
}

const skips: ReadonlySet<string> = new Set(skipKinds)
function isSkip(kind: FindingKind | SkipKind): kind is SkipKind {
  return skips.has(kind)
}

function personRead(ledger: Ledger, person: PersonDraft): PersonRead {
  const { facts } = person
  return {
    key: `p${person.number}`,
    name: facts.name,
    ...(facts.idNumber === undefined ? {} : { idNumber: facts.idNumber, idKind: facts.idKind }),
    idTrust: facts.idTrust,
    birth: facts.birth,
    sex: facts.sex,
    phones: facts.phones,
    relation: facts.relation,
    home: person.home,
    otherHomes: person.otherHomes,
    ...(person.homeOpen ? { homeOpen: true } : {}),
    flags: facts.flags,
    nation: facts.nation,
    residence: facts.residence,
    political: facts.political,
    education: facts.education,
    remark: facts.remark,
    mentions: person.spots.map((spot) => mentionOf(ledger, spot)),
    findings: person.findings,
  }
}

function householdRead(group: HouseholdDraft, at: number): HouseholdRead {
  return {
    key: `h${at + 1}`,
    home: group.home,
    ...(group.head ? { head: `p${group.head.number}` } : {}),
    members: group.members.map((person) => `p${person.number}`),
  }
}
