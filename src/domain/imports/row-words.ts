/** Rows that are no people: footers, headings of blocks, empty homes. */
import { squeeze } from '../registry/half-width.ts'
import { type Cell, isBlank, textOf } from './cell.ts'

const footer =
  /^((合|总|小|共|累)\s*计|(总|合计)?(人数|户数|总人口)\s*[:：]|(填表|制表|填报|审核|复核|审批|负责|统计|录入|经办|核对|报送|登记|联系|网格|采集)(人员?|员|单位|时间|日期)?(签[字名])?\s*[:：(（]|[(（]?(单位|社区|居委会)?[(（]?(盖章|签字|公章)|(注|说明|备注|填表说明)\s*[:：]|[本共合计]{1,3}\s*页?\s*\d+\s*[人户页]|第\s*\d+\s*页|以下空白|(日期|时间|单位)\s*[:：])/

/** 合计, 填表人: …, 注: …. Rows that carry an ID number are never footers; the caller looks first. */
export function isFooter(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === 'string' && footer.test(squeeze(cell)))
}

/** Where a name should be, a word that says nobody lives there. */
export function saysEmpty(text: string): boolean {
  return /^[(（]?(空户?|空置[房户]?|空房|空挂户?|(长期|常年|家中|家里|屋内|敲门|多次敲门)?(无人|没人|空置|闲置)(居住|在家|应答|开门)?|未入住|未居住|没住人|无住户|待[售租]|出租中?|招租中?|未售|未装修|毛坯房?|锁门|门锁|装修中|待拆)[)）]?$/.test(
    squeeze(text),
  )
}

/** The only text of a row (a heading, perhaps merged across); `undefined` when there are several. */
export function onlyText(cells: readonly Cell[]): string | undefined {
  let only: string | undefined
  for (const cell of cells) {
    if (isBlank(cell)) continue
    const text = textOf(cell).trim()
    if (only !== undefined && only !== text) return undefined
    only = text
  }
  return only
}

/** Most cells say what the header of their column says: the header again, on a new printed page. */
export function repeatsHeader(cells: readonly Cell[], headers: readonly string[]): boolean {
  let filled = 0
  let same = 0
  cells.forEach((cell, column) => {
    if (isBlank(cell)) return
    filled++
    if (typeof cell === 'string' && squeeze(cell) === squeeze(headers[column] ?? '')) same++
  })
  return filled >= 2 && same / filled >= 0.6
}
