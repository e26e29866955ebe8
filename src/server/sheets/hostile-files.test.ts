import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asCsv, asGbkPage, asXlsx } from '../../../test/rosters/write-files.ts'
import { FileRefused } from './file-refused.ts'
import { guardLimits } from './guard.ts'
import { openWorkbook } from './read-workbook.ts'
import { understandFile } from './understand-file.ts'
import { crc32, type PackedEntry, writeZip } from './zip-writer.ts'

const encoder = new TextEncoder()

function entry(name: string, content: string | Uint8Array, said: Partial<PackedEntry> = {}): PackedEntry {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return { name, method: 8, packed: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length, ...said }
}

const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'

function workbook(
  sheet: PackedEntry = entry('xl/worksheets/sheet1.xml', sheetOf(rows)),
  more: PackedEntry[] = [],
): PackedEntry[] {
  return [
    entry(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    ),
    entry(
      '_rels/.rels',
      `${relations}<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    entry(
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    entry(
      'xl/_rels/workbook.xml.rels',
      `${relations}<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    sheet,
    ...more,
  ]
}

function sheetOf(inside: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData></worksheet>`
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    const opened = await openWorkbook(bytes)
    for await (const batch of opened.rows(0)) if (batch.length > 1e6) break
    return 'read'
  } catch (error) {
    return error instanceof FileRefused ? error.code : `not refused but ${String(error)}`
  }
}

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1e6)

describe('files that mean harm or are none', () => {
  it('an honest small workbook passes the same gate', async () => {
    expect(await refusalOf(writeZip(workbook()))).toBe('read')
  })

  const bomb = entry('xl/worksheets/sheet1.xml', zeros(40))
  const half = deflateRawSync(zeros(2))
  const cases: [string, () => Uint8Array, string][] = [
    ['a flat bomb is refused by its directory', () => writeZip(workbook(bomb)), 'hostile'],
    [
      'a bomb that says it is small is found out while counting',
      () => writeZip(workbook({ ...bomb, size: 2000 })),
      'hostile',
    ],
    [
      'a part that says it is larger than it is',
      () => writeZip(workbook(entry('xl/worksheets/sheet1.xml', sheetOf(rows), { size: 5000 }))),
      'hostile',
    ],
    [
      'a thousand entries',
      () =>
        writeZip(
          workbook(
            undefined,
            Array.from({ length: 1000 }, (_, n) => entry(`x${n}.xml`, 'a')),
          ),
        ),
      'hostile',
    ],
    [
      'many parts that are too much together',
      () =>
        writeZip(
          workbook(
            undefined,
            Array.from({ length: 160 }, (_, n) =>
              entry(`xl/media/${n}.bin`, '', { packed: half, size: 2e6 }),
            ),
          ),
        ),
      'hostile',
    ],
    [
      'a name that leaves its folder',
      () => writeZip(workbook(undefined, [entry('../../etc/cron.d/x.xml', 'a')])),
      'hostile',
    ],
    ['an absolute name', () => writeZip(workbook(undefined, [entry('/etc/passwd', 'a')])), 'hostile'],
    [
      'two parts of one name',
      () => writeZip(workbook(undefined, [entry('xl/worksheets/Sheet1.xml', 'a')])),
      'hostile',
    ],
    [
      'an external entity in a sheet',
      () =>
        writeZip(
          workbook(
            entry(
              'xl/worksheets/sheet1.xml',
              `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetOf(rows)}`,
            ),
          ),
        ),
      'hostile',
    ],
    [
      'a billion laughs in the shared strings',
      () =>
        writeZip(
          workbook(undefined, [
            entry('xl/sharedStrings.xml', '<!DOCTYPE l [<!ENTITY a "ha">]><sst>&a;</sst>'),
          ]),
        ),
      'hostile',
    ],
    [
      'entities hidden in UTF-16',
      () =>
        writeZip(
          workbook(
            entry(
              'xl/worksheets/sheet1.xml',
              new Uint8Array(Buffer.from(`\ufeff<!DOCTYPE x>${sheetOf(rows)}`, 'utf16le')),
            ),
          ),
        ),
      'hostile',
    ],
    [
      'a doctype across the border of two pieces',
      () =>
        writeZip(
          workbook(
            entry(
              'xl/worksheets/sheet1.xml',
              `<!--${'x'.repeat(262_144 - 4 - 3 - 4)}--><!DOCTYPE x>${sheetOf(rows)}`,
            ),
          ),
        ),
      'hostile',
    ],
    ['half a file', () => writeZip(workbook()).slice(0, 400), 'broken'],
    [
      'a file with a hole in its data',
      () =>
        writeZip(
          workbook(entry('xl/worksheets/sheet1.xml', sheetOf(rows), { packed: new Uint8Array(60).fill(7) })),
        ),
      'broken',
    ],
    [
      'a Word document',
      () => writeZip([entry('[Content_Types].xml', 'a'), entry('word/document.xml', 'a')]),
      'not-a-sheet',
    ],
    ['an archive of pictures', () => writeZip([entry('a.png', 'a')]), 'not-a-sheet'],
    ['an .ods table', () => writeZip([entry('mimetype', 'a'), entry('content.xml', 'a')]), 'format-not-read'],
    ['no bytes', () => new Uint8Array(), 'empty'],
    ['a PDF', () => encoder.encode('%PDF-1.7\n…'), 'not-a-sheet'],
    [
      'a JPEG with a page behind it',
      () => Buffer.concat([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), encoder.encode('<html><table><tr><td>a')]),
      'not-a-sheet',
    ],
    ['a page without tables', () => encoder.encode('<html><script>alert(1)</script></html>'), 'not-a-sheet'],
    [
      'a page that declares entities',
      () =>
        encoder.encode(
          '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><table><tr><td>&b;</td></tr></table>',
        ),
      'hostile',
    ],
    ['plain prose', () => encoder.encode('今天天气很好\n我们去散步'), 'not-a-sheet'],
    ['a program', () => Buffer.concat([encoder.encode('MZ'), new Uint8Array(500)]), 'not-a-sheet'],
    ['a workbook with a password', () => oleWith('EncryptedPackage'), 'password'],
    ['an OLE file that is no workbook', () => oleWith('WordDocument'), 'not-a-sheet'],
    ['Excel 95', () => oleWith('Book'), 'format-not-read'],
    ['a broken .xls', () => oleWith('Workbook'), 'broken'],
  ]

  it.each(cases)('%s', async (_name, make, code) => {
    const bytes = make()
    expect(await refusalOf(bytes)).toBe(code)
  })

  it('a sheet a million columns wide is cut, not unrolled', async () => {
    const wide = sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')
    const opened = await openWorkbook(writeZip(workbook(entry('xl/worksheets/sheet1.xml', wide))))
    for await (const [row] of opened.rows(0)) expect(row?.cells.length).toBeLessThanOrEqual(512)
  })

  it('formulas and DDE in cells are text or a stored value, never run', async () => {
    const cell =
      '<row r="1"><c r="A1" t="str"><f>cmd|\' /C calc\'!A0</f><v>stored</v></c><c r="B1" t="inlineStr"><is><t>=1+1</t></is></c></row>'
    const opened = await openWorkbook(writeZip(workbook(entry('xl/worksheets/sheet1.xml', sheetOf(cell)))))
    for await (const [row] of opened.rows(0)) expect(row?.cells).toEqual(['stored', '=1+1'])
  })

  it('every cut of a real workbook is refused or read, never worse', async () => {
    const whole = await asXlsx([
      {
        name: 'a',
        rows: [
          ['姓名', '电话'],
          ['张三', '13800000000'],
        ],
        merges: [],
        hiddenRows: [],
      },
    ])
    for (let length = 1; length < whole.length; length += 97) {
      expect(await refusalOf(whole.slice(0, length))).toMatch(/^(broken|not-a-sheet|hostile|empty)$/)
    }
  })

  it('a flipped byte anywhere is refused or read, never worse', async () => {
    const whole = writeZip(workbook())
    for (let at = 0; at < whole.length; at += 5) {
      const flipped = whole.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 0xff
      expect(await refusalOf(flipped)).toMatch(
        /^(read|broken|not-a-sheet|hostile|empty|password|format-not-read)$/,
      )
    }
  })
})

describe('the reading thread', () => {
  const table = {
    name: '名单',
    rows: [
      ['姓名', '身份证号'],
      ['张三', '990101196401130024'],
    ],
    merges: [],
    hiddenRows: [],
  }

  it('gives the typed word of the gate to whoever asked', async () => {
    await expect(
      understandFile(writeZip(workbook(entry('xl/worksheets/sheet1.xml', zeros(40))))),
    ).rejects.toMatchObject({ code: 'hostile' })
    await expect(
      understandFile(encoder.encode('a'), { limits: { ...guardLimits, packed: 0 } }),
    ).rejects.toMatchObject({ code: 'too-large' })
  })

  it('stops when time is up or when it is told to', async () => {
    const bytes = asCsv(
      { ...table, rows: Array.from({ length: 30_000 }, () => ['张三', '990101196401130024', '1', '2']) },
      'utf-8',
    )
    await expect(understandFile(bytes, { timeout: 1 })).rejects.toMatchObject({ code: 'took-too-long' })
    const stop = new AbortController()
    const reading = understandFile(bytes, { signal: stop.signal })
    stop.abort()
    await expect(reading).rejects.toMatchObject({ code: 'took-too-long' })
  })

  it('does not take the server with it when a file needs too much memory', async () => {
    const rows = Array.from({ length: 60_000 }, (_, n) => [
      '张三',
      String(n).padStart(18, '9'),
      '三友小区3号楼2单元501',
      `备注${n}`.repeat(30),
    ])
    rows.unshift(['姓名', '身份证号', '住址', '备注'])
    await expect(understandFile(asCsv({ ...table, rows }, 'utf-8'), { memory: 24 })).rejects.toMatchObject({
      code: 'too-large',
    })
  })

  it('reads CSV in UTF-8 and in GBK, and a GBK page that calls itself .xls, alike', async () => {
    for (const bytes of [asCsv(table, 'utf-8'), asCsv(table, 'gbk'), asGbkPage(table)]) {
      const rows: unknown[] = []
      const opened = await openWorkbook(padded(bytes))
      for await (const batch of opened.rows(0)) rows.push(...batch.map((row) => row.cells.slice(0, 2)))
      expect(rows.slice(0, 2)).toEqual(table.rows)
    }
  })
})

/** CSV of two columns is told from prose by its third. */
function padded(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x3c) return bytes
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n')
  return Buffer.from(lines.map((line) => `${line},1`).join('\r\n'), 'latin1')
}

/** Enough of an OLE container to be recognised, with one stream of this name in its directory. */
function oleWith(name: string): Uint8Array {
  const bytes = Buffer.alloc(2048)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  Buffer.from(`${name}\0`, 'utf16le').copy(bytes, 1024)
  return bytes
}
