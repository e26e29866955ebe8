/** What the values of a column say about it, counted over the rows in which a sheet's columns are decided. */
import { readBirthDate, readBirthNumber } from '../registry/birth-date.ts'
import { readIdNumber } from '../registry/id-number.ts'
import { nameKey } from '../registry/person-name.ts'
import { type Cell, isBlank, isDate, textOf } from './cell.ts'
import { isDitto, isNothing } from './ditto.ts'
import { type Shape, shapesOf } from './value-shapes.ts'

export interface ColumnEvidence {
  /** Cells with a value that is neither ditto nor "nothing". */
  readonly filled: number
  /** Of those, the part that has the shape, 0 to 1. */
  readonly part: (shape: Shape) => number
  /** Different values as a part of the filled ones. */
  readonly distinct: number
  /** How often the value differs from the one before: names always, compounds rarely. */
  readonly changes: number
  /** Part of neighbours that grow by one: a serial number. */
  readonly counting: number
  readonly meanLength: number
  /** Part of rows in which the value agrees with the row's ID number: birth date, sex (coded 1/2 too), age. */
  readonly birthAgrees: number
  readonly sexAgrees: number
  readonly ageAgrees: number
  /** Part of dates after 2019: doses and visits rather than births. */
  readonly recentDates: number
  /** The values themselves, for comparing columns. */
  readonly values: ReadonlySet<string>
  /** Filled cells as a part of all rows. */
  readonly fill: number
  /** Ditto cells as a part of all rows. */
  readonly dittos: number
}

export function gatherEvidence(rows: readonly (readonly Cell[])[], width: number): ColumnEvidence[] {
  const shaped = Array.from({ length: width }, (_, column) => rows.map((cells) => valueShapes(cells[column])))
  const idColumn = argmax(shaped.map((cells) => share(cells, 'id')))
  const ids = rows.map((cells) => idFacts(idColumn === undefined ? null : cells[idColumn]))
  return shaped.map((cells, column) => evidenceOf(rows, column, cells, ids))
}

type Shaped = ReadonlySet<Shape> | undefined

function valueShapes(cell: Cell | undefined): Shaped {
  if (isBlank(cell)) return undefined
  const text = textOf(cell)
  return isNothing(text) || isDitto(text) ? undefined : shapesOf(cell ?? null)
}

function share(cells: readonly Shaped[], shape: Shape): number {
  let filled = 0
  let having = 0
  for (const cell of cells) {
    if (!cell) continue
    filled++
    if (cell.has(shape)) having++
  }
  return filled === 0 ? 0 : having / filled
}

/** The column with the greatest part, when it is at least half. */
export function argmax(values: readonly number[], least = 0.5): number | undefined {
  let best: number | undefined
  values.forEach((value, at) => {
    if (value >= least && (best === undefined || value > (values[best] ?? 0))) best = at
  })
  return best
}

interface IdFacts {
  readonly birth?: string
  readonly sex?: string
}

function idFacts(cell: Cell | undefined): IdFacts {
  const reading = readIdNumber(textOf(cell))
  return reading ? { birth: reading.birth, sex: reading.sex } : {}
}

function evidenceOf(
  rows: readonly (readonly Cell[])[],
  column: number,
  cells: readonly Shaped[],
  ids: readonly IdFacts[],
): ColumnEvidence {
  const values = new Set<string>()
  let filled = 0
  let changes = 0
  let counting = 0
  let length = 0
  let dittos = 0
  let before: string | undefined
  cells.forEach((shape, at) => {
    const text = textOf(rows[at]?.[column]).trim()
    if (!shape) {
      if (text !== '' && isDitto(text)) dittos++
      return
    }
    filled++
    values.add(text)
    length += text.length
    if (text !== before) changes++
    if (before !== undefined && text.length < 8 && Number(text) === Number(before) + 1) counting++
    before = text
  })
  const of = Math.max(1, filled)
  return {
    filled,
    part: (shape) => share(cells, shape),
    distinct: values.size / of,
    changes: changes / of,
    counting: counting / Math.max(1, filled - 1),
    meanLength: length / of,
    values,
    fill: filled / Math.max(1, rows.length),
    dittos: dittos / Math.max(1, rows.length),
    ...agreement(rows, column, ids),
  }
}

function agreement(
  rows: readonly (readonly Cell[])[],
  column: number,
  ids: readonly IdFacts[],
): Pick<ColumnEvidence, 'birthAgrees' | 'sexAgrees' | 'ageAgrees' | 'recentDates'> {
  const birth = { of: 0, agree: 0 }
  const sexes = new Map<string, { male: number; female: number }>()
  const ages = new Map<number, number>()
  const different = new Set<number>()
  let compared = 0
  let dates = 0
  let recent = 0
  rows.forEach((cells, at) => {
    const cell = cells[column]
    const facts = ids[at]
    if (isBlank(cell)) return
    const date = dateOf(cell)
    if (date && date.length >= 7) {
      dates++
      if (date >= '2019-12') recent++
    }
    if (!facts?.birth) return
    if (date && date.length >= 7) {
      birth.of++
      if (facts.birth.startsWith(date)) birth.agree++
    }
    const text = textOf(cell).trim()
    if (facts.sex && text.length <= 3) {
      const tally = sexes.get(text) ?? { male: 0, female: 0 }
      tally[facts.sex === 'male' ? 'male' : 'female']++
      sexes.set(text, tally)
    }
    compared++
    const age = /^\d{1,3}(岁|周岁)?$/.test(text) ? Number.parseInt(text, 10) : undefined
    if (age !== undefined) {
      different.add(age)
      const base = Number(facts.birth.slice(0, 4)) + age
      ages.set(base, (ages.get(base) ?? 0) + 1)
    }
  })
  return {
    birthAgrees: birth.of >= 3 ? birth.agree / birth.of : 0,
    sexAgrees: sexAgreement(sexes, compared),
    ageAgrees: compared >= 5 && different.size >= 3 ? Math.max(0, ...ages.values()) / compared : 0,
    recentDates: dates === 0 ? 0 : recent / dates,
  }
}

/** Two values, one mostly with odd and one mostly with even ID numbers, is a column of sex however it is coded. */
function sexAgreement(
  sexes: ReadonlyMap<string, { male: number; female: number }>,
  compared: number,
): number {
  if (sexes.size !== 2 || compared < 10) return 0
  const [one, other] = [...sexes.values()]
  if (!one || !other || one.male > one.female === other.male > other.female) return 0
  return (Math.max(one.male, one.female) + Math.max(other.male, other.female)) / compared
}

function dateOf(cell: Cell | undefined): string | undefined {
  if (isDate(cell)) return cell.day
  if (typeof cell === 'number')
    return cell > 1e5 || cell < 1850 || cell > 2099 ? readBirthNumber(cell) : undefined
  const text = textOf(cell)
  return text.length >= 6 ? readBirthDate(text) : undefined
}

/** The values as names: without blanks, and without what is noted behind (户主). */
export function namesOf(found: ColumnEvidence | undefined): ReadonlySet<string> {
  return new Set([...(found?.values ?? [])].map((value) => nameKey(value.replace(/[(（【[].*$/, ''))))
}
