/** Rows of a roster, one after the other: whose they are, which home they mean, what is no person. */
import type { AddressParts } from '../registry/address.ts'
import { parseAddress } from '../registry/address.ts'
import { isAffirmed, isDenied } from '../registry/flag-words.ts'
import { couldBeName, looksLikeName, nameKey } from '../registry/person-name.ts'
import { type Cell, isBlank, type Row, textOf } from './cell.ts'
import type { ColumnPlan, PersonColumns } from './column-plan.ts'
import { isDitto, isNothing } from './ditto.ts'
import { type FamilyHeading, familyHeading } from './family-heading.ts'
import type { SkipKind } from './kinds.ts'
import { intern } from './intern.ts'
import { type MemberText, readMembers } from './members-cell.ts'
import { type PersonMention, readMention } from './person-mention.ts'
import { type Place, placeOfTitle, type PlaceCells, resolvePlace } from './place.ts'
import { isFooter, onlyText, saysEmpty } from './row-words.ts'

export interface RosterSink {
  person(mention: PersonMention, row: number, line?: number): void
  /** What a row says of a home; comes before its people. */
  home(place: AddressParts, facts: { readonly area?: number; readonly grid?: string }): void
  /** A home in which nobody lives. */
  emptyHome(place: AddressParts, row: number): void
  skip(kind: SkipKind, row: number): void
  /** After the people of a row: what it was like. */
  rowDone(row: number, habits: { readonly ditto: boolean; readonly inOneCell: boolean }): void
}

export interface RosterReader {
  row(row: Row): void
}

