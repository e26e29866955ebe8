import type { FrontCell } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import type { HomeWords } from '../../text/catalogue.ts'
import { flagNames } from './person-text.ts'
import type { FrontSlot } from './front-plan.ts'

/** `1单元 301` or `1单元 3层`; a home without a number by its words. */
function slotPlace(words: HomeWords, { stair, floor, cell }: FrontSlot): string {
  const say = words.desk.homes.front
  const door = cell ? (cell.room ?? cell.place) : floor === null ? '' : fill(say.floor, { floor })
  return [stair && fill(say.stair, { stair }), door].filter(Boolean).join(' ')
}

/** Who is at home, in a line: `王小明 共3人`; empty for nobody. */
export function whoIsHome(words: HomeWords, { heads, people }: FrontCell): string {
  if (people === 0) return ''
  const names = heads.join('、')
  return people > heads.length ? `${names} ${fill(words.desk.homes.count.more, { n: people })}` : names
}

/**
 * Everything a cell says, for the tooltip and for a screen reader: `502 周伟 共2人, 1单元, 已登记, 空巢`. It begins with what
 * stands on the cell, so that somebody who speaks to the screen can call it by that (WCAG 2.5.3).
 */
export function cellTitle(words: HomeWords, slot: FrontSlot, painted: string): string {
  const { cell, stair } = slot
  const say = words.desk.homes.front
  if (!cell) return fill(say.unknownSlot, { place: slotPlace(words, slot) })
  const door = [cell.room ?? cell.place, whoIsHome(words, cell)].filter(Boolean).join(' ')
  const flags = flagNames(words, cell.flags).join('、')
  return [door, stair && fill(say.stair, { stair }), painted, flags].filter(Boolean).join(', ')
}
