/** What a sheet says of somebody otherwise than the books do. The sheet adds and corrects; it never takes anything away. */
import { datesAgree } from '../registry/birth-date.ts'
import type { HukouStatus } from '../registry/hukou-status.ts'
import { nameKey } from '../registry/person-name.ts'
import type { PersonSex } from '../registry/person.ts'
import type { ChangeKind } from './import-counts.ts'
import type { BookPerson, Sought } from './import-matching.ts'
import { nationCode } from './import-nations.ts'
import { hukouStatusOf } from './import-residence.ts'
import type { FlagRead } from './understanding.ts'

export interface Difference {
  readonly kinds: readonly ChangeKind[]
  readonly name?: string
  readonly document?: { readonly number: string }
  readonly birth?: string
  readonly sex?: PersonSex
  readonly nation?: string
  readonly hukouStatus?: HukouStatus
  readonly note?: string
  /** Numbers to add. */
  readonly phones: readonly string[]
  readonly flags: readonly FlagRead[]
  readonly relation?: string
  /** To another home, or to the first one known. */
  readonly moves: boolean
}

export interface Compared {
  readonly sought: Sought
  readonly known: BookPerson
  /** Of the home in the sheet, also one that is only being made; absent when the sheet names none. */
  readonly dwellingId: string | undefined
  /** The note of the books in clear, read only where the sheet has a remark. */
  readonly note: string | undefined
}

/** The number as it is kept: whatever stands there, unless nothing of it can be believed. */
export function numberToKeep({ idNumber, idTrust }: Sought['read']): string | undefined {
  return idTrust === 'none' ? undefined : idNumber
}

export function compare({ sought, known, dwellingId, note }: Compared): Difference {
  const { read } = sought
  const nation = nationCode(read.nation)
  const hukou = hukouStatusOf(read.residence)
  const isThere = dwellingId !== undefined && dwellingId === known.dwellingId
  const waits = Boolean(read.homeOpen) && known.dwellingId !== null
  const moves = dwellingId !== undefined && !isThere && !waits
  const difference = {
    ...(nameKey(read.name) === nameKey(known.name) ? {} : { name: read.name }),
    ...documentOf(sought, known),
    ...(isBetterBirth(read.birth, known.birth) ? { birth: read.birth } : {}),
    ...(read.sex && read.sex !== known.sex ? { sex: read.sex } : {}),
    ...(nation && nation !== known.nation ? { nation } : {}),
    ...(hukou && hukou !== known.hukouStatus ? { hukouStatus: hukou } : {}),
    ...noteOf(read.remark, note),
    phones: newPhones(sought, known),
    flags: read.flags.filter(({ code }) => !known.flags.includes(code)),
    ...(isThere && read.relation && read.relation.word !== known.relation
      ? { relation: read.relation.word }
      : {}),
    moves,
  }
  return { ...difference, kinds: kindsOf(difference) }
}

function kindsOf(found: Omit<Difference, 'kinds'>): ChangeKind[] {
  const kinds: ChangeKind[] = []
  if (found.name !== undefined) kinds.push('name')
  if (found.document !== undefined) kinds.push('document')
  if (found.birth !== undefined) kinds.push('birth')
  if (found.sex !== undefined) kinds.push('sex')
  if (found.nation !== undefined) kinds.push('nation')
  if (found.phones.length > 0) kinds.push('phone')
  if (found.flags.length > 0) kinds.push('flag')
  if (found.relation !== undefined) kinds.push('relation')
  if (found.hukouStatus !== undefined) kinds.push('hukou')
  if (found.note !== undefined) kinds.push('note')
  if (found.moves) kinds.push('home')
  return kinds
}

/** A sure number takes the place of a missing or doubted one; a doubtful one never that of a sure one. */
function documentOf({ read, index }: Sought, known: BookPerson): { document?: { number: string } } {
  const number = numberToKeep(read)
  if (number === undefined || index === undefined || index === known.documentIndex) return {}
  if (known.documentIndex === null) return { document: { number } }
  if (known.documentDoubts.length === 0) return {}
  return read.idTrust === 'partial' ? {} : { document: { number } }
}

function isBetterBirth(read: string | undefined, known: string | null): boolean {
  if (read === undefined) return false
  return known === null || !datesAgree(read, known) || read.length > known.length
}

/** Put behind what is written there already, once. */
function noteOf(remark: string | undefined, note: string | undefined): { note?: string } {
  if (remark === undefined || note?.includes(remark)) return {}
  return { note: note ? `${note}; ${remark}` : remark }
}

function newPhones({ read, phoneIndexes }: Sought, known: BookPerson): readonly string[] {
  if (known.phoneIndexes.length === 0 || read.phones.length === 0) return read.phones
  const indexes = phoneIndexes()
  return read.phones.filter((_, at) => !known.phoneIndexes.includes(indexes[at] ?? ''))
}
