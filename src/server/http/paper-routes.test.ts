import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TemplateRow } from '../../domain/documents/paper-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openPaperOffice, RESIDENT, type PaperOffice } from '../../../test/documents/paper-office.ts'
import { wordsOf } from '../../../test/documents/words-of.ts'
import { shippedTemplate } from '../papers/shipped-templates.ts'

let office: PaperOffice
let paperId: string
beforeAll(async () => {
  office = await openPaperOffice()
  paperId = await issued()
})
afterAll(() => office.close())

async function issued(more: Record<string, unknown> = {}): Promise<string> {
  const input = await office.statement(more)
  const outcome = await office.issue(input)
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  return String(input['paperId'])
}

/** Characters that can be read out of a PDF (ToUnicode). */
function readable(pdf: Buffer): Set<string> {
  const maps = pdf.toString('latin1').matchAll(/beginbfchar([\s\S]*?)endbfchar/g)
  const pairs = [...maps].flatMap(([, lines = '']) => [
    ...lines.matchAll(/<[0-9a-fA-F]+>\s*<([0-9a-fA-F]+)>/g),
  ])
  const words = pairs.map(([, codes = '']) => Buffer.from(codes, 'hex').swap16().toString('utf16le'))
  return new Set(words.flatMap((word) => Array.from(word)))
}

const ownTemplate = (...lines: string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))
const everyTag =
  '{编号}{出具单位}{日期}{经办人}{联系电话}{受文单位}{居民姓名}{住址}{居住起始}{查看人}{查看日期}{用途}{依据}'

