import type { AddressView } from '../../domain/registry/address-view.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'

/** An address as people here say it: 安和小区 1号楼 2单元 301; a home without a number by its words. */
export function addressText(
  words: Catalogue,
  { compound, building, stair, room, place }: AddressView,
): string {
  const say = words.desk.shell.address
  return [
    compound,
    building && (/^[0-9A-Za-z甲乙丙丁]+$/.test(building) ? fill(say.building, { building }) : building),
    stair && fill(say.stair, { stair }),
    room ? fill(say.room, { room }) : place,
  ]
    .filter(Boolean)
    .join(' ')
}
