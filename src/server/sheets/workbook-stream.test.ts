import ExcelJS from 'exceljs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWorkbook } from './read-workbook.ts'
import { cleanText } from './sheet-xml.ts'
import type { CellToWrite, ColumnToWrite } from './table-to-write.ts'
import { workbookStream } from './workbook-stream.ts'

type Rows = readonly (readonly CellToWrite[])[]

async function* batchesOf(rows: Rows, size: number): AsyncGenerator<Rows> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

async function bytesOf(rows: Rows, columns: readonly ColumnToWrite[], size = 2, mostRows?: number) {
  const table = { name: '名单 <&"一', columns, batches: batchesOf(rows, size) }
  const pieces = await Array.fromAsync(workbookStream(mostRows ? { ...table, mostRows } : table))
  return new Uint8Array(Buffer.concat(pieces))
}

async function load(bytes: Uint8Array<ArrayBuffer>): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer)
  return workbook
}

const two = [{ header: '姓名' }, { header: '号码', format: 'text' }] as const

test('whatever is in a cell is read back from it, by another program and by our own guarded reader', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, text), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (rows, size) => {
        const bytes = await bytesOf(rows, two, size)
        const sheet = (await load(bytes)).worksheets[0]!
        // Line ends are one character in XML.
        const shown = (cell: string): string => cleanText(cell).replace(/\r\n?/g, '\n')
        for (const [at, cells] of rows.entries())
          for (const [column, cell] of cells.entries()) {
            const found = sheet.getCell(at + 2, column + 1)
            expect(found.formula).toBeUndefined()
            expect(found.value ?? '').toBe(shown(cell))
          }
        const opened = await openWorkbook(bytes)
        expect(opened.sheets.map(({ name }) => name)).toEqual(['名单 <&"一'])
        expect((await Array.fromAsync(opened.rows(0))).flat()[0]?.cells).toEqual(['姓名', '号码'])
      },
    ),
    { numRuns: 40 },
  )
})

test('numbers, days, yes and no keep their kind, but a column of text holds text alone', async () => {
  const columns = [{ header: 'a' }, { header: 'b', format: 'date' }, { header: 'c', format: 'text' }] as const
  const day = new Date('1964-01-13T00:00:00Z')
  const sheet = (
    await load(
      await bytesOf(
        [
          [-1.5, day, 15],
          [true, null, ''],
          [Number.NaN, day, false],
        ],
        columns,
      ),
    )
  ).worksheets[0]!
  expect(sheet.getRow(2).values).toEqual([undefined, -1.5, day, '15'])
  expect(sheet.getCell('B2').numFmt).toBe('yyyy-mm-dd')
  expect([sheet.getCell('A3').value, sheet.getCell('C3').numFmt]).toEqual([true, '@'])
  expect([sheet.getCell('A4').value, sheet.getCell('C4').value]).toEqual([null, false])
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
})

test('a table that is too long for a sheet goes on in the next, under the same header', async () => {
  const rows = Array.from({ length: 7 }, (_, at) => [`人${at}`, `${at}`])
  for (const size of [1, 2, 3, 7]) {
    const { worksheets } = await load(await bytesOf(rows, two, size, 4))
    expect(worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['名单 <&"一', 4],
      ['名单 <&"一 2', 4],
      ['名单 <&"一 3', 2],
    ])
    expect(worksheets.map((sheet) => sheet.getCell('A1').value)).toEqual(['姓名', '姓名', '姓名'])
    const read = worksheets.flatMap((sheet) => sheet.getColumn(2).values.slice(2))
    expect(read).toEqual(rows.map(([, number]) => number))
  }
})

test('an empty table is a header, and a list that breaks off leaves no whole file', async () => {
  expect((await load(await bytesOf([], two))).worksheets[0]?.rowCount).toBe(1)
  let closed = false
  async function* breaking(): AsyncGenerator<Rows> {
    try {
      for (let n = 0; n < 50; n += 1) yield [['x'.repeat(5_000), 'y']]
      throw new Error('the books are gone')
    } finally {
      closed = true
    }
  }
  const stream = workbookStream({ name: 'a', columns: two, batches: breaking() })
  await expect(Array.fromAsync(stream)).rejects.toThrow('the books are gone')
  expect(closed).toBe(true)
})

test('a reader that leaves off lets go of the list', async () => {
  let closed = false
  async function* endless(): AsyncGenerator<Rows> {
    try {
      for (let n = 0; ; n += 1) yield [[`${Math.sin(n)}`.repeat(200), 'y']]
    } finally {
      closed = true
    }
  }
  let bytes = 0
  for await (const piece of workbookStream({ name: 'a', columns: two, batches: endless() })) {
    bytes += piece.length
    if (bytes > 100_000) break
  }
  expect(closed).toBe(true)
})
