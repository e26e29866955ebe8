import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sideBySide } from './poster-table.ts'

const head = ['车位', '说明']
const listOf = (n: number) => Array.from({ length: n }, (_, at) => [String(at + 1), ''])

test('a short list stays one table, a long one is read across three columns', () => {
  expect(sideBySide({ head, rows: listOf(12) })).toMatchObject({ kind: 'table', head })
  const long = sideBySide({ head, rows: listOf(34) })
  expect(long).toMatchObject({ head: [...head, ...head, ...head] })
  if (long.kind !== 'table') throw new Error(long.kind)
  expect(long.rows[0]).toEqual(['1', '', '2', '', '3', ''])
  expect(long.rows.at(-1)).toEqual(['34', '', '', '', '', ''])
})

test('however long and wide a list is, every line of it stands in the table once, unbroken and in its order', () => {
  const width = fc.integer({ min: 1, max: 8 })
  fc.assert(
    fc.property(width, fc.integer({ min: 1, max: 200 }), (cells, n) => {
      const rows = Array.from({ length: n }, (_, at) =>
        Array.from({ length: cells }, (__, of) => `${at}/${of}`),
      )
      const table = sideBySide({ head: rows[0]!.map((_, of) => `${of}`), rows })
      if (table.kind !== 'table') throw new Error(table.kind)
      const times = table.widths.length / cells
      const read = table.rows.flatMap((row) =>
        Array.from({ length: times }, (_, of) => row.slice(of * cells, (of + 1) * cells)),
      )
      expect(read.filter((row) => row.some(Boolean))).toEqual(rows)
      expect(table.widths.length).toBeLessThanOrEqual(8)
    }),
  )
})
