import { numberToKeep } from '../../domain/imports/import-changes.ts'
import { nationCode } from '../../domain/imports/import-nations.ts'
import { hukouStatusOf } from '../../domain/imports/import-residence.ts'
import type { PersonRead } from '../../domain/imports/understanding.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Vault } from '../house.ts'
import type { NewPhone } from '../registry/bulk-rows.ts'
import { sealedPerson, sealedPhone } from '../registry/bulk-store.ts'
import type { Row } from '../registry/table.ts'

/** Somebody who will stand on the books: everything sealed, but for the home, which the books must say. */
export interface Newcomer {
  readonly id: string
  readonly person: Row
  readonly phones: readonly (Row & { readonly id: string })[]
}

/** Doubts that the number alone does not show: kept with the person until somebody has looked. */
const DOUBTS = new Set(['id-lost-to-a-number-cell', 'id-used-twice', 'sex-against-id', 'birth-against-id'])

/** `index`: the blind index of the number, where it is known already. */
export function newcomer(vault: Vault, read: PersonRead, index: string | undefined): Newcomer {
  const id = newId()
  const number = numberToKeep(read)
  const person = sealedPerson(vault, {
    id,
    name: read.name,
    sex: read.sex ?? 'unknown',
    birth: read.birth ?? null,
    nation: nationCode(read.nation) ?? null,
    document: number === undefined ? null : { number, index },
    documentDoubts: read.findings.filter((kind) => DOUBTS.has(kind)),
    hukouStatus: hukouStatusOf(read.residence) ?? 'unknown',
    note: read.remark ?? null,
  })
  const phones = phonesOf(read.phones, id, 0).map((phone) => ({ ...sealedPhone(vault, phone), id: phone.id }))
  return { id, person, phones }
}

export function phonesOf(numbers: readonly string[], personId: string, rank: number): NewPhone[] {
  return numbers.map((number, at) => ({ id: newId(), personId, number, rank: rank + at }))
}
