/** One mention of a person, its values read: the same rules for a row of columns and for a line inside a cell. */
import type { AddressParts } from '../registry/address.ts'
import { datesAgree, readBirthDate, readBirthNumber } from '../registry/birth-date.ts'
import { readFlags, readRemark } from '../registry/flag-words.ts'
import {
  type IdKind,
  type IdReading,
  looksLikeId,
  readIdNumber,
  readIdNumberCell,
} from '../registry/id-number.ts'
import { squeeze } from '../registry/half-width.ts'
import { readName } from '../registry/person-name.ts'
import { isMobile, readPhones } from '../registry/phone-number.ts'
import { readRelation, type RelationCode } from '../registry/relation-words.ts'
import { readSex, type Sex } from '../registry/sex.ts'
import { type Cell, isDate, textOf } from './cell.ts'
import { isNothing } from './ditto.ts'
import type { FindingKind } from './kinds.ts'
import type { FlagRead, IdTrust } from './understanding.ts'

export interface PersonCells {
  readonly name: Cell
  readonly idNumber?: Cell
  readonly sex?: Cell
  readonly birth?: Cell
  readonly relation?: Cell
  readonly phones: readonly Cell[]
  /** Cells of tags; for a column of one flag its word when it says yes. */
  readonly flags: readonly string[]
  readonly remarks: readonly string[]
  readonly nation?: string
  readonly residence?: string
  readonly political?: string
  readonly education?: string
}

export interface PersonMention {
  readonly name: string
  readonly idNumber?: string
  readonly idKind?: IdKind
  readonly idTrust: IdTrust
  readonly birth?: string
  readonly sex?: Sex
  readonly phones: readonly string[]
  readonly relation?: { readonly code: RelationCode; readonly word: string }
  readonly flags: readonly FlagRead[]
  readonly nation?: string
  readonly residence?: string
  readonly political?: string
  readonly education?: string
  readonly remark?: string
  readonly findings: readonly FindingKind[]
  readonly place: AddressParts | undefined
  readonly head?: string
}

/** `undefined` when there is no name. */
export function readMention(
  cells: PersonCells,
  place: AddressParts | undefined,
  head?: string,
): PersonMention | undefined {
  const { words, besides } = apart(textOf(cells.name))
  const name = readName(words)
  if (!name) return undefined
  const findings: FindingKind[] = []
  if (name.hadBlanks) findings.push('name-with-blanks')
  if (name.odd) findings.push('name-odd')
  const { idNumber, phones } = unswap(cells, findings)
  const id = readId(idNumber, findings)
  const birth = readBirth(cells.birth, id?.birth, findings)
  const sexCell = textOf(cells.sex).trim()
  const sex = readSex(sexCell, true)
  if (sex && id?.sex && sex !== id.sex) findings.push('sex-against-id')
  const relation = besides !== undefined && readRelation(besides) ? besides : undefined
  const more = besides === undefined || relation ? cells.remarks : [besides, ...cells.remarks]
  const { flags, remark } = readSituation({ ...cells, remarks: more }, findings)
  return {
    name: name.name,
    idNumber: id?.text,
    idKind: id?.kind,
    idTrust: id?.trust ?? 'none',
    birth,
    sex: (id?.trust === 'sure' ? id.sex : undefined) ?? sex ?? id?.sex,
    phones: readAllPhones(phones, findings),
    relation: readRelationCell(isNothing(textOf(cells.relation)) ? relation : cells.relation, findings),
    flags,
    nation: word(cells.nation),
    residence: word(cells.residence),
    political: word(cells.political),
    education: word(cells.education),
    remark,
    findings: oneList(findings),
    place,
    head,
  }
}

/** 张三(已故), 李四(户主), 王五*: a name and what somebody noted behind it. One character (大, 小) tells namesakes apart and stays. */
function apart(text: string): { readonly words: string; readonly besides?: string } {
  if (!/[)）】\]*＊★☆※△▲●]\s*$/.test(text)) return { words: text }
  const bare = text.replace(/[*＊★☆※△▲●\s]+$/, '')
  const found = /^([\p{Script=Han}·•．.\s]{2,}?)\s*[(（【[]\s*([^()（）【】[\]]{2,})[)）】\]]$/u.exec(bare)
  return found ? { words: found[1] ?? bare, besides: found[2] } : { words: bare }
}