export function readRoster(
  plan: ColumnPlan,
  title: AddressParts | undefined,
  sink: RosterSink,
  opening: FamilyHeading | undefined,
  /** What everybody of this list is: 独居老人. */
  listed: string | undefined,
): RosterReader {
  let above: AddressParts | undefined = title
  let heading: AddressParts = title ?? {}
  const last: Cell[] = []
  const placeEntries = (['compound', 'building', 'stair', 'room', 'address'] as const).flatMap((level) => {
    const column = plan.place[level]
    return column === undefined ? [] : [{ level, column }]
  })
  let ditto = false
  let inOneCell = false

  /** A cell, or the one above it when it says so. */
  function cellAt(row: Row, column: number | undefined): Cell {
    if (column === undefined) return null
    const cell = row.cells[column] ?? null
    if (typeof cell === 'string' && isDitto(cell)) {
      ditto = true
      return last[column] ?? null
    }
    if (!isBlank(cell)) last[column] = cell
    return cell
  }

  const text = (row: Row, column: number | undefined): string => intern(textOf(cellAt(row, column)).trim())

  /** Nobody called the numbers left of the room anything: under a heading that names the building they are its stairs. */
  const standsForStair = (): boolean =>
    plan.isBuildingGuessed && plan.place.stair === undefined && heading.building !== undefined

  let before: { readonly cells: PlaceCells; readonly place: Place } | undefined

  /** Families stand together: most rows repeat the place of the row above word for word. */
  function placeOf(row: Row): Place {
    if (
      before &&
      placeEntries.every(({ level, column }) => sameValue(before?.cells[level], row.cells[column]))
    )
      return before.place
    const cells: PlaceCells = {}
    let dittoHere = false
    for (const { level, column } of placeEntries) {
      const cell = row.cells[column] ?? null
      if (typeof cell === 'string' && isDitto(cell)) dittoHere = true
      cells[level === 'building' && standsForStair() ? 'stair' : level] = cell
    }
    const place = resolvePlace(cells, above, heading)
    const full = placeEntries.every(({ level }) => !isBlank(cells[level]))
    before = full && !dittoHere ? { cells, place } : undefined
    ditto ||= dittoHere
    return place
  }

  let family: FamilyHeading | undefined

  /** A family's own heading says where the rows below it live. */
  function openFamily(said: FamilyHeading): void {
    family = said
    heading = resolvePlace(said.place, undefined, title).parts
    above = heading
    before = undefined
  }
  if (opening) openFamily(opening)

  function personOf(
    row: Row,
    columns: PersonColumns,
    place: AddressParts | undefined,
    alone: boolean,
  ): PersonMention | undefined {
    const relation = cellAt(row, columns.relation)
    return readMention(
      {
        name: row.cells[columns.name ?? -1] ?? null,
        idNumber: columns.idNumber === undefined ? null : (row.cells[columns.idNumber] ?? null),
        sex: cellAt(row, columns.sex),
        birth: cellAt(row, columns.birth),
        relation: isBlank(relation) ? (columns.relationWord ?? null) : relation,
        phones: phonesOf(row, columns),
        flags: alone ? flagsOf(row) : [],
        remarks: alone ? plan.remarks.map((column) => text(row, column)) : [],
        nation: text(row, plan.nation),
        residence: text(row, plan.residence),
        political: text(row, plan.political),
        education: text(row, plan.education),
      },
      place,
      headOf(row, columns),
    )
  }

  function phonesOf(row: Row, columns: PersonColumns): readonly Cell[] {
    const own = columns.phones.map((column) => cellAt(row, column))
    const isHead = family && nameKey(textOf(row.cells[columns.name ?? -1] ?? null).trim()) === family.head
    return isHead && own.every((cell) => isBlank(cell)) ? (family?.phones ?? []) : own
  }

  /** Who the head is said to be; in a sheet of heads alone that column is the name. */
  function headOf(row: Row, columns: PersonColumns): string | undefined {
    return plan.head === undefined || plan.head === columns.name
      ? undefined
      : text(row, plan.head) || undefined
  }

  function flagsOf(row: Row): string[] {
    const found = plan.flags.map((column) => text(row, column)).filter((flag) => flag !== '')
    if (listed !== undefined) found.push(listed)
    for (const { column, word } of plan.flagMarks) {
      const mark = text(row, column)
      if (isAffirmed(mark)) found.push(word)
      else if (!isDenied(mark)) found.push(mark)
    }
    return found
  }

  function readPeople(row: Row, place: AddressParts): number {
    const number = row.index + 1
    const members = plan.members === undefined ? [] : readMembers(textOf(row.cells[plan.members] ?? null))
    inOneCell = members.length > 0
    let found = 0
    for (const columns of plan.persons) {
      const names = namesIn(row.cells[columns.name ?? -1] ?? null)
      if (names.length > 1) {
        for (const [at, name] of names.entries())
          found += takeMember({ ...blankMember, name, line: at + 1 }, row, place)
        continue
      }
      const mention = personOf(row, columns, place, columns === plan.persons[0])
      if (!mention || isNothing(mention.name) || saysEmpty(mention.name)) continue
      if (members.some((member) => member.name.replace(/\s/g, '') === mention.name.replace(/\s/g, '')))
        continue
      sink.person(mention, number)
      found++
    }
    for (const member of members) found += takeMember(member, row, place, member === members[0])
    return found
  }

  /** What stands beside a cell of members is the head's: of the named one, else of the first. */
  function takeMember(member: MemberText, row: Row, place: AddressParts, leads = false): number {
    const first = plan.persons[0]
    const isFirst =
      first?.name === undefined
        ? first !== undefined && leads
        : textOf(row.cells[first.name] ?? null).trim() === member.name
    const mention = readMention(
      {
        name: member.name,
        idNumber:
          member.idNumber ||
          (isFirst && first?.idNumber !== undefined ? (row.cells[first.idNumber] ?? null) : null),
        sex: member.sex,
        birth: member.birth,
        relation: member.relation,
        phones:
          member.phones.length > 0 || !isFirst || first === undefined
            ? member.phones
            : first.phones.map((column) => row.cells[column] ?? null),
        flags: isFirst ? [...member.flags, ...flagsOf(row)] : member.flags,
        remarks: isFirst ? plan.remarks.map((column) => text(row, column)) : [],
      },
      place,
      plan.head === undefined ? undefined : text(row, plan.head) || undefined,
    )
    if (!mention) return 0
    sink.person(mention, row.index + 1, member.line)
    return 1
  }

  /** Rows without a person. */
  function leftOver(row: Row, place: { parts: AddressParts; stated: boolean }): void {
    const number = row.index + 1
    const only = onlyText(row.cells)
    const parts = only === undefined ? undefined : (placeOfTitle(only) ?? parseAddress(only))
    if (isFooter(row.cells)) sink.skip('footer-rows', number)
    else if (parts && (parts.building ?? parts.stair ?? parts.compound) !== undefined) {
      before = undefined
      heading = underHeading({ ...heading, compound: heading.compound ?? above?.compound }, parts)
      above = heading
      sink.skip('section-row', number)
    } else if (hasNumbers(row)) sink.skip('no-name', number)
    else if (place.stated && (place.parts.room ?? place.parts.words) !== undefined) {
      sink.emptyHome(place.parts, number)
      above = place.parts
      sink.skip('empty-home', number)
    } else sink.skip('note-row', number)
  }

  function hasNumbers(row: Row): boolean {
    return plan.persons.some((columns) =>
      [columns.idNumber, ...columns.phones].some((c) => c !== undefined && !isBlank(row.cells[c])),
    )
  }

  /** The only text of the row is a name where names stand: a member of the family above. */
  function namesAlone(row: Row): boolean {
    return plan.persons.some(
      ({ name }) => name !== undefined && looksLikeName(textOf(row.cells[name] ?? null).trim()),
    )
  }

  function hasId(row: Row): boolean {
    return plan.persons.some(
      (columns) =>
        columns.idNumber !== undefined && /\d{6}/.test(textOf(row.cells[columns.idNumber] ?? null)),
    )
  }

  return {
    row(row) {
      ditto = false
      inOneCell = false
      const said = hasId(row) ? undefined : familyHeading(row.cells)
      if (said) {
        openFamily(said)
        sink.skip('section-row', row.index + 1)
        return
      }
      if (!hasId(row) && (isFooter(row.cells) || (onlyText(row.cells) !== undefined && !namesAlone(row)))) {
        leftOver(row, { parts: {}, stated: false })
        return
      }
      const place = placeOf(row)
      const known = Object.keys(place.parts).length > 0
      const area = Number(text(row, plan.area).replace(/[^\d.]/g, '')) || undefined
      const grid = text(row, plan.grid) || undefined
      if (known && place.stated) sink.home(place.parts, { area, grid })
      const found = readPeople(row, place.parts)
      if (found === 0) leftOver(row, place)
      else {
        above = known ? place.parts : above
        sink.rowDone(row.index + 1, { ditto, inOneCell })
      }
    },
  }
}

