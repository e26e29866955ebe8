import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPrints, type Prints } from '../../../test/mediation/prints.ts'
import { openTable, type Table } from '../../../test/mediation/table.ts'
import { fillFile } from '../../../test/mediation/whole-file.ts'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import { volumeParts } from '../reports/mediation-volume.ts'

let t: Table
let prints: Prints

beforeAll(async () => {
  t = await openTable()
  prints = openPrints(t)
  await fillFile(t)
})
afterAll(async () => {
  await prints?.close()
  await t?.close()
})

const fetch: Prints['fetch'] = (...asked) => prints.fetch(...asked)

/** Everything that a PDF says in its objects, those that are packed too. */
function unpacked(pdf: Buffer): string {
  const text = pdf.toString('latin1')
  const packed = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    const from = index + head.length
    const until = text.indexOf('endstream', from)
    try {
      return inflateSync(pdf.subarray(from, until)).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...packed].join('\n')
}

/** The headings of its papers, in order, as a reader's side bar shows them. */
function bookmarks(pdf: Buffer): readonly string[] {
  const titles = unpacked(pdf).matchAll(/\/Title\s*(?:<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\))/g)
  return [...titles].map(([, hex, literal]) => {
    const bytes = hex ? Buffer.from(hex, 'hex') : Buffer.from(unescaped(literal ?? ''), 'latin1')
    return bytes[0] === 0xfe
      ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
      : bytes.toString('latin1')
  })
}

function unescaped(literal: string): string {
  return literal
    .replace(/\\(\d{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(
      /\\([nrtbf()\\])/g,
      (_all, mark: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[mark] ?? mark,
    )
}

/** 卷宗 must-list of the study (A6), paper by paper. */
const MUST = [
  '人民调解卷宗',
  '卷内目录',
  '人民调解申请书',
  '人民调解受理登记表',
  '人民调解权利义务告知书',
  '当事人身份核对表',
  '授权委托书',
  '人民调解调查记录',
  '楼道现场照片',
  '人民调解记录',
  '人民调解协议书',
  '文书送达回证',
  '人民调解回访记录',
  '司法确认申请书',
  '人民调解结案报告',
  '卷内备考表',
]

test('the printed volume holds every paper of the must-list, in its order, from cover to back cover', async () => {
  const { status, bytes } = await fetch('volume.pdf')
  expect(status).toBe(200)
  const titles = bookmarks(bytes)
  const inOrder = titles.filter((title, at) => MUST.includes(title) && titles.indexOf(title) === at)
  expect(inOrder).toEqual(MUST)
  expect(titles.filter((title) => title === '人民调解权利义务告知书')).toHaveLength(2)
  const page = await t.file()
  expect(page.mustList.filter(({ state }) => state === 'missing')).toEqual([])
  const items = new Set(volumeParts(page).map(({ item }) => item))
  expect(page.mustList.filter(({ state }) => state === 'have').map(({ item }) => item)).toEqual([...items])
  const pages = Number(/\/Type\s*\/Pages[^>]*?\/Count (\d+)/.exec(unpacked(bytes))?.[1])
  expect(pages).toBeGreaterThanOrEqual(volumeParts(page).length + 3)
})

test.each([
  'acceptance',
  'application',
  'identity',
  'agreement',
  'receipt',
  'confirmation',
  'closing',
  'cover',
  'index',
  'back',
])('the %s of a file comes as a page and as a Word file', async (name) => {
  for (const format of ['pdf', 'docx']) {
    const { status, bytes } = await fetch(`${name}.${format}`)
    expect(status, format).toBe(200)
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
  }
})

test('what is of one party or one session is printed for that one', async () => {
  const page = await t.file()
  const parts = { rights: t.parties.cleaner, proxy: t.parties.neighbour }
  for (const [name, part] of Object.entries(parts))
    expect((await fetch(`${name}.docx?part=${part}`)).status, name).toBe(200)
  for (const kind of ['inquiry', 'session', 'visit'] as const) {
    const record = page.records.find((one) => one.kind === kind)!
    expect((await fetch(`${kind}.pdf?part=${record.id}`)).status, kind).toBe(200)
  }
  expect((await fetch('rights.pdf')).status).toBe(404)
  expect((await fetch('oral.pdf')).status).toBe(404)
  expect((await fetch('nothing.pdf')).status).toBe(404)
})

test('nothing is printed for anybody who may not read the file', async () => {
  for (const who of [t.n.eastWorker, t.n.streetOfficer, t.n.siblingWorker, PUBLIC_ACTOR])
    for (const name of ['volume.pdf', 'agreement.docx'])
      expect([403, 404], `${who.name} ${name}`).toContain((await fetch(name, who)).status)
})