/** A mobile where the ID number stands and an ID number where the phone stands: written into each other's cells. */
function unswap(
  { idNumber, phones }: PersonCells,
  findings: FindingKind[],
): Pick<PersonCells, 'idNumber' | 'phones'> {
  if (!isMobile(squeeze(textOf(idNumber)))) return { idNumber, phones }
  const at = phones.findIndex((cell) => looksLikeId(textOf(cell)))
  if (at === -1) return { idNumber, phones }
  findings.push('id-and-phone-swapped')
  return { idNumber: phones[at], phones: phones.with(at, idNumber ?? null) }
}

const word = (text: string | undefined): string | undefined =>
  text === undefined || isNothing(text) ? undefined : text.trim()

interface IdRead {
  readonly text: string
  readonly trust: IdTrust
  readonly kind: IdKind
  readonly birth?: string
  readonly sex?: Sex
}

function readId(cell: Cell | undefined, findings: FindingKind[]): IdRead | undefined {
  if (typeof cell === 'number') {
    const lost = readIdNumberCell(cell)
    if (lost) {
      findings.push('id-lost-to-a-number-cell')
      return { text: `${lost.known}***`, trust: 'partial', kind: 'resident', birth: lost.birth }
    }
  }
  const text = textOf(cell)
  const lost = /^\d(\.\d+)?[eE]\+?1[67]$/.test(text.trim()) ? readIdNumberCell(Number(text)) : undefined
  if (lost) {
    // CSV exports of a number cell keep only 9.90101E+17: nothing of the person is left in it.
    findings.push('id-lost-to-a-number-cell')
    return { text: `${text.trim().replace(/[.eE].*$|\./g, '')}***`, trust: 'none', kind: 'unknown' }
  }
  const reading = readIdNumber(text)
  if (!reading) return undefined
  if (lostItsEnd(reading)) {
    findings.push('id-lost-to-a-number-cell')
    return {
      text: `${reading.canonical.slice(0, 15)}***`,
      trust: 'partial',
      kind: 'resident',
      birth: reading.birth,
    }
  }
  noteId(reading, findings)
  const short = reading.doubts.includes('too-short') || reading.doubts.includes('too-long')
  return {
    text: short ? `${reading.canonical}*` : reading.canonical,
    trust:
      short || reading.doubts.includes('masked')
        ? 'partial'
        : reading.doubts.length > 0 || reading.kind === 'unknown'
          ? 'doubtful'
          : 'sure',
    kind: reading.kind,
    birth: reading.birth,
    sex: reading.sex,
  }
}

/** A number cell saved as text: fifteen digits and three noughts that do not check. */
function lostItsEnd({ kind, canonical, doubts }: IdReading): boolean {
  return kind === 'resident' && doubts.includes('check-digit') && /^\d{15}000$/.test(canonical)
}

function noteId(reading: IdReading, findings: FindingKind[]): void {
  const { doubts, tidied } = reading
  if (doubts.includes('date')) findings.push('id-date-impossible')
  else if (doubts.includes('check-digit')) findings.push('id-check-digit-wrong')
  if (doubts.includes('too-short')) findings.push('id-too-short')
  if (doubts.includes('too-long')) findings.push('id-too-long')
  if (doubts.includes('masked')) findings.push('id-masked')
  if (doubts.includes('not-understood')) findings.push('id-not-understood')
  if (tidied.includes('blanks')) findings.push('id-with-blanks')
  if (tidied.includes('small-x')) findings.push('id-small-x')
  if (tidied.includes('full-width')) findings.push('id-full-width')
  if (tidied.includes('of-15-digits')) findings.push('id-of-15-digits')
}

