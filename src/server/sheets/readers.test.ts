import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { asXlsx } from '../../../test/rosters/write-files.ts'
import type { Cell } from '../../domain/imports/cell.ts'
import { findDelimiter, readCsv } from './csv-reader.ts'
import { readTables } from './html-reader.ts'
import { openWorkbook } from './read-workbook.ts'
import { xlsxReader } from './xlsx-reader.ts'

interface Read {
  readonly name: string
  readonly hidden: boolean
  readonly rows: string[]
  readonly merges: string[]
}

const spell = (cells: readonly Cell[]): string => {
  const texts = cells.map((cell) => (cell === null || cell === '' ? '' : JSON.stringify(cell)))
  return texts.join('|').replace(/\|+$/, '')
}

async function byOurs(bytes: Uint8Array): Promise<Read[]> {
  const workbook = await xlsxReader().open(bytes)
  const read: Read[] = []
  for (const [position, head] of workbook.sheets.entries()) {
    const rows: string[] = []
    for await (const batch of workbook.rows(position))
      for (const row of batch) rows[row.index] = spell(row.cells)
    const merges = head.merges
      .map((merge) => [merge.top, merge.left, merge.bottom, merge.right].join())
      .toSorted()
    read.push({ name: head.name, hidden: head.hidden, rows: Array.from(rows, (row) => row ?? ''), merges })
  }
  return read
}

/** The other library as the second opinion. Merged cells repeat their value there: only the first counts. */
async function byOther(bytes: Uint8Array): Promise<Read[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook.worksheets.map((sheet) => {
    const rows = Array.from({ length: sheet.rowCount }, (_, index) => {
      const row = sheet.getRow(index + 1)
      return spell(Array.from({ length: sheet.columnCount }, (__, column) => plain(row.getCell(column + 1))))
    })
    const merges = sheet.model.merges.map((range) => rangeOf(range)).toSorted()
    return { name: sheet.name, hidden: sheet.state !== 'visible', rows, merges }
  })
}

function plain(cell: ExcelJS.Cell): Cell {
  if (cell.isMerged && cell.master !== cell) return null
  const { value } = cell
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) }
  if (typeof value === 'object' && value !== null)
    return 'richText' in value ? value.richText.map((run) => run.text).join('') : cell.text
  return value ?? null
}

function rangeOf(range: string): string {
  const [from = '', to = ''] = range.split(':')
  return [from, to]
    .flatMap((ref) => [Number(/\d+/.exec(ref)?.[0]) - 1, columnOf(/[A-Z]+/.exec(ref)?.[0] ?? '')])
    .join()
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

async function invented(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('一 & <二>')
  sheet.addRow(['标题'])
  sheet.addRow(['姓名', '身份证号', '出生', '面积', '在住', '𠮷䶮'])
  sheet.addRow(['莫𠮷', '99010119640113002X', new Date('1964-01-13T00:00:00Z'), 56.8, true, ' 空 白 '])
  sheet.addRow(['张"三"', 990109194908166700, null, 0, false, '一行\n二行'])
  sheet.getCell('B5').value = { richText: [{ text: '粗' }, { text: '细' }] }
  sheet.getCell('A7').value = '隔一行'
  sheet.mergeCells('A1:F1')
  sheet.mergeCells('A3:A4')
  sheet.getRow(4).hidden = true
  workbook.addWorksheet('藏', { state: 'hidden' }).addRow(['x'])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('two libraries read the same cells', () => {
  it('from an invented workbook with everything in it', async () => {
    const bytes = await invented()
    expect(await byOurs(bytes)).toEqual(await byOther(bytes))
  })

  const sample = join(import.meta.dirname, '../../../../shared/samples/居民花名册.xlsx')
  it.skipIf(!existsSync(sample))('from the sample roster, all eight sheets', async () => {
    const bytes = new Uint8Array(readFileSync(sample))
    expect(await byOurs(bytes)).toEqual(await byOther(bytes))
  })

  it('rows far down keep their number', async () => {
    const rows = Array.from({ length: 1300 }, (_, n) => (n % 7 === 0 ? [] : [n]))
    const opened = await openWorkbook(await asXlsx([{ name: 'a', rows, merges: [], hiddenRows: [] }]))
    for await (const batch of opened.rows(0))
      for (const { index, cells } of batch) expect(cells[0] ?? index).toBe(index)
  })
})

describe('text tables', () => {
  it('CSV with quotes, line breaks in cells, kept zeros and an empty end', () => {
    const rows = [...readCsv('\ufeffa,"b ""q""\nc",="007"\r\n,,\n"open', ',')].map((row) => row.cells)
    expect(rows).toEqual([['a', 'b "q"\nc', '007'], ['', '', ''], ['open']])
  })

  it('the sign between columns is found, prose has none', () => {
    expect(['a,b,c\n1,2,3', 'a\tb\tc', 'a;b;c\n1;2;3', '今天天气很好'].map(findDelimiter)).toEqual([
      ',',
      '\t',
      ';',
      undefined,
    ])
  })

  it('a page with spans, entities and nested tags gives cells and merged blocks', () => {
    const [table] = readTables(
      '<table><tr><th colspan=2>住址</th><th rowspan="2">姓名</th></tr><tr><td>3</td><td>501</td></tr>' +
        '<tr><td rowspan=2>4</td><td>602</td><td><b>张&nbsp;三</b><br>李&#22235;</td></tr><tr><td>x</td><td>&lt;y&gt;</td></tr></table>',
    )
    expect(table?.rows.map((row) => row.cells)).toEqual([
      ['住址', '', '姓名'],
      ['3', '501'],
      ['4', '602', '张 三\n李四'],
      ['', 'x', '<y>'],
    ])
    expect(table?.merges).toEqual([
      { top: 0, bottom: 0, left: 0, right: 1 },
      { top: 0, bottom: 1, left: 2, right: 2 },
      { top: 2, bottom: 3, left: 0, right: 0 },
    ])
  })

  it('the XML spreadsheet of 2003 is a page too', () => {
    const [table] = readTables(
      '<?xml version="1.0"?><Workbook xmlns:ss="urn:x"><Worksheet ss:Name="名单"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell>' +
        '<Cell ss:Index="3"><Data ss:Type="Number">5</Data></Cell></Row></Table></Worksheet></Workbook>',
    )
    expect(table).toMatchObject({ name: '名单', rows: [{ cells: ['姓名', '', '5'] }] })
  })
})
