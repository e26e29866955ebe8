/** Rows that say what each value is: `姓名 | 张三 | 性别 | 男`, `姓名：张三`, `户主：张三  住址：3号楼2单元501`. */
import { parseAddress } from '../registry/address.ts'
import { readBirthDate } from '../registry/birth-date.ts'
import { looksLikeId } from '../registry/id-number.ts'
import { couldBeName, looksLikeName } from '../registry/person-name.ts'
import { looksLikePhone } from '../registry/phone-number.ts'
import { readRelation } from '../registry/relation-words.ts'
import { readSex } from '../registry/sex.ts'
import { type Cell, isBlank, isDate, textOf } from './cell.ts'
import { isNothing } from './ditto.ts'
import { hintOfHeader, isHeaderWord } from './header-words.ts'
import type { Meaning } from './meanings.ts'

export interface LabelValue {
  readonly label: string
  readonly meaning: Meaning
  readonly value: Cell
  /** `姓名：张三` in one cell. */
  readonly withColon: boolean
}

const inside = /^\s*(\S[^:：\n]{0,14}?)\s*[:：]\s*(.*)$/su
/** Where inside one cell the next label begins. */
const next = /(?<=\S)\s+(?=[\p{Script=Han}]{2,10}\s*[:：])/u

/** The pairs of a row; `undefined` when it is none: a header has no values, a row of a table no labels. */
export function labelsIn(cells: readonly Cell[]): readonly LabelValue[] | undefined {
  const first = cells.find((cell) => !isBlank(cell))
  if (typeof first !== 'string' || !(/[:：]/.test(first) || isLabel(first))) return undefined
  const pairs: LabelValue[] = []
  let others = 0
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? null
    if (isBlank(cell)) continue
    const told = typeof cell === 'string' ? pairsInside(cell) : []
    if (told.length > 0) pairs.push(...told)
    else if (typeof cell === 'string' && isLabel(cell)) {
      const behind = cells.findIndex((each, column) => column > at && !isBlank(each))
      const value = behind === -1 ? null : (cells[behind] ?? null)
      const isValue = value !== null && !isNextLabel(cell, value)
      pairs.push(pair(cell, isValue ? value : null))
      if (isValue) at = behind
    } else others++
  }
  if (pairs.length <= others || isHeaderRow(pairs)) return undefined
  const fit = pairs.map(fits)
  return fit.includes(true) && !fit.includes(false) ? pairs : undefined
}

/** Most labels are followed by labels: a header, however its words look. */
function isHeaderRow(pairs: readonly LabelValue[]): boolean {
  return pairs.filter(({ value, withColon }) => value === null && !withColon).length > pairs.length / 2
}

/** 户主 behind 与户主关系 is a value. */
function isNextLabel(label: string, value: Cell): boolean {
  if (typeof value !== 'string') return false
  if (hintOfHeader(label)?.meaning === 'relation' && readRelation(value)) return false
  return isLabel(value) || pairsInside(value).length > 0
}

function pairsInside(cell: string): LabelValue[] {
  if (!/[:：]/.test(cell)) return []
  return cell.split(next).flatMap((piece) => {
    const found = inside.exec(piece)
    const label = found?.[1] ?? ''
    return found && isLabel(label) ? [pair(label, (found[2] ?? '').trim(), true)] : []
  })
}

/** Headers of lists, and those that are also words of a row (户主). */
function isLabel(text: string): boolean {
  return (
    text.length <= 14 &&
    (isHeaderWord(text.replace(/[:：]\s*$/, '')) || /^\s*户\s*主\s*[:：]?\s*$/.test(text))
  )
}

function pair(label: string, value: Cell, withColon = false): LabelValue {
  const bare = label.replace(/[:：\s]/g, '')
  return { label: bare, meaning: hintOfHeader(bare)?.meaning ?? 'other', value, withColon }
}

/** Whether a value is what its label says; `undefined` where any word might be (names of few families, remarks). */
function fits({ meaning, value, withColon }: LabelValue): boolean | undefined {
  const text = textOf(value).trim()
  if (isNothing(text)) return undefined
  switch (meaning) {
    case 'name':
    case 'head':
      return looksLikeName(text) || (withColon && couldBeName(text.replace(/\s/g, ''))) || undefined
    case 'id-number':
      return looksLikeId(text) || (/\d{6}/.test(text) ? undefined : false)
    case 'phone':
      return looksLikePhone(text) || (/\d{5}/.test(text) ? undefined : false)
    case 'sex':
      return readSex(text, true) !== undefined
    case 'relation':
      return readRelation(text) !== undefined || undefined
    case 'birth':
      return readBirthDate(text) !== undefined || isDate(value) || (/\d{4}/.test(text) ? undefined : false)
    case 'address': {
      const { building, stair, room, compound } = parseAddress(text)
      return (building ?? stair ?? room ?? compound) !== undefined || undefined
    }
    default:
      return undefined
  }
}