function readBirth(
  cell: Cell | undefined,
  ofId: string | undefined,
  findings: FindingKind[],
): string | undefined {
  if (cell === undefined || cell === null) return ofId
  const told = isDate(cell)
    ? cell.day
    : typeof cell === 'number'
      ? readBirthNumber(cell)
      : readBirthDate(cell === true ? '' : textOf(cell))
  if (typeof cell === 'number' && told && cell < 80_000 && cell > 2100)
    findings.push('birth-as-serial-number')
  if (!told) {
    if (!isNothing(textOf(cell))) findings.push('birth-not-understood')
    return ofId
  }
  if (ofId && !datesAgree(ofId, told)) findings.push('birth-against-id')
  return ofId ?? told
}

function readAllPhones(cells: readonly Cell[], findings: FindingKind[]): readonly string[] {
  const numbers: string[] = []
  const add = (kind: FindingKind): void => {
    if (!findings.includes(kind)) findings.push(kind)
  }
  for (const cell of cells) {
    const text = textOf(cell)
    if (isNothing(text)) continue
    const reading = readPhones(typeof cell === 'number' ? String(Math.trunc(cell)) : text)
    if (typeof cell === 'number')
      add(reading.numbers.length > 0 ? 'phone-as-number' : 'phone-lost-to-a-number-cell')
    if (reading.odd.length > 0 && typeof cell !== 'number') add('phone-wrong')
    if (reading.tidied.includes('full-width')) add('phone-full-width')
    if (reading.tidied.includes('dashes')) add('phone-with-dashes')
    if (reading.tidied.includes('blanks')) add('phone-with-blanks')
    if (reading.tidied.includes('several')) add('two-phones-in-a-cell')
    for (const number of reading.numbers) if (!numbers.includes(number)) numbers.push(number)
  }
  // A copy has no room left over; a hundred thousand of them are kept.
  return numbers.length === 0 ? nothing : numbers.slice()
}

const nothing: readonly never[] = []

/** One list for all of whom the same was found: in many a roster that is everybody. */
const lists = new Map<string, readonly FindingKind[]>()

function oneList(findings: readonly FindingKind[]): readonly FindingKind[] {
  if (findings.length === 0) return nothing
  const key = findings.join(' ')
  const known = lists.get(key) ?? findings.slice()
  if (lists.size < 1_000) lists.set(key, known)
  return known
}

function readRelationCell(cell: Cell | undefined, findings: FindingKind[]): PersonMention['relation'] {
  const text = textOf(cell).trim()
  if (isNothing(text)) return undefined
  const known = relations.get(text)
  if (known) return known
  const code = readRelation(text)
  if (!code) findings.push('relation-not-understood')
  const relation = { code: code ?? '99', word: text }
  if (code && relations.size < 500) relations.set(text, relation)
  return relation
}

/** One object a word, for all who are 户主. */
const relations = new Map<string, NonNullable<PersonMention['relation']>>()

function readSituation(
  cells: PersonCells,
  findings: FindingKind[],
): { flags: readonly FlagRead[]; remark?: string } {
  if (cells.flags.length === 0 && cells.remarks.length === 0) return { flags: nothing }
  const flags: FlagRead[] = []
  const remarks: string[] = []
  let leftOut = false
  const take = (
    found: readonly { code: FlagRead['code']; word: string }[],
    source: FlagRead['source'],
  ): void => {
    for (const flag of found)
      if (!flags.some((each) => each.code === flag.code)) flags.push({ ...flag, source })
  }
  for (const text of cells.flags) {
    const read = readFlags(text)
    take(read.flags, 'column')
    remarks.push(...read.rest)
    leftOut ||= read.leftOut
  }
  for (const text of cells.remarks) {
    const read = readRemark(text)
    take(read.flags, 'remark')
    if (read.remark && !isNothing(read.remark)) remarks.push(read.remark)
    leftOut ||= read.leftOut
  }
  if (leftOut) findings.push('not-collected-here')
  return {
    flags: flags.length > 0 ? flags : nothing,
    remark: remarks.length > 0 ? remarks.join('; ') : undefined,
  }
}
