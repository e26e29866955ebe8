/** What is written down while a workbook is studied: people, homes, buildings, everything noticed, everything open. */
import { type AddressParts, compoundKey, spellAddress } from '../registry/address.ts'
import type { SheetHead } from './cell.ts'
import type { ColumnPlan } from './column-plan.ts'
import type { FindingKind, habitKinds, SkipKind } from './kinds.ts'
import { homeKeyOf, openPeopleBook } from './people-book.ts'
import type { PersonDraft, Spot } from './person-draft.ts'
import type { RosterSink } from './roster-reader.ts'
import type { KindFound } from './sheet-kind.ts'
import type { Answers, BuildingRead, ColumnRead } from './understanding.ts'

export interface SheetDraft {
  readonly index: number
  readonly head: SheetHead
  kind: KindFound
  headerRows: number[]
  columns: ColumnRead[]
  rows: number
  dataRows: number
  close(): void
}

export interface HomeDraft {
  readonly key: string
  readonly parts: AddressParts
  readonly spot: Spot
  area?: number
  grid?: string
}

export interface NoteDraft {
  readonly kind: FindingKind | SkipKind
  readonly spot: Spot
  readonly person?: number
}

export interface OpenQuestion {
  readonly kind: 'one-person-in-two-homes' | 'same-id-two-names' | 'same-name-same-home' | 'no-home'
  readonly person: PersonDraft
  readonly spot: Spot
  readonly rival?: PersonDraft
  readonly remark?: string
  /** The homes claimed so far, the first one first: an answer moves the person and leaves the question as it was. */
  readonly homes?: readonly string[]
}

export const compoundQuestion = 'compound-spelled-two-ways:'

type HabitKind = (typeof habitKinds)[number]

export type Ledger = ReturnType<typeof openLedger>

