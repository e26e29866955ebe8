/**
 * A sheet of cards (one person a card, each value beside its label) turned into a table: a header of all labels and one
 * row a card. A label met again begins the next card.
 */
import { squeeze } from '../registry/half-width.ts'
import { type Cell, countFilled, type Row } from './cell.ts'
import { type LabelValue, labelsIn } from './label-values.ts'

export interface Cards {
  readonly header: Row
  /** Cards that end with this row; headings between them come as they are. */
  row(row: Row): Row[]
  end(): Row[]
}

/** `undefined` when the rows are no cards: names beside their labels, and hardly a row without labels. */
export function findCards(rows: readonly Row[]): Cards | undefined {
  const filled = rows.filter((row) => countFilled(row.cells) > 0)
  const labelled = filled.map((row) => labelsIn(row.cells))
  const pairs = labelled.filter((each) => each !== undefined).flat()
  const tables = filled.filter((row, at) => !labelled[at] && countFilled(row.cells) > 1).length
  const cardRows = labelled.filter((each) => each !== undefined).length
  const names = pairs.filter(isName)
  if (names.length === 0 || pairs.length < 3 || tables > cardRows * 0.1) return undefined
  return openCards(rows[0]?.index ?? 0, pairs)
}

const isName = ({ meaning, value }: LabelValue): boolean =>
  (meaning === 'name' || meaning === 'head') && value !== null && value !== ''

function openCards(top: number, known: readonly LabelValue[]): Cards {
  const columns = new Map<string, number>()
  const headers: string[] = []
  for (const { label } of known) {
    if (columns.has(squeeze(label))) continue
    columns.set(squeeze(label), headers.length)
    headers.push(label)
  }
  let card = new Map<number, Cell>()
  let index = top
  const close = (): Row[] => {
    if (card.size === 0) return []
    const cells = headers.map((_, column) => card.get(column) ?? null)
    card = new Map()
    return [{ index, cells }]
  }
  return {
    header: { index: top, cells: headers },
    row(row) {
      const pairs = labelsIn(row.cells)
      if (!pairs) return countFilled(row.cells) === 1 ? [...close(), row] : []
      const done: Row[] = []
      for (const { label, meaning, value } of pairs) {
        const column = columns.get(squeeze(label))
        if (column === undefined) continue
        if (card.has(column)) done.push(...close())
        if (card.size === 0 || meaning === 'name') index = row.index
        card.set(column, value)
      }
      return done
    },
    end: close,
  }
}