/** Dates are fresh objects in every row and count as different. */
function sameValue(one: Cell | undefined, other: Cell | undefined): boolean {
  return one === other && one !== undefined && one !== null
}

/** A heading replaces what it names and what stands below that: 4号楼 ends the stair of 3号楼. */
function underHeading(before: AddressParts, said: AddressParts): AddressParts {
  if (said.compound !== undefined) return said
  return said.building === undefined
    ? { compound: before.compound, building: before.building, ...said }
    : { compound: before.compound, ...said }
}

const blankMember: MemberText = {
  name: '',
  relation: '',
  idNumber: '',
  phones: [],
  sex: '',
  birth: '',
  flags: [],
  line: 1,
}

/**
 * `张三、李四` in a cell of names are two people; 邓 华 and 欧阳 娜 are one. A sign parts whatever can be a name, blanks only
 * whole names: three, or two that begin with a family name that is known.
 */
function namesIn(cell: Cell): string[] {
  if (typeof cell !== 'string' || cell.length < 5) return []
  const parted = cell.split(/[\n、,，;；/]+/).filter((piece) => piece.trim() !== '')
  const bySign = parted.length > 1
  const pieces = bySign ? parted.map((piece) => piece.replace(/\s+/g, '')) : cell.trim().split(/\s+/)
  const known = pieces.filter((piece) => looksLikeName(piece)).length
  const areNames =
    pieces.every((piece) => isWholeName(piece)) && (bySign || pieces.length > 2 || known > pieces.length / 2)
  return pieces.length > 1 && areNames ? pieces : []
}

const isWholeName = (piece: string): boolean =>
  couldBeName(piece) && !saysEmpty(piece) && (Array.from(piece).length <= 6 || piece.includes('·'))
