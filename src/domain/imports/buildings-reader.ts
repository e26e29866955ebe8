/** Rows of a buildings ledger (楼栋台账). */
import { readBuilding } from '../registry/address.ts'
import { squeeze } from '../registry/half-width.ts'
import { type Cell, isBlank, type Row, textOf } from './cell.ts'
import type { Column } from './columns.ts'
import { isDitto } from './ditto.ts'
import { isFooter } from './row-words.ts'
import type { BuildingRead } from './understanding.ts'

type Part =
  | 'compound'
  | 'building'
  | 'stairs'
  | 'homes'
  | 'yearBuilt'
  | 'managed'
  | 'attended'
  | 'unattended'
  | 'owner'
  | 'grid'
  | 'parking'

const headers: readonly (readonly [Part, RegExp])[] = [
  ['stairs', /单元(数|个数)|几个单元|^单元$/],
  ['homes', /户数|总户|住户数|套数/],
  ['yearBuilt', /年代|年份|建成|建设(时间|年)|竣工/],
  ['unattended', /无人值守/],
  ['attended', /值守|门卫/],
  ['managed', /物业/],
  ['owner', /产权|权属|房管|归属|原单位/],
  ['parking', /车位|停车/],
  ['grid', /网格/],
  ['compound', /小区|院|楼盘|居住区|名称/],
  ['building', /^(楼|栋|幢|座|楼号|栋号|幢号|楼栋号?|楼幢号?|楼栋名称|座号)$/],
]

export interface BuildingsReader {
  /** `undefined` for a row that is no building. */
  row(row: Row): Omit<BuildingRead, 'mention'> | undefined
}

export function readBuildings(headerTexts: readonly string[], columns: readonly Column[]): BuildingsReader {
  const at = new Map<Part, number>()
  headerTexts.forEach((header, column) => {
    const bare = squeeze(header)
    const part = headers.find(([each, pattern]) => pattern.test(bare) && !at.has(each))?.[0]
    if (part) at.set(part, column)
  })
  for (const { meaning, column } of columns) {
    if ((meaning === 'compound' || meaning === 'building') && !at.has(meaning)) at.set(meaning, column)
  }
  let above: string | undefined
  return {
    row(row) {
      const cell = (part: Part): Cell => row.cells[at.get(part) ?? -1] ?? null
      const text = (part: Part): string => textOf(cell(part)).trim()
      if (isFooter(row.cells)) return undefined
      const told = text('compound')
      const compound = told === '' || isDitto(told) ? above : squeeze(told)
      const building = readBuilding(text('building'))
      if (!compound || !building || building.length > 8) return undefined
      above = compound
      const attended = yesOrNo(text('attended'))
      return {
        compound,
        building,
        stairs: count(cell('stairs')),
        homes: count(cell('homes')),
        yearBuilt: count(cell('yearBuilt')),
        managed: yesOrNo(text('managed')),
        unattended: yesOrNo(text('unattended')) ?? (attended === undefined ? undefined : !attended),
        owner: text('owner') || undefined,
        grid: text('grid') || undefined,
        parking: count(cell('parking')),
      }
    },
  }
}

function count(cell: Cell): number | undefined {
  if (isBlank(cell)) return undefined
  const digits = /\d+/.exec(textOf(cell))?.[0]
  return digits === undefined ? undefined : Number(digits)
}

/** 有, 是, or the name of a company: yes. 无, 否: no. */
function yesOrNo(text: string): boolean | undefined {
  if (text === '') return undefined
  return !/^(无|否|没有|不是|0|×|x|n|no)/i.test(text)
}
