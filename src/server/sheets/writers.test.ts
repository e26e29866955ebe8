import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCsv } from '../../../test/rosters/write-files.ts'
import { guardFormula } from './formula-guard.ts'
import { openWorkbook } from './read-workbook.ts'
import { lettersOf, remarkTransform } from './remark-column.ts'
import { remarkWorkbook } from './remark-workbook.ts'
import { sheetName, writeCsv, writeWorkbook } from './write-workbook.ts'

const columns = [
  { header: '姓名' },
  { header: '身份证号', format: 'text' },
  { header: '出生', format: 'date' },
  { header: '人数' },
] as const

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

async function cellsOf(bytes: Uint8Array, sheet = 0): Promise<unknown[][]> {
  const rows: unknown[][] = []
  const opened = await openWorkbook(bytes)
  for await (const batch of opened.rows(sheet)) for (const row of batch) rows[row.index] = [...row.cells]
  return rows
}

describe('a written table', () => {
  it('keeps every digit of ID numbers, as text in a column of text', async () => {
    const rows = [['莫𠮷', '990101196401130024', new Date('1964-01-13T00:00:00Z'), 3]]
    const workbook = await load(await bytesOf(writeWorkbook({ name: '名单/一', columns, rows })))
    const sheet = workbook.worksheets[0]
    expect(sheet?.name).toBe('名单 一')
    expect([sheet?.getCell('B2').value, sheet?.getCell('B2').numFmt, sheet?.getCell('A2').value]).toEqual([
      '990101196401130024',
      '@',
      '莫𠮷',
    ])
    expect(sheet?.getCell('B1').value).toBe('身份证号')
  })

  it('never holds a formula, whatever was typed', async () => {
    const rows = [['=HYPERLINK("http://x")', '+1', null, -5]]
    const workbook = await load(await bytesOf(writeWorkbook({ name: 'a', columns, rows })))
    const cell = workbook.worksheets[0]?.getCell('A2')
    expect([cell?.type, cell?.formula, cell?.value]).toEqual([
      ExcelJS.ValueType.String,
      undefined,
      '=HYPERLINK("http://x")',
    ])
  })

  it('survives NUL, lone surrogates and control characters', async () => {
    const rows = [['a\u0000b\ud800c\u0007', 'x', null, 1]]
    expect((await cellsOf(await bytesOf(writeWorkbook({ name: 'a', columns, rows }))))[1]?.[0]).toBe(
      'ab\ufffdc',
    )
  })

  it('as CSV has a mark, CRLF and no cell that a program would run', async () => {
    const rows = [
      ['=1+1', '@SUM(A1)', null, -5],
      ['\u3000＝cmd', 'a"b', null, 1],
    ]
    const text = Buffer.from(await bytesOf(writeCsv({ name: 'a', columns, rows }))).toString('utf8')
    expect(text).toBe('\ufeff姓名,身份证号,出生,人数\r\n\'=1+1,\'@SUM(A1),,-5\r\n\'\u3000＝cmd,"a""b",,1\r\n')
  })

  it('guards every line of a cell, and only what is dangerous', () => {
    expect(['-5', '3.5', '张三', 'a-b', '-cmd', 'a\n=b', '\t=x'].map(guardFormula)).toEqual([
      '-5',
      '3.5',
      '张三',
      'a-b',
      "'-cmd",
      "a\n'=b",
      "'\t=x",
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const line of guardFormula(text).split(/\r\n|\r|\n/))
          expect(line).not.toMatch(/^[\s\u00a0\u3000]*[=+@＝＋－＠]/)
      }),
    )
  })

  it('gets a sheet name that programs accept', () => {
    expect([sheetName("'a/b:c'"), sheetName(''), sheetName('字'.repeat(40)).length]).toEqual([
      'a b c',
      '表',
      31,
    ])
  })
})

describe('the office’s own file with a remark column', () => {
  const sample = join(import.meta.dirname, '../../../../shared/samples/居民花名册.xlsx')

  it.skipIf(!existsSync(sample))(
    'has the remarks at the end of their rows and is otherwise as it was',
    async () => {
      const bytes = new Uint8Array(readFileSync(sample))
      const rows = new Map([
        [5, '身份证号<校验>不对'],
        [300, '重复 & 行'],
      ])
      const out = await remarkWorkbook(
        bytes,
        '导入备注',
        new Map([['一网格', { headerRow: 2, column: 18, rows }]]),
      )
      const [before, after] = [await load(bytes), await load(out)]
      const [was, is] = [before.worksheets[0], after.worksheets[0]]
      expect(['S2', 'S5', 'S300', 'S6'].map((ref) => is?.getCell(ref).value)).toEqual([
        '导入备注',
        '身份证号<校验>不对',
        '重复 & 行',
        null,
      ])
      expect(after.worksheets.map((sheet) => [sheet.name, sheet.model.merges.length])).toEqual(
        before.worksheets.map((sheet) => [sheet.name, sheet.model.merges.length]),
      )
      for (const ref of ['A1', 'L6', 'M6', 'K18']) {
        expect(is?.getCell(ref).value).toEqual(was?.getCell(ref).value)
        expect(is?.getCell(ref).style).toEqual(was?.getCell(ref).style)
      }
      expect(is?.getColumn(11).width).toBe(was?.getColumn(11).width)
      expect((await cellsOf(out, 6)).length).toBe((await cellsOf(bytes, 6)).length)
    },
  )

  it('of a CSV becomes a workbook with its values and remarks', async () => {
    const table = {
      name: 'a',
      rows: [
        ['姓名', '身份证号', '电话'],
        ['张三', '990101196401130024', '=1'],
      ],
      merges: [],
      hiddenRows: [],
    }
    const out = await remarkWorkbook(
      asCsv(table, 'gbk'),
      '备注',
      new Map([['CSV', { headerRow: 1, column: 3, rows: new Map([[2, '好']]) }]]),
    )
    expect(await cellsOf(out)).toEqual([
      ['姓名', '身份证号', '电话', '备注'],
      ['张三', '990101196401130024', '=1', '好'],
    ])
  })

  it('is written the same wherever the text is cut into pieces', () => {
    const xml =
      '<worksheet><dimension ref="A1:B3"/><sheetData><row r="1" spans="1:2"><c r="A1"><v>1</v></c></row><row r="2"/><x:row r="3"><x:c/></x:row></sheetData><z/></worksheet>'
    const whole =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="AB1" t="inlineStr"><is><t xml:space="preserve">a</t></is></c></row>' +
      '<row r="2"><c r="AB2" t="inlineStr"><is><t xml:space="preserve">b</t></is></c></row><x:row r="3"><x:c/></x:row></sheetData><z/></worksheet>'
    const column = {
      column: 27,
      remarks: new Map([
        [1, 'a'],
        [2, 'b'],
      ]),
    }
    for (let size = 1; size <= xml.length; size++) {
      const transform = remarkTransform(column)
      let out = ''
      for (let at = 0; at < xml.length; at += size) out += transform.write(xml.slice(at, at + size))
      expect(out + transform.end()).toBe(whole)
    }
    expect([lettersOf(0), lettersOf(25), lettersOf(26), lettersOf(701), lettersOf(702)]).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
    ])
  })
})
