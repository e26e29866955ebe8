import { readIdNumber } from '../../domain/registry/id-number.ts'
import { maskIdNumber, maskPhone } from '../../domain/registry/masking.ts'
import { nameKeys } from '../../domain/registry/name-keys.ts'
import { nameKey } from '../../domain/registry/person-name.ts'
import { readPhones } from '../../domain/registry/phone-number.ts'
import type { DocumentKind } from '../../domain/registry/person.ts'
import type { Vault } from '../house.ts'
import { hex } from './table.ts'

/** Fields bound into the seals. */
export const DOCUMENT = 'registry.person.document'
export const NOTE = 'registry.person.note'
export const PHONE = 'registry.person_phone.phone'

export interface NameColumns {
  readonly name: string
  readonly name_key: string
  readonly sort_key: string
  readonly initials: string
}

export function nameColumns(name: string): NameColumns {
  const { sortKey, initials } = nameKeys(name)
  return { name, name_key: nameKey(name) || name.toLowerCase(), sort_key: sortKey, initials }
}

export interface DocumentColumns {
  readonly document_kind: DocumentKind
  readonly document_sealed: string | null
  readonly document_index: string | null
  readonly document_tail: string | null
  readonly document_mask: string | null
  readonly document_doubts: readonly string[]
}

const NO_DOCUMENT: DocumentColumns = {
  document_kind: 'none',
  document_sealed: null,
  document_index: null,
  document_tail: null,
  document_mask: null,
  document_doubts: [],
}

/** Sealed, found again by blind index, shown by its mask. A number that no kind fits is kept as it was written. */
export function documentColumns(
  vault: Vault,
  personId: string,
  document: {
    readonly kind?: DocumentKind | undefined
    readonly number: string
    readonly index?: string | undefined
  } | null,
): DocumentColumns {
  const reading = document ? readIdNumber(document.number) : undefined
  if (!document || !reading) return { ...NO_DOCUMENT, document_kind: document?.kind ?? 'none' }
  const number = reading.canonical
  return {
    document_kind: document.kind ?? reading.kind,
    document_sealed: hex(vault.seal(DOCUMENT, personId, number)),
    document_index: document.index ? `\\x${document.index}` : hex(vault.index('idNumber', number)),
    document_tail: tailOf(vault, 'idNumber', number),
    document_mask: maskIdNumber(number),
    document_doubts: reading.doubts,
  }
}

/** There are some eleven thousand endings of four: each is worked out once. */
const tails = new WeakMap<Vault, Map<string, string>>()

function tailOf(vault: Vault, kind: 'idNumber' | 'phone', number: string): string {
  const known = tails.get(vault) ?? new Map<string, string>()
  tails.set(vault, known)
  const lastFour = number.slice(-4)
  const key = `${kind} ${lastFour}`
  const tail = known.get(key) ?? vault.tail(kind, lastFour)
  if (known.size < 30_000) known.set(key, tail)
  return tail
}

export interface PhoneColumns {
  readonly phone_sealed: string
  readonly phone_index: string
  readonly phone_tail: string
  readonly phone_mask: string
}

export function phoneColumns(vault: Vault, phoneId: string, number: string): PhoneColumns {
  return {
    phone_sealed: hex(vault.seal(PHONE, phoneId, number)),
    phone_index: hex(vault.index('phone', number)),
    phone_tail: tailOf(vault, 'phone', number),
    phone_mask: maskPhone(number),
  }
}

/** The number in its canonical form; `undefined`: no phone number, or more than one. */
export function readPhone(text: string): string | undefined {
  const { numbers, odd } = readPhones(text)
  return numbers.length === 1 && odd.length === 0 ? numbers[0] : undefined
}
