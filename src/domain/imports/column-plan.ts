/** The columns of a roster, ready for reading rows: one person a row, or several side by side (户主 …, 配偶 …). */
import { readRelation } from '../registry/relation-words.ts'
import { flagOfHeader } from '../registry/flag-words.ts'
import { squeeze } from '../registry/half-width.ts'
import { type ColumnEvidence, namesOf } from './column-evidence.ts'
import { type Column, decideColumns } from './columns.ts'
import { hintOfHeader } from './header-words.ts'
import type { Layout } from './layout.ts'
import type { Meaning } from './meanings.ts'
import type { Level } from './place.ts'
import type { Shape } from './value-shapes.ts'

export interface PersonColumns {
  readonly name: number | undefined
  readonly idNumber: number | undefined
  readonly sex: number | undefined
  readonly birth: number | undefined
  readonly relation: number | undefined
  readonly phones: readonly number[]
  /** What the headers say of everybody in these columns: 配偶. */
  readonly relationWord: string | undefined
}

export interface ColumnPlan {
  readonly columns: readonly Column[]
  readonly persons: readonly PersonColumns[]
  readonly head: number | undefined
  readonly members: number | undefined
  readonly place: Readonly<Partial<Record<Level | 'address', number>>>
  /** No header and no value calls them buildings: they are plain numbers beside the room. */
  readonly isBuildingGuessed: boolean
  readonly flags: readonly number[]
  readonly flagMarks: readonly { readonly column: number; readonly word: string }[]
  readonly remarks: readonly number[]
  readonly nation: number | undefined
  readonly residence: number | undefined
  readonly political: number | undefined
  readonly education: number | undefined
  readonly grid: number | undefined
  readonly area: number | undefined
}

export function planColumns(
  layout: Layout,
  evidence: readonly ColumnEvidence[],
  known: ReadonlyMap<number, Meaning>,
): ColumnPlan {
  const columns = decideColumns(layout.headers, evidence, known)
  const all = (meaning: Meaning): number[] =>
    columns.filter((c) => c.meaning === meaning).map((c) => c.column)
  const one = (meaning: Meaning): number | undefined => all(meaning)[0]
  const beside = known.size > 0 ? [] : sideBySide(layout, evidence)
  const head = one('head')
  const single: PersonColumns = {
    name: one('name') ?? (one('members') === undefined ? head : undefined) ?? head,
    idNumber: one('id-number'),
    sex: one('sex'),
    birth: one('birth'),
    relation: one('relation'),
    phones: all('phone'),
    relationWord: one('name') === undefined && head !== undefined ? '户主' : undefined,
  }
  return {
    columns,
    persons: beside.length >= 2 ? beside : [single],
    head: beside.length >= 2 ? undefined : head,
    members: one('members'),
    place: {
      compound: one('compound'),
      building: one('building'),
      stair: one('stair'),
      room: one('room'),
      address: one('address'),
    },
    isBuildingGuessed: isGuessed(layout, evidence, one('building')),
    flags: all('flags'),
    flagMarks: all('flag-mark').map((column) => ({ column, word: flagWord(layout.headers[column] ?? '') })),
    remarks: all('remark'),
    nation: one('nation'),
    residence: one('residence'),
    political: one('political'),
    education: one('education'),
    grid: one('grid'),
    area: one('area'),
  }
}

function isGuessed(layout: Layout, evidence: readonly ColumnEvidence[], column: number | undefined): boolean {
  if (column === undefined) return false
  return !hintOfHeader(layout.headers[column] ?? '') && (evidence[column]?.part('buildingUnit') ?? 0) < 0.5
}

function flagWord(header: string): string {
  const bare = squeeze(header)
    .replace(/^(是否为?|有无|属于|系)/, '')
    .replace(/[??]$/, '')
  return flagOfHeader(header) ? bare : ''
}

/**
 * A name column begins a person of its own when an ID number or a relation follows it before the next name, or when its
 * header says whose name it is (配偶, 家庭成员2). Landlords, grid workers and the head named once more begin nobody.
 */
