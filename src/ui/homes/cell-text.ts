import type { FrontCell } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { FrontSlot } from './front-plan.ts'

/** `1单元 301` or `1单元 3层`; a home without a number by its words. */
export function slotPlace(words: Catalogue, { stair, floor, cell }: FrontSlot): string {
  const say = words.desk.homes.front
  const door = cell ? (cell.room ?? cell.place) : floor === null ? '' : fill(say.floor, { floor })
  return [stair && fill(say.stair, { stair }), door].filter(Boolean).join(' ')
}

/** Who is at home, in a line: `王小明等3人`; empty for nobody. */
export function whoIsHome(words: Catalogue, { heads, people }: FrontCell): string {
  if (people === 0) return ''
  const names = heads.join('、')
  return people > heads.length ? `${names}${fill(words.desk.homes.count.more, { n: people })}` : names
}

/** Everything a cell says, for the tooltip and for a screen reader. */
export function cellTitle(words: Catalogue, slot: FrontSlot, painted: string): string {
  if (!slot.cell) return fill(words.desk.homes.front.unknownSlot, { place: slotPlace(words, slot) })
  const names: Readonly<Record<string, string>> = words.registry.flags
  const flags = slot.cell.flags.map((code) => names[code] ?? code).join('、')
  return [slotPlace(words, slot), painted, whoIsHome(words, slot.cell), flags].filter(Boolean).join(', ')
}
