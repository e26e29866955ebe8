/** Which home a row speaks of: its own cells, what "same as above" and blanks below a value carry down, and the headings. */
import {
  type AddressParts,
  canonicalRoom,
  insideCommunity,
  looksLikeCompound,
  parseAddress,
  readBuilding,
  readStair,
} from '../registry/address.ts'
import { squeeze } from '../registry/half-width.ts'
import { type Cell, isDate, textOf } from './cell.ts'
import { isDitto, isNothing } from './ditto.ts'

export const levels = ['compound', 'building', 'stair', 'room'] as const
export type Level = (typeof levels)[number]

export type PlaceCells = Partial<Record<Level | 'address', Cell>>

export interface Place {
  readonly parts: AddressParts
  /** Something about the home stands in this row itself. */
  readonly stated: boolean
}

type Draft = { -readonly [K in keyof AddressParts]: AddressParts[K] }

/**
 * `above`: the home of the row before. `heading`: what the sheet's title or a heading between the rows says of all rows;
 * where it names the building, `2-501` is stair and room.
 */
export function resolvePlace(
  cells: PlaceCells,
  above: AddressParts | undefined,
  heading?: AddressParts,
): Place {
  const own: Draft = {}
  const same = new Set<Level>()
  let stated = false
  for (const level of ['address', 'compound', 'building', 'stair', 'room'] as const) {
    const text = placeText(cells[level], level)
    if (text === '') continue
    stated = true
    if (isDitto(text)) for (const each of level === 'address' ? levels : [level]) same.add(each)
    else fill(own, level, readPart(text, level, own.building === undefined ? { ...heading, ...own } : own))
  }
  for (const level of same) if (own[level] === undefined) carry(own, level, above)
  if (same.has('room') && own.room === undefined && own.words === undefined) carry(own, 'words', above)
  if (!stated) return { parts: above ?? {}, stated }
  inherit(own, above)
  for (const level of ['compound', 'building'] as const)
    if (own[level] === undefined) carry(own, level, heading)
  return { parts: own, stated }
}

function carry(own: Draft, level: keyof AddressParts, above: AddressParts | undefined): void {
  const value = above?.[level]
  if (value !== undefined) own[level] = value
}

/** Spreadsheets turn 3-2 into the 2nd of March: in a column of places that is 3-2. */
function placeText(cell: Cell | undefined, level: string): string {
  if (isDate(cell)) return `${Number(cell.day.slice(5, 7))}-${Number(cell.day.slice(8))}`
  const text = textOf(cell).trim()
  return isNothing(text) && !(level === 'room' && text === '无') ? '' : text
}

function readPart(text: string, level: Level | 'address', own: AddressParts): AddressParts {
  if (level === 'address') return parseAddress(text)
  const clean = squeeze(text)
  if (level === 'compound') return looksLikeCompound(clean) ? { compound: clean } : compoundCell(clean)
  if (level === 'building' && /^[^-–—]{1,6}$/.test(clean) && !/单元|[号楼栋幢座#].*[门梯]/.test(clean))
    return { building: readBuilding(clean) }
  const both = level === 'building' ? /^(\d{1,2})[-–—](\d)$/.exec(clean) : null
  if (both) return { building: readBuilding(both[1] ?? ''), stair: both[2] }
  if (level === 'stair' && /^[^-–—]{1,5}$/.test(clean)) return { stair: readStair(clean) }
  const parts = parseAddress(clean)
  if (level !== 'room') return parts.words && !parts.building && !parts.stair ? { [level]: clean } : parts
  return roomCell(clean, parts, own)
}

/** 三友, 三友小区3号楼: a compound's cell may say more than the compound. */
function compoundCell(clean: string): AddressParts {
  const parts = parseAddress(clean)
  return parts.building && /[号栋幢座楼#]/.test(clean) ? parts : { compound: clean }
}

/** 501, 501室, 2-501 beside a building is stair and room, 3-2-501 is all three, 门房 has no number. */
function roomCell(clean: string, parts: AddressParts, own: AddressParts): AddressParts {
  if (/^[A-Za-z]?\d{1,5}[A-Za-z]?(室|号|户)?$/.test(clean)) return { room: canonicalRoom(clean) }
  if (parts.room && parts.building && !parts.stair && own.building !== undefined && own.stair === undefined) {
    return { room: parts.room, stair: parts.building }
  }
  if (parts.room && parts.building && own.stair !== undefined) return { room: parts.room }
  if (parts.compound && !parts.building && !parts.stair) return { words: clean }
  return parts
}

function fill(own: Draft, level: Level | 'address', parts: AddressParts): void {
  for (const part of ['compound', 'building', 'stair', 'room', 'words'] as const) {
    const value = parts[part]
    if (value === undefined || value === '') continue
    if (own[part] === undefined || part === level) own[part] = value
  }
}

/**
 * Blank cells below a value that is the same as above mean the same as above; so do blank cells before one that is given.
 * A place without a number (门房) belongs to its compound, not to the stair of the row above.
 */
function inherit(own: Draft, above: AddressParts | undefined): void {
  if (!above) return
  let same = true
  const numbered = own.words === undefined
  for (const level of levels) {
    if (own[level] !== undefined) same &&= own[level] === above[level]
    else if (same && (numbered || level === 'compound')) carry(own, level, above)
  }
  if (same && numbered && own.room === undefined) carry(own, 'words', above)
}

const titleTail =
  /(\d{4}年|居民|住户|户主|业主|人员|入户|家庭|人口|户籍|常住|实有|流动|租户|信息|花名册|名册|登记|台账|台帐|明细|一览|名单|统计|汇总|情况|摸排|摸底|走访|排查|底册|表$).*$/u

/** The place a sheet's name or title speaks of (三友小区3号楼居民花名册); `undefined` when it names none for sure. */
export function placeOfTitle(title: string): AddressParts | undefined {
  const clean = insideCommunity(squeeze(title))
    .replace(/^(截至)?\d{4}年(度|\d{1,2}月份?|[一二三四]季度|[上下]半年)?/, '')
    .replace(/^[(（【[]?附[件表]?\d*[)）】\]]?[:：]?/, '')
    .replace(/^[【[(（]([^【】[\]()（）]+)[】\])）][:：]?$/, '$1')
    .replace(titleTail, '')
    .replace(/[-_—(（【[:：].*$/, '')
  if (clean === '' || clean.length > 24) return undefined
  if (looksLikeCompound(clean) && !/^[一二三四五六七八九十\d]+/.test(clean)) return { compound: clean }
  const parts = parseAddress(clean)
  const certain =
    /(号楼|栋|幢|座|单元|排)$/.test(clean) ||
    (parts.compound !== undefined && looksLikeCompound(parts.compound))
  return certain && !parts.words && !parts.room ? parts : undefined
}