function sideBySide(layout: Layout, evidence: readonly ColumnEvidence[]): PersonColumns[] {
  const part = (column: number, shape: Shape): number => evidence[column]?.part(shape) ?? 0
  const isId = (column: number): boolean => part(column, 'id') >= 0.5
  const isCalledName = (column: number): boolean =>
    isId(column + 1) || hintOfHeader(layout.headers[column] ?? '')?.meaning === 'name'
  const isName = (column: number): boolean =>
    !isOfAnother(layout, column) &&
    Math.max(part(column, 'name'), isCalledName(column) ? part(column, 'shortHan') : 0) >= 0.5
  const names = evidence.flatMap((_, column) => (isName(column) ? [column] : []))
  const hasOwn = (column: number, at: number, shape: Shape): boolean =>
    evidence.slice(column + 1, names[at + 1]).some((found) => found.part(shape) >= 0.5)
  const others = names.filter(
    (column, at) =>
      !repeatsAnother(evidence, column, names) &&
      (hasOwn(column, at, 'id') ||
        saysWhose(layout, column) ||
        (hasOwn(column, at, 'kin') && !isHeadColumn(layout, column))),
  )
  const isRowAHome = others.some((column) => saysWhose(layout, column))
  const starts = names.filter(
    (column) => others.includes(column) || (isRowAHome && isHeadAlone(layout, evidence, column, names)),
  )
  if (starts.length < 2) return []
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? evidence.length
    const columns = decideColumns(layout.headers.slice(start, end), evidence.slice(start, end))
    const all = (meaning: Meaning): number[] =>
      columns.filter((c) => c.meaning === meaning).map((c) => c.column + start)
    return {
      name: start,
      idNumber: all('id-number')[0],
      sex: all('sex')[0],
      birth: all('birth')[0],
      relation: all('relation')[0],
      phones: all('phone'),
      relationWord: relationOfHeader(layout, start) ?? (at === 0 ? '户主' : undefined),
    }
  })
}

const ofPeople = new Set<Meaning>(['name', 'head', 'members', 'relation'])

/** 房东姓名, 网格员, 备注: words that say that what looks like a name is nobody of the home. */
function isOfAnother(layout: Layout, column: number): boolean {
  const hint = hintOfHeader(layout.headers[column] ?? '')
  if (!hint || ofPeople.has(hint.meaning)) return false
  if (['other', 'remark', 'flags'].includes(hint.meaning)) return true
  return hint.strength === 1 && relationOfHeader(layout, column) === undefined
}

/** 家庭成员1, 配偶姓名. */
function saysWhose(layout: Layout, column: number): boolean {
  return (
    !isHeadColumn(layout, column) &&
    (hintOfHeader(layout.headers[column] ?? '')?.meaning === 'members' ||
      relationOfHeader(layout, column) !== undefined)
  )
}

function isHeadColumn(layout: Layout, column: number): boolean {
  return hintOfHeader(layout.headers[column] ?? '')?.meaning === 'head'
}

/** Heads that are different in every row: one row a home, and the head is one of its people. */
function isHeadAlone(
  layout: Layout,
  evidence: readonly ColumnEvidence[],
  column: number,
  names: readonly number[],
): boolean {
  return (
    isHeadColumn(layout, column) &&
    (evidence[column]?.distinct ?? 0) > 0.9 &&
    !repeatsAnother(evidence, column, names)
  )
}

/** The head's name beside every member is no further person. */
function repeatsAnother(
  evidence: readonly ColumnEvidence[],
  column: number,
  names: readonly number[],
): boolean {
  const mine = namesOf(evidence[column])
  return names.some((other) => {
    if (other === column) return false
    const theirs = namesOf(evidence[other])
    return [...mine].filter((value) => theirs.has(value)).length > mine.size / 2
  })
}

function relationOfHeader(layout: Layout, column: number): string | undefined {
  for (const text of [layout.headers[column] ?? '', layout.groups[column] ?? '']) {
    const bare = squeeze(text).replace(/(的)?(姓名|名字|信息|情况|基本信息|\d+)/g, '')
    if (bare !== '' && readRelation(bare)) return bare
  }
  return undefined
}
