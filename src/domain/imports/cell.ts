/** A date cell, as the day it shows. */
export interface DateCell {
  readonly day: string
}

/** What a cell holds. Numbers stay numbers: whether an ID number was typed as one matters. */
export type Cell = string | number | boolean | DateCell | null

/** A merged block, rows and columns from 0, both ends included. Only its first cell has a value. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface SheetHead {
  readonly name: string
  readonly hidden: boolean
  readonly merges: readonly Merge[]
}

/** A row and its number from 0. */
export interface Row {
  readonly index: number
  readonly cells: readonly Cell[]
}

export function isDate(cell: Cell | undefined): cell is DateCell {
  return typeof cell === 'object' && cell !== null
}

/** A cell as text, the way a person reads it: no exponent, no `.0`; errors (#N/A) and blanks are empty. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string')
    return cell.startsWith('#') && /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(cell) ? '' : cell
  if (typeof cell === 'number') return spellNumber(cell)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return cell.day
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

function spellNumber(value: number): string {
  if (!Number.isFinite(value)) return ''
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value)
}

export function countFilled(cells: readonly Cell[]): number {
  let filled = 0
  for (const cell of cells) if (!isBlank(cell)) filled++
  return filled
}
