/** A row above a family's table: `户主姓名 | 张三 | 住址 | 3号楼2单元501 | 电话 | 138…`. */
import { parseAddress } from '../registry/address.ts'
import { nameKey } from '../registry/person-name.ts'
import { type Cell, textOf } from './cell.ts'
import { labelsIn } from './label-values.ts'
import { onlyText } from './row-words.ts'
import { levels, type PlaceCells } from './place.ts'

export interface FamilyHeading {
  readonly place: PlaceCells
  readonly head: string
  /** Of the head. */
  readonly phones: readonly Cell[]
}

/** `undefined` when the row names no place. */
export function familyHeading(cells: readonly Cell[]): FamilyHeading | undefined {
  const pairs = labelsIn(cells)
  if (!pairs) return undefined
  const place: PlaceCells = {}
  for (const { meaning, value } of pairs) {
    const level = meaning === 'address' ? meaning : levels.find((each) => each === meaning)
    if (level && textOf(value).trim() !== '') place[level] = value
  }
  if (Object.keys(place).length === 0) return undefined
  const head = pairs.find(({ meaning }) => meaning === 'head' || meaning === 'name')?.value ?? null
  const phones = pairs.filter(({ meaning }) => meaning === 'phone').map(({ value }) => value)
  return { place, head: nameKey(textOf(head).trim()), phones }
}

/** The first home's address above the headers, where later ones stand between the rows: `三友小区3号楼2单元501`. */
export function homeHeading(cells: readonly Cell[]): FamilyHeading | undefined {
  const text = onlyText(cells)
  if (text === undefined) return undefined
  const { building, room, words } = parseAddress(text)
  const isHome = building !== undefined && (room ?? words) !== undefined
  return isHome ? { place: { address: text }, head: '', phones: [] } : undefined
}