test('an issued paper is read back from Word with its number, its facts and its rare names', async () => {
  const { status, head, bytes } = await office.fetch(`/api/papers/${paperId}.docx`)
  expect(status).toBe(200)
  expect(head).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('兴康居说〔2026〕1号 居住情况说明.docx')}`,
  })
  const words = await wordsOf(bytes)
  for (const said of [
    '兴康居说〔2026〕1号',
    '人民路街道兴康社区居民委员会',
    RESIDENT.name,
    '自2009年3月起居住于三友小区东门门房',
    '王䶮（登记称谓：孙子）',
    '2026年11月20日入户查看',
    '民发〔2020〕20号',
  ])
    expect(words).toContain(said)
  expect(words).not.toContain(RESIDENT.idNumber)
})

test('the same paper as PDF: every character of it can be read out', async () => {
  const { status, head, bytes } = await office.fetch(`/api/papers/${paperId}.pdf`)
  expect(status).toBe(200)
  expect(head).toMatchObject({ 'content-type': 'application/pdf' })
  expect(String(head['content-disposition'])).toMatch(/^inline/)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const known = readable(bytes)
  const words = `兴康居说〔2026〕1号${RESIDENT.name}王䶮三友小区东门门房人民路街道兴康社区居民委员会由邻居接水`
  expect(Array.from(words).filter((mark) => !known.has(mark))).toEqual([])
})

test('a case prints on one sheet, masked as on the screen', async () => {
  const { bytes } = await office.fetch(`/api/case-prints/${office.caseId}.docx`)
  const words = await wordsOf(bytes)
  for (const said of ['门房没有房本, 要接自来水', '居住情况说明', '出具并编号', '邻居证言']) {
    expect(words).toContain(said)
  }
  expect(words).not.toContain('13800004521')
  const pdf = await office.fetch(`/api/case-prints/${office.caseId}.pdf`)
  expect(pdf.status).toBe(200)
  expect(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.bytes.toString('latin1'))?.[1]).toBe('1')
})

test('nobody outside the office prints a paper; another community does not find it', async () => {
  const { n, handler } = office.o
  for (const who of [n.westWorker, n.eastWorker, n.streetOfficer, n.administrator, n.auditor, handler])
    expect((await office.fetch(`/api/papers/${paperId}.pdf`, who)).status).toBeGreaterThanOrEqual(403)
  for (const at of [n.ids.community, n.ids.sibling]) {
    const { status, bytes } = await office.fetch(`/api/papers/${paperId}.docx`, n.siblingWorker, at)
    expect([status, bytes.toString()]).toEqual([404, '{"status":"notFound"}'])
    expect((await office.fetch(`/api/case-prints/${office.caseId}.pdf`, n.siblingWorker, at)).status).toBe(
      404,
    )
  }
})

test.each([
  '/api/papers/x.pdf',
  `/api/papers/${newId()}.exe`,
  '/api/case-prints/..%2f.pdf',
  '/api/templates/none.docx',
])('%s is nothing', async (path) => expect((await office.fetch(path)).status).toBe(404))

test('a void paper is printed no more', async () => {
  const id = await issued()
  await office.o.done(office.o.n.worker, 'paper.void', { paperId: id, reason: '住址写错了' })
  expect((await office.fetch(`/api/papers/${id}.pdf`)).status).toBe(409)
})

test('the office brings its own template; papers from then on use it, earlier ones stay, and it can be taken back', async () => {
  const template = await ownTemplate('本社区自己的格式', everyTag)
  expect(await office.bring('residence-statement', template)).toMatchObject({ status: 200 })
  const later = await issued()
  expect(await wordsOf((await office.fetch(`/api/papers/${later}.docx`)).bytes)).toContain('本社区自己的格式')
  expect(await wordsOf((await office.fetch(`/api/papers/${paperId}.docx`)).bytes)).not.toContain('自己的格式')
  const inUse = await office.fetch('/api/templates/residence-statement.docx')
  expect(inUse.bytes.equals(template)).toBe(true)
  const shipped = await office.fetch('/api/templates/residence-statement.docx?shipped=1')
  expect(shipped.bytes.equals(await shippedTemplate('residence-statement'))).toBe(true)
  const rows = await office.o.ask<readonly TemplateRow[]>(office.o.n.worker, 'template.list', {})
  expect(rows.find(({ kind }) => kind === 'residence-statement')?.own).toMatchObject({
    name: '我们的模板.docx',
    by: '王社工',
  })
  await office.o.done(office.o.n.worker, 'template.restore', { kind: 'residence-statement' })
  // What was printed with it is printed with it again.
  expect(await wordsOf((await office.fetch(`/api/papers/${later}.docx`)).bytes)).toContain('本社区自己的格式')
  expect(await wordsOf((await office.fetch(`/api/papers/${await issued()}.docx`)).bytes)).toContain(
    '特此说明',
  )
  expect(
    await office.o.act(office.o.n.worker, 'template.restore', { kind: 'residence-statement' }),
  ).toMatchObject({
    refusal: { code: 'template-shipped-already' },
  })
})

test('a template with wrong tags is told what is wrong with each, and nothing is replaced', async () => {
  const template = await ownTemplate(everyTag.replace('{用途}', ''), '{居民名字}', '{同住人证件}')
  expect(await office.bring('residence-statement', template)).toMatchObject({
    status: 409,
    told: {
      refusal: { code: 'template-tags-wrong', facts: { n: 3 } },
      findings: [
        { code: 'unknown', tag: '居民名字', hint: '居民姓名' },
        { code: 'outside', tag: '同住人证件', hint: '同住人' },
        { code: 'missing', tag: '用途' },
      ],
    },
  })
  const open = await ownTemplate('{居民姓名')
  expect(await office.bring('residence-statement', open)).toMatchObject({
    status: 409,
    told: { refusal: { code: 'template-tag-open' } },
  })
  expect(await office.bring('residence-statement', Buffer.from('PK no Word file'))).toMatchObject({
    status: 409,
  })
})

test('a template that nobody looked into cannot be put in place by the deed alone', async () => {
  const file = { sha256: 'a'.repeat(64), bytes: 100, receipt: 'b'.repeat(64) }
  const input = { templateId: newId(), kind: 'filing-letter', name: '假的.docx', file }
  expect(await office.o.act(office.o.n.worker, 'template.replace', input)).toMatchObject({
    refusal: { code: 'template-not-received' },
  })
})

test('a street officer or a grid worker brings no template; a system administrator may', async () => {
  const template = await shippedTemplate('handover-list')
  const { n } = office.o
  expect((await office.bring('handover-list', template, n.streetOfficer)).status).toBe(403)
  expect((await office.bring('handover-list', template, n.siblingWorker)).status).toBe(404)
  expect((await office.bring('handover-list', template, n.administrator)).status).toBe(200)
})
