import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { fillPaper } from '../../domain/documents/paper-kinds-filled.ts'
import { paperKindCodes, type PaperKindCode } from '../../domain/documents/paper-kinds.ts'
import { checkTemplateTags } from '../../domain/documents/template-tags.ts'
import { sheetFile, wordFile, type Part } from '../attachments/hostile-files.ts'
import { readZipDirectory, unpackEntry } from '../attachments/zip-directory.ts'
import { fillDocx, tagsIn } from './docx-fill.ts'
import { samplePapers } from './sample-papers.ts'
import { renderDocx, shippedTemplate } from './shipped-templates.ts'
import { guardTemplate } from './template-guard.ts'

const limits = { entries: 200, unpacked: 50e6, ratio: 1000 }

async function partOf(docx: Buffer, name: string): Promise<string> {
  const entry = readZipDirectory(docx, limits).find((part) => part.name === name)
  return entry ? (await unpackEntry(docx, entry)).toString() : ''
}

/** The words of a Word file, as one reads them. */
async function wordsOf(docx: Buffer): Promise<string> {
  const xml = (await partOf(docx, 'word/document.xml')).replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '')
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

const relations = (...lines: string[]): Part => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
})
const relation = (type: string, target: string, mode = 'External') =>
  `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`

/** A small template with these paragraphs, and more parts beside. */
async function templateOf(paragraphs: readonly string[], ...more: Part[]): Promise<Buffer> {
  const docx = await Packer.toBuffer(
    new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }),
  )
  return more.length === 0 ? docx : wordFile(...more)
}

test.each(paperKindCodes)(
  'the shipped template of a %s has every tag it must have and none it must not',
  async (kind) => {
    expect(checkTemplateTags(kind, await tagsIn(await shippedTemplate(kind)))).toEqual([])
  },
)

function sayings(kind: PaperKindCode): string[] {
  const { texts, lists } = fillPaper(kind, samplePapers[kind])
  const rows = Object.values(lists).flatMap((list) => list.flatMap((row) => Object.values(row)))
  const unused = kind === 'filing-receipt' || kind === 'handover-list' ? [texts['basis']] : []
  return [...Object.values(texts), ...rows]
    .filter((said) => said !== '' && !unused.includes(said))
    .flatMap((said) => said.split('\n'))
}

test.each(paperKindCodes)(
  'a %s says everything it was given, leaves no braces and opens again',
  async (kind) => {
    const docx = await renderDocx(kind, samplePapers[kind])
    const words = await wordsOf(docx)
    expect(sayings(kind).filter((said) => !words.includes(said))).toEqual([])
    expect(words).not.toMatch(/[{}]/)
    expect(await tagsIn(docx)).toEqual([])
  },
)

test('a family of one has no line for others, and a letter without enclosures none for them', async () => {
  const words = await wordsOf(
    await renderDocx('residence-statement', { ...samplePapers['residence-statement'], members: [] }),
  )
  expect(words).not.toContain('同住人')
  const lines = words.split('\n')
  const after = lines.findIndex((line) => line.includes('李𠮷英'))
  expect(lines[after + 1]).toContain('该处为原机务段看门用房')
})

test('where nothing was said of the points at issue, the register of an oral agreement has no heading for them', async () => {
  const { issues, ...silent } = samplePapers['mediation-oral']
  expect(issues).not.toBe('')
  expect(await wordsOf(await renderDocx('mediation-oral', { ...silent, issues }))).toContain('争议事项：')
  const words = await wordsOf(await renderDocx('mediation-oral', silent))
  expect(words).not.toContain('争议事项')
  expect(words).toMatch(/纠纷主要事实：\n.+\n经调解，自愿达成如下口头协议/)
})

test('the assistance letter carries its code as a picture', async () => {
  const docx = await renderDocx('assistance-letter', samplePapers['assistance-letter'])
  const pictures = readZipDirectory(docx, limits).filter(({ name }) => /^word\/media\/.+/.test(name))
  expect(pictures).toHaveLength(1)
  expect((await unpackEntry(docx, pictures[0]!)).toString('latin1', 1, 4)).toBe('PNG')
})

test('what looks like a tag or like XML in a name is printed as it is', async () => {
  const docx = await renderDocx('filing-receipt', {
    ...samplePapers['filing-receipt'],
    residentName: '{经办人}<w:br/>&amp;',
  })
  expect(await wordsOf(docx)).toContain('{经办人}<w:br/>&amp;')
})

test('marks that a Word file cannot hold are left out', async () => {
  const docx = await renderDocx('filing-receipt', {
    ...samplePapers['filing-receipt'],
    residentName: '李\u0000\u000B\uD842英\u202E',
  })
  expect(await wordsOf(docx)).toContain('李\uFFFD英\n')
})

