import { duties, type Duty } from './case.ts'
import type { DispatchRule } from './dispatch.ts'

/** What the names in a sheet are looked up in. */
export interface DispatchNames {
  readonly kinds: readonly { readonly code: string; readonly path: readonly [string, string, string] }[]
  readonly compounds: readonly { readonly id: string; readonly name: string }[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** A line that was not understood; `row` as the spreadsheet counts, from 1. */
export interface DispatchProblem {
  readonly row: number
  readonly what: 'kind' | 'place' | 'duty' | 'unit' | 'twice'
  readonly words: string
}

export interface DispatchSheet {
  readonly rules: readonly DispatchRule[]
  readonly problems: readonly DispatchProblem[]
}

/** The sheet as it is written out, and as it is best read. */
export const dispatchHeader = ['事项', '小区', '承担方式', '清单条目', '承办单位'] as const

const columns = {
  kind: /事项|类别|问题/u,
  place: /小区|地点|范围|区域/u,
  duty: /承担|主协办|主办|责任/u,
  listItem: /条目|依据|清单/u,
  units: /单位|部门/u,
} as const
type Column = keyof typeof columns

const dutyWords: readonly (readonly [RegExp, Duty])[] = [
  [/不归|不属|非社区|无关|不负责/u, 'notOurs'],
  [/协|配合/u, 'assist'],
  [/主|牵头|负责|社区办/u, 'lead'],
]
export const dutyNames: Readonly<Record<Duty, string>> = { lead: '主办', assist: '协助', notOurs: '不归社区' }

const WHOLE = /^(全部|全社区|所有|不限|-|—|\/)?$/u

/**
 * Reads a catalogue from rows of text: the header is the first row that names a kind and a duty; everything above it is a title.
 * `undefined`: no such header, so it is another sheet. What is not understood is named, and nothing is guessed in its place.
 */
export function readDispatchSheet(
  rows: readonly (readonly string[])[],
  names: DispatchNames,
): DispatchSheet | undefined {
  const top = rows.findIndex((cells) => at(cells, 'kind') >= 0 && at(cells, 'duty') >= 0)
  if (top < 0) return undefined
  const where = Object.fromEntries(
    (Object.keys(columns) as Column[]).map((column) => [column, at(rows[top]!, column)]),
  ) as Record<Column, number>
  const rules: DispatchRule[] = []
  const problems: DispatchProblem[] = []
  const seen = new Set<string>()
  for (const [index, cells] of rows.entries()) {
    const cell = (column: Column) => (where[column] < 0 ? '' : (cells[where[column]] ?? '').trim())
    if (index <= top || cell('kind') === '') continue
    const row = index + 1
    const { rule, flaws } = readLine(cell, names)
    problems.push(...flaws.map((flaw) => ({ row, ...flaw })))
    if (!rule) continue
    const key = `${rule.kindCode}|${rule.compoundId}`
    if (seen.has(key)) problems.push({ row, what: 'twice', words: cell('kind') })
    else rules.push(rule)
    seen.add(key)
  }
  return { rules, problems }
}

type Flaw = Omit<DispatchProblem, 'row'>

function readLine(
  cell: (column: Column) => string,
  names: DispatchNames,
): { readonly rule?: DispatchRule; readonly flaws: readonly Flaw[] } {
  const kindCode = kindOf(cell('kind'), names)
  const place = cell('place')
  const compound = names.compounds.find(({ name }) => same(name, place))
  const duty =
    dutyWords.find(([pattern]) => pattern.test(cell('duty')))?.[1] ??
    duties.find((one) => one === cell('duty'))
  const asked = cell('units')
    .split(/[、,，;；/\n]+/u)
    .filter((name) => name.trim() !== '')
  const units = asked.map((name) => ({ name, id: names.units.find((unit) => same(unit.name, name))?.id }))
  const flaws: Flaw[] = [
    ...(kindCode ? [] : [{ what: 'kind', words: cell('kind') } as const]),
    ...(compound || WHOLE.test(place) ? [] : [{ what: 'place', words: place } as const]),
    ...(duty ? [] : [{ what: 'duty', words: cell('duty') } as const]),
    ...units.filter((unit) => !unit.id).map(({ name }) => ({ what: 'unit', words: name }) as const),
  ]
  // A unit that is not in the directory is named, and the rest of the line still holds.
  if (!kindCode || !duty || flaws.some(({ what }) => what === 'place')) return { flaws }
  const unitIds = [...new Set(units.flatMap((unit) => unit.id ?? []))].slice(0, 8)
  const rule = {
    kindCode,
    compoundId: compound?.id ?? null,
    duty,
    listItem: cell('listItem').slice(0, 200),
    unitIds,
  }
  return { rule, flaws }
}

/** By the whole path in any writing (城市管理→市容环境→垃圾清运), or by the last level where only one kind has it. */
function kindOf(words: string, { kinds }: DispatchNames): string | undefined {
  const whole = kinds.find(({ path }) => same(path.join(''), words.replace(/[→\->·/\\|]/gu, '')))
  if (whole) return whole.code
  const last = kinds.filter(({ path }) => same(path[2], words))
  return last.length === 1 ? last[0]!.code : undefined
}

function same(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s()（）"“”]/gu, '')
}

function at(cells: readonly string[], column: Column): number {
  return cells.findIndex((cell) => columns[column].test(cell.trim()) && cell.trim().length <= 12)
}

/** The lines of a catalogue as a sheet, which `readDispatchSheet` reads back. */
export function dispatchLines(
  rows: readonly {
    readonly path: readonly string[]
    readonly place: string | null
    readonly duty: Duty
    readonly listItem: string
    readonly units: readonly string[]
  }[],
): readonly (readonly string[])[] {
  return rows.map(({ path, place, duty, listItem, units }) => [
    path.join('→'),
    place ?? '',
    dutyNames[duty],
    listItem,
    units.join('、'),
  ])
}
