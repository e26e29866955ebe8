import { afterAll, expect, test } from 'vitest'
import { paperKindCodes } from '../../domain/documents/paper-kinds.ts'
import { fillPaper } from '../../domain/documents/paper-kinds-filled.ts'
import { PaperNotPrinted, PdfPress } from './pdf-press.ts'
import { samplePapers } from './sample-papers.ts'

const press = new PdfPress()
afterAll(() => press.close())

/** The characters that can be read out of a PDF: those its fonts map a glyph to (ToUnicode, PDF 32000 9.10.3), not the empty box. */
function readable(pdf: Buffer): Set<string> {
  const maps = pdf.toString('latin1').matchAll(/beginbfchar([\s\S]*?)endbfchar/g)
  const pairs = [...maps].flatMap(([, lines = '']) => [
    ...lines.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g),
  ])
  const words = pairs
    .filter(([, glyph = '']) => Number.parseInt(glyph, 16) !== 0)
    .map(([, , codes = '']) => Buffer.from(codes, 'hex').swap16().toString('utf16le'))
  return new Set(words.flatMap((word) => Array.from(word)))
}

function pagesOf(pdf: Buffer): number {
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])
}

const lacking = (pdf: Buffer, words: string) =>
  Array.from(new Set(words.replace(/\s/g, ''))).filter((mark) => !readable(pdf).has(mark))

test.each(paperKindCodes)(
  'a %s fits on one page and every word of it can be read out, rare names too',
  async (kind) => {
    const pdf = await press.print(kind, samplePapers[kind])
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const { texts, lists } = fillPaper(kind, samplePapers[kind])
    // A page a door; two ballot papers to a page.
    const sheets = lists['doors']?.length ?? Math.ceil((lists['homes']?.length ?? 2) / 2)
    expect(pagesOf(pdf)).toBe(sheets)
    const unused = kind === 'filing-receipt' || kind === 'handover-list' ? ['basis', 'officeAddress'] : []
    const said = Object.entries(texts).flatMap(([key, words]) => (unused.includes(key) ? [] : [words]))
    const rows = Object.values(lists).flatMap((list) => list.flatMap((row) => Object.values(row)))
    expect(lacking(pdf, [...said, ...rows].join(''))).toEqual([])
  },
)

test('a paper is tagged for screen readers and carries its own fonts', async () => {
  const pdf = (await press.print('filing-receipt', samplePapers['filing-receipt'])).toString('latin1')
  expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
  expect(pdf).toContain('NotoSerifSC-Regular')
  expect(pdf).toContain('LinliRareHan')
  expect(pdf).not.toContain('/JavaScript')
})

test('a character that no font has leaves a box, not a broken paper', async () => {
  const pdf = await press.print('filing-receipt', {
    ...samplePapers['filing-receipt'],
    residentName: '李\u{2A6D6}英',
  })
  expect(lacking(pdf, '李\u{2A6D6}英')).toEqual(['\u{2A6D6}'])
})

test('words that look like the typesetter’s own commands are printed as words', async () => {
  const evil = '#read("/etc/passwd") $x^2$ *粗* @ref <label> \\ "引号" `code` // 完'
  const pdf = await press.print('filing-receipt', { ...samplePapers['filing-receipt'], subject: evil })
  expect(lacking(pdf, evil)).toEqual([])
})

test('a long matter runs on to a second page instead of losing its end', async () => {
  const timeline = Array.from({ length: 120 }, (_, at) => ({
    at: '2026-11-18T01:12:00Z',
    who: '王芳',
    what: at === 119 ? '最后一条：鑫焱犇' : '电话联系居民，没有接通',
  }))
  const pdf = await press.print('case-print', { ...samplePapers['case-print'], timeline })
  expect(pagesOf(pdf)).toBeGreaterThan(1)
  expect(lacking(pdf, '鑫焱犇')).toEqual([])
})

test('papers asked for at the same time all come, each its own', async () => {
  const names = ['甲', '乙', '丙', '丁']
  const facts = samplePapers['filing-receipt']
  const pdfs = await Promise.all(
    names.map((residentName) => press.print('filing-receipt', { ...facts, residentName })),
  )
  expect(pdfs.map((pdf) => names.filter((name) => readable(pdf).has(name)))).toEqual(
    names.map((name) => [name]),
  )
})

test('the server goes on answering while a paper is set', async () => {
  let beats = 0
  const heart = setInterval(() => beats++, 5)
  const timeline = Array.from({ length: 600 }, () => ({
    at: '2026-11-18T01:12:00Z',
    who: '王芳',
    what: '电话联系居民',
  }))
  await press.print('case-print', { ...samplePapers['case-print'], timeline })
  clearInterval(heart)
  // None if it were set on the server's own thread.
  expect(beats).toBeGreaterThan(3)
})

test('a paper that takes too long fails alone, and the next one is printed', async () => {
  const hasty = new PdfPress(1)
  await expect(hasty.print('filing-receipt', samplePapers['filing-receipt'])).rejects.toThrow(PaperNotPrinted)
  await hasty.close()
  await expect(press.print('filing-receipt', samplePapers['filing-receipt'])).resolves.toBeInstanceOf(Buffer)
})

test('a closed press fails what waits and starts again when asked', async () => {
  const other = new PdfPress()
  const orders = Promise.allSettled(
    [1, 2].map(() => other.print('filing-receipt', samplePapers['filing-receipt'])),
  )
  await other.close()
  expect(
    (await orders).map((order) => order.status === 'rejected' && order.reason instanceof PaperNotPrinted),
  ).toEqual([true, true])
  await expect(other.print('filing-receipt', samplePapers['filing-receipt'])).resolves.toBeInstanceOf(Buffer)
  await other.close()
})

test('a letter without a fresh link says nothing of a code to be scanned', async () => {
  const { link: _link, linkUntil: _until, ...facts } = samplePapers['assistance-letter']
  const pdf = await press.print('assistance-letter', facts)
  expect(pagesOf(pdf)).toBe(1)
  expect(lacking(pdf, '请勿转发扫码')).toEqual(expect.arrayContaining(['扫', '码']))
})