export function openLedger(answers: Answers) {
  const sheets: SheetDraft[] = []
  const book = openPeopleBook()
  const homes = new Map<string, HomeDraft>()
  /** How addresses that are only claimed are spelled, for the wording of questions. */
  const spelled = new Map<string, AddressParts>()
  const compounds = new Map<string, Map<string, Spot>>()
  const buildings = new Map<string, BuildingRead>()
  const notes: NoteDraft[] = []
  const open: OpenQuestion[] = []

  /** Compounds that the office says are two, though one name is only the other without 小区. */
  const apart = new Set(
    Object.entries(answers).flatMap(([id, value]) =>
      value === 'different' && id.startsWith(compoundQuestion) ? [id.slice(compoundQuestion.length)] : [],
    ),
  )

  function keyOf(place: AddressParts | undefined): string | undefined {
    const key = homeKeyOf(place)
    if (apart.size === 0 || key === undefined || place?.compound === undefined) return key
    return apart.has(compoundKey(place.compound)) ? `${key}|${place.compound}` : key
  }

  function openSheet(head: SheetHead): SheetDraft {
    const sheet: SheetDraft = {
      index: sheets.length,
      head,
      kind: { kind: 'empty', confidence: 1 },
      headerRows: [],
      columns: [],
      rows: 0,
      dataRows: 0,
      close: () => undefined,
    }
    sheets.push(sheet)
    if (head.hidden) sheet.close = () => (sheet.rows > 0 ? habit('hidden-sheet', sheet.index, 1) : undefined)
    return sheet
  }

  function habit(kind: HabitKind, sheet: number, row: number): void {
    notes.push({ kind, spot: { sheet, row } })
  }

  function skip(kind: SkipKind, sheet: number, row: number): void {
    notes.push({ kind, spot: { sheet, row } })
  }

  function rememberCompound(place: AddressParts, spot: Spot): void {
    if (place.compound === undefined) return
    const key = compoundKey(place.compound)
    const spellings = compounds.get(key)
    if (!spellings) compounds.set(key, new Map([[place.compound, spot]]))
    else if (!spellings.has(place.compound)) spellings.set(place.compound, spot)
  }

  function settleHome(key: string, parts: AddressParts, spot: Spot): HomeDraft {
    const known = homes.get(key)
    if (known) return known
    const home: HomeDraft = { key, parts, spot }
    homes.set(key, home)
    rememberCompound(parts, spot)
    return home
  }

  function rosterSink(sheet: number): RosterSink {
    const draft = sheets[sheet]
    let facts: { readonly area?: number; readonly grid?: string } = {}
    let lastPlace: AddressParts | undefined
    let lastKey: string | undefined
    let again = 0
    let fresh = 0
    return {
      home(_place, found) {
        facts = found
      },
      emptyHome(place, row) {
        const key = keyOf(place)
        if (key !== undefined) Object.assign(settleHome(key, place, { sheet, row }), definedFacts(facts))
        facts = {}
      },
      person(mention, row, line) {
        const spot: Spot = line === undefined ? { sheet, row } : { sheet, row, line }
        if (mention.place !== lastPlace) {
          lastPlace = mention.place
          lastKey = keyOf(mention.place)
        }
        const key = lastKey
        const { person, outcome } = book.add(mention, spot, key)
        if (key !== undefined && mention.place && outcome !== 'elsewhere') {
          const home = settleHome(key, mention.place, spot)
          if (facts.area !== undefined) home.area ??= facts.area
          if (facts.grid !== undefined) home.grid ??= facts.grid
        } else if (key !== undefined && mention.place) spelled.set(key, mention.place)
        if (outcome === 'twice') again++
        else fresh++
        if (outcome !== 'twice')
          for (const kind of mention.findings) notes.push({ kind, spot, person: person.number })
        raise(outcome, person, spot, mention.remark, key)
      },
      skip: (kind, row) => skip(kind, sheet, row),
      rowDone(row, habits) {
        if (draft) draft.dataRows++
        if (fresh === 0 && again > 0) skip('row-twice', sheet, row)
        else {
          if (habits.ditto) habit('ditto-marks', sheet, row)
          if (habits.inOneCell) habit('homes-in-one-cell', sheet, row)
        }
        again = 0
        fresh = 0
        facts = {}
      },
    }
  }

  function raise(
    outcome: string,
    person: PersonDraft,
    spot: Spot,
    remark: string | undefined,
    home: string | undefined,
  ): void {
    const rival = person.rival === undefined ? undefined : book.people[person.rival - 1]
    if (outcome === 'elsewhere') {
      const homes = [person.home, ...person.otherHomes].filter((each) => each !== undefined)
      open.push({ kind: 'one-person-in-two-homes', person, spot, remark, homes })
    } else if (outcome === 'same-id-two-names' || outcome === 'same-name-same-home')
      open.push({ kind: outcome, person, spot, rival })
    else if (outcome === 'new' && home === undefined) open.push({ kind: 'no-home', person, spot })
  }

  return {
    answers,
    sheets: sheets as readonly SheetDraft[],
    people: book.people,
    homes: homes as ReadonlyMap<string, HomeDraft>,
    spelled: spelled as ReadonlyMap<string, AddressParts>,
    compounds: compounds as ReadonlyMap<string, ReadonlyMap<string, Spot>>,
    buildings: buildings as ReadonlyMap<string, BuildingRead>,
    notes: notes as readonly NoteDraft[],
    open: open as readonly OpenQuestion[],
    closeBook: book.close,
    openSheet,
    rosterSink,
    skip,
    habit,
    settleHome,
    nameOf: (sheet: number): string => sheets[sheet]?.head.name ?? '',
    countRow(sheet: number): void {
      const draft = sheets[sheet]
      if (draft) draft.rows++
    },
    describe(sheet: number, kind: KindFound, headerRows: number[], columns: ColumnRead[]): void {
      const draft = sheets[sheet]
      if (!draft) return
      const first = draft.columns.length === 0
      if (first || kind.kind === 'roster') draft.kind = kind
      if (first) draft.columns = columns
      draft.headerRows.push(...headerRows)
    },
    building(read: Omit<BuildingRead, 'mention'>, sheet: number, row: number): void {
      const draft = sheets[sheet]
      if (draft) draft.dataRows++
      const key = spellAddress(read)
      if (buildings.has(key)) skip('row-twice', sheet, row)
      else buildings.set(key, { ...read, mention: { sheet: draft?.head.name ?? '', row } })
    },
    /** Blocks merged over several rows in the column of doors are homes written once; merged buildings are none. */
    countMergedHomes(sheet: number, plan: ColumnPlan, bodyTop: number): void {
      const { room, address, ...further } = plan.place
      const doors = [room, address].filter((column) => column !== undefined)
      const columns = new Set(doors.length > 0 ? doors : Object.values(further))
      const blocks = new Set<string>()
      for (const { top, bottom, left } of sheets[sheet]?.head.merges ?? []) {
        const block = `${top}-${bottom}`
        if (bottom <= top || top < bodyTop || !columns.has(left) || blocks.has(block)) continue
        blocks.add(block)
        habit('merged-homes', sheet, top + 1)
      }
    },
  }
}

function definedFacts(facts: { readonly area?: number; readonly grid?: string }): Partial<HomeDraft> {
  return {
    ...(facts.area === undefined ? {} : { area: facts.area }),
    ...(facts.grid === undefined ? {} : { grid: facts.grid }),
  }
}
