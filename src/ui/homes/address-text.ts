import type { AddressView } from '../../domain/registry/address-view.ts'
import { fill } from '../../text/shape.ts'
import type { HomeWords } from '../../text/catalogue.ts'

type AddressPieces = Pick<AddressView, 'building' | 'stair' | 'room' | 'place'> & {
  readonly compound: string | null
}

/** An address as people here say it: 安和小区 1号楼 2单元 301; a home without a number by its words. */
export function addressText(
  words: HomeWords,
  { compound, building, stair, room, place }: AddressPieces,
): string {
  const say = words.desk.shell.address
  return [
    compound,
    building && buildingName(words, building),
    stair && fill(say.stair, { stair }),
    room ? fill(say.room, { room }) : place,
  ]
    .filter(Boolean)
    .join(' ')
}

/** 3 → 3号楼; a building with a name of its own (平房一排) keeps it. */
export function buildingName(words: HomeWords, building: string): string {
  return /^[0-9A-Za-z甲乙丙丁]+$/.test(building)
    ? fill(words.desk.shell.address.building, { building })
    : building
}