test("an office's own template is filled, rows in a list included", async () => {
  const own = await templateOf(['{编号}', '{#材料}第{序号}件：{材料名称}；{/材料}', '共{材料件数}件'])
  const words = await wordsOf(await renderDocx('handover-list', samplePapers['handover-list'], own))
  expect(words).toContain('第2件：人民路街道办事处备案回执；')
  expect(words).toContain('共5件')
})

test('the tags of a template are found with the lists they stand in', async () => {
  const own = await templateOf(['{编号}', '{#材料}{材料名称}{/材料}'])
  expect(await tagsIn(own)).toEqual([
    { name: '编号', within: [], opens: false },
    { name: '材料', within: [], opens: true },
    { name: '材料名称', within: ['材料'], opens: false },
  ])
})

test.each([
  ['{编号'],
  ['编号}'],
  ['{编号{日期}'],
  ['{#材料}{材料名称}'],
  ['{材料名称}{/材料}'],
  ['{#材料}{/附件}'],
])('a template with %s is refused by its tag', async (words) => {
  await expect(tagsIn(await templateOf([words]))).rejects.toMatchObject({ code: 'template-tag-open' })
})

test('only words, lists and pictures fill a template, never raw XML', async () => {
  const data = { 编号: { _type: 'rawXml', xml: '<w:p/>' } }
  // @ts-expect-error such data do not compile either
  await expect(fillDocx(await templateOf(['{编号}']), data)).rejects.toMatchObject({ code: 'office-broken' })
})

test.each<[string, Part]>([
  ['a picture from the web', relations(relation('image', 'https://a.example/pixel.png'))],
  [
    'a template from elsewhere',
    {
      ...relations(relation('attachedTemplate', 'file:///\\\\a\\b.dotm')),
      name: 'word/_rels/settings.xml.rels',
    },
  ],
  ['a link to a local file', relations(relation('hyperlink', 'file:///C:/a.exe'))],
  ['a page put in', relations(relation('aFChunk', 'a.xhtml', 'Internal'))],
  [
    'a field that fetches',
    {
      name: 'word/footer1.xml',
      content:
        '<w:ftr><w:instrText> INCLUDE</w:instrText><w:instrText>PICTURE "http://a"</w:instrText></w:ftr>',
    },
  ],
  [
    'a field that starts a program',
    { name: 'word/header1.xml', content: '<w:hdr><w:fldSimple w:instr=" DDEAUTO cmd "/></w:hdr>' },
  ],
])('a template with %s is refused', async (_, part) => {
  await expect(tagsIn(await templateOf([], part))).rejects.toMatchObject({ code: 'template-reaches-out' })
})

test('a template with an object inside is refused', async () => {
  const object = { name: 'word/embeddings/oleObject1.bin', content: 'x' }
  await expect(tagsIn(await templateOf([], object))).rejects.toMatchObject({ code: 'office-acts' })
})

test('a template of a million empty lines is refused before it is read', async () => {
  const lines = { name: 'word/header1.xml', content: `<w:hdr>${'<w:p/>'.repeat(400_000)}${Math.PI}</w:hdr>` }
  await expect(tagsIn(await templateOf([], lines))).rejects.toMatchObject({ code: 'office-too-much-inside' })
})

test('a link to a web page may stand in a template', async () => {
  await expect(
    guardTemplate(wordFile(relations(relation('hyperlink', 'https://a.example')))),
  ).resolves.toBeUndefined()
})

test('a workbook is no template', async () => {
  await expect(tagsIn(sheetFile())).rejects.toMatchObject({ code: 'file-ending-differs' })
})

test('a letter without a fresh link has neither code nor an empty frame for one', async () => {
  const { link: _link, linkUntil: _until, ...facts } = samplePapers['assistance-letter']
  const docx = await renderDocx('assistance-letter', facts)
  const words = await wordsOf(docx)
  expect(words).toContain('请于2026年12月4日前答复。')
  expect(words).toContain('上门前请先联系王芳')
  expect(words).not.toMatch(/扫码|二维码|网址/)
  expect(await partOf(docx, 'word/document.xml')).not.toContain('<w:tbl>')
})

test.each(['drive-notice', 'removal-notice', 'opinion-form', 'vote-paper'] as const)(
  'a %s for many doors begins on its first page, every door on a page of its own',
  async (kind) => {
    const [list, door] = kind === 'vote-paper' ? ['房屋', '名册序号'] : ['住户', '存根号']
    const rows = ['001', '002', '003'].map((no) => ({ [door]: no }))
    const xml = await partOf(
      await fillDocx(await shippedTemplate(kind), { [list]: rows }),
      'word/document.xml',
    )
    const pages = xml.slice(xml.indexOf('<w:body>')).split('<w:pageBreakBefore/>')
    expect(pages).toHaveLength(4)
    // Before the first break only the head of the paragraph that carries it.
    expect(pages[0]).toBe('<w:body><w:p><w:pPr>')
    expect(pages.slice(1).map((page, at) => page.includes(rows[at]![door]!))).toEqual([true, true, true])
  },
)
