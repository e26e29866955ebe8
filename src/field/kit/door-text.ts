import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { addressText, buildingName } from '../../ui/homes/address-text.ts'
import type { PhoneWords } from '../words.tsx'

/** `302`, or where a home without a number stands. */
export function doorNumber({ room, place }: Pick<DoorRecord, 'room' | 'place'>): string {
  return room ?? place ?? '?'
}

/** `1号楼 2单元 302`: compound left out, one knows where one stands. */
export function doorName(words: PhoneWords, door: DoorRecord): string {
  return addressText(words, { ...door, compound: null })
}

/** `安和小区 1号楼 2单元`. */
export function stairName(words: PhoneWords, { compound, building, stair }: DoorRecord): string {
  return [
    compound,
    building === null ? words.field.buildings.others : buildingName(words, building),
    stair === null ? '' : fill(words.desk.shell.address.stair, { stair }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** `王建国等 3 人`. */
export function peopleLine(words: PhoneWords, { residents }: Pick<DoorRecord, 'residents'>): string {
  const first = residents[0]
  if (!first) return words.field.today.nobody
  return residents.length === 1
    ? first.name
    : fill(words.field.today.people, { name: first.name, n: residents.length })
}
