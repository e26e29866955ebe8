import { expect, test } from 'vitest'
import { chosenColumns, sheetOf, type ListColumn } from './list-columns.ts'

interface Home {
  readonly door: string
  readonly people: number
}
const columns: readonly ListColumn<Home>[] = [
  { key: 'door', title: '门牌', text: ({ door }) => door, always: true },
  { key: 'people', title: '几口人', text: ({ people }) => String(people) },
]
const homes = [{ door: '3-2-501', people: 4 }]

test('a list that nobody has arranged shows every column', () => {
  expect(chosenColumns(columns, undefined)).toBe(columns)
})

test('what tells which row it is stays, whatever is left out', () => {
  expect(chosenColumns(columns, []).map(({ key }) => key)).toEqual(['door'])
})

test('the sheet holds the columns that are shown and no others', () => {
  expect(sheetOf(chosenColumns(columns, []), homes)).toBe('"门牌"\r\n"3-2-501"\r\n')
  expect(sheetOf(columns, homes)).toBe('"门牌","几口人"\r\n"3-2-501","4"\r\n')
})
