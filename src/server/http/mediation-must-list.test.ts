import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, wordsOf } from '../../../test/documents/words-of.ts'
import { wordsOfPdf } from '../../../test/documents/words-of-pdf.ts'
import { mustItems, type MustItems } from '../../../test/mediation/must-items.ts'
import { openPrints, type Prints } from '../../../test/mediation/prints.ts'
import { openTable, type Table } from '../../../test/mediation/table.ts'
import { agreeOrally, endInVain, fillFile, openSecond } from '../../../test/mediation/whole-file.ts'
import type { MediationPage } from '../../domain/mediation/file-view.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { volumeParts } from '../reports/mediation-volume.ts'

const say = zhCN.mediation
let t: Table
let prints: Prints
let page: MediationPage
let volume: readonly (readonly string[])[]
const others: Record<string, string> = {}

beforeAll(async () => {
  t = await openTable()
  prints = openPrints(t)
  await fillFile(t)
  page = await t.file()
  const vain = await openSecond(t)
  await endInVain(t, vain)
  others['termination'] = vain.mediationId
  const oral = await openSecond(t)
  await agreeOrally(t, oral)
  others['oral'] = oral.mediationId
  volume = papersIn(wordsOfPdf((await prints.fetch('volume.pdf')).bytes))
})
afterAll(async () => {
  await prints?.close()
  await t?.close()
})

const bare = (words: string) => words.replaceAll(/\s/g, '')

/** The pages of each paper of the volume: every paper begins with the number of the file, covers and index with their titles. */
function papersIn(pages: readonly string[]): readonly (readonly string[])[] {
  const papers: string[][] = []
  for (const [at, words] of pages.entries()) {
    const isTitled = at === 0 || /^(卷内目录|封底)/.test(words)
    const begins = isTitled || words.startsWith(bare(page.serial))
    if (begins) papers.push([words])
    else papers.at(-1)?.push(words)
  }
  return papers
}

/** What of these is not there, or not in this order. */
function lacking(words: string, items: readonly string[]): readonly string[] {
  let from = 0
  return items.filter((item) => {
    const at = words.indexOf(bare(item), from)
    if (at >= 0) from = at
    return at < 0
  })
}

/** Where the number of the file and the title open the paper; the covers have their titles first. */
const opens = (title: string) =>
  ['人民调解卷宗', '封底'].includes(title) ? title : bare(page.serial) + title

async function printed({ paper, part, apart }: MustItems, format: 'pdf' | 'docx'): Promise<Buffer> {
  const path = `${paper}.${format}${part ? `?part=${part(page)}` : ''}`
  const { status, bytes } = await prints.fetch(path, t.n.worker, apart && others[paper])
  expect(status, path).toBe(200)
  return bytes
}

const itemsOf = ({ title, items }: MustItems) => [title, ...items]

test.each(mustItems)(
  'the Word file of the $paper has every item that the must-list asks for, in order, under the number of the file',
  async (must) => {
    const words = bare(await wordsOf(await printed(must, 'docx')))
    expect(lacking(words, itemsOf(must))).toEqual([])
    expect(words).toContain('人调字第')
    expect(words).not.toMatch(/[{}]/)
  },
)

test.each(mustItems)(
  'the page of the $paper has every item that the must-list asks for, in order, under the number of the file',
  async (must) => {
    const words = wordsOfPdf(await printed(must, 'pdf')).join('')
    expect(lacking(words, itemsOf(must))).toEqual([])
    expect(words).toContain('人调字第')
  },
)

test.each(mustItems.filter(({ apart }) => !apart))(
  'the $paper stands in the volume with every item, in order',
  (must) => {
    const papers = volume.filter(([first = '']) => first.startsWith(opens(must.title)))
    expect(papers.map((pages) => lacking(pages.join(''), itemsOf(must)))).toContainEqual([])
  },
)

test('the index says the page of each paper, the same on the page, in Word and in the volume', async () => {
  const parts = volumeParts(page)
  const papers = volume.slice(2, -2)
  expect(papers).toHaveLength(parts.length)
  const pageOf = (item: string) => {
    const at = parts.findIndex((part) => part.item === item)
    return at < 0 ? '' : String(papers.slice(0, at).flat().length + 1)
  }
  const lines = page.mustList.map(({ item, state }, at) =>
    bare(`${at + 1}${say.volumeItems[item]}${say.mustStates[state]}${pageOf(item)}`),
  )
  expect(page.mustList.map(({ state }) => state)).not.toContain('missing')
  const table = `${lines.join('')}${lines.length + 1}封底有`
  const word = bare(await wordsOf((await prints.fetch('index.docx')).bytes))
  const own = wordsOfPdf((await prints.fetch('index.pdf')).bytes).join('')
  for (const words of [volume[1]?.join('') ?? '', word, own]) expect(words).toContain(`页次${table}`)
})

test('the file note counts the pages of the papers, and the back cover is the last leaf', async () => {
  const counted = `本卷页数${volume.slice(2, -2).flat().length}打印时间`
  expect(volume.at(-2)?.join('')).toContain(counted)
  expect(volume.at(-1)).toHaveLength(1)
  expect(volume.at(-1)?.[0]).toMatch(/^封底/)
  expect(bare(await wordsOf((await prints.fetch('back.docx')).bytes))).toContain(counted)
})

/** The lines of a Word file on which somebody signs: the words, how many pictures, whether there is room for a pen. */
async function signLines(
  docx: Buffer,
): Promise<readonly (readonly [who: string, pictures: number, pen: boolean])[]> {
  const paragraphs = (await bodyOf(docx)).match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []
  return paragraphs.flatMap((paragraph) => {
    const words = bare(paragraph.replaceAll(/<[^>]+>/g, ''))
    const who = /^[^：]*（签名[^）]*）：/.exec(words)?.[0].replace(/（.*/, '')
    if (!who) return []
    return [[who, paragraph.match(/<w:drawing>/g)?.length ?? 0, words.includes('＿＿＿')] as const]
  })
}

test.each<[paper: string, lines: Awaited<ReturnType<typeof signLines>>]>([
  [
    'agreement',
    [
      ['当事人', 2, false],
      ['人民调解员', 1, false],
    ],
  ],
  [
    'session',
    [
      ['当事人', 2, false],
      ['参加人', 1, false],
      ['调解员', 1, false],
      ['记录人', 0, true],
    ],
  ],
  ['rights', [['以上内容我已知道。当事人', 1, false]]],
  ['oral', [['人民调解员', 1, false]]],
  [
    'acceptance',
    [
      ['当事人', 0, true],
      ['登记人', 0, true],
    ],
  ],
  [
    'termination',
    [
      ['人民调解员', 0, true],
      ['当事人', 0, true],
    ],
  ],
])(
  'who has signed the %s has signed its Word file too, and for the others there is a line for the pen',
  async (paper, lines) => {
    const must = mustItems.find((one) => one.paper === paper)!
    expect(await signLines(await printed(must, 'docx'))).toEqual(lines)
  },
)

test('a session that nobody has signed yet has a line for the pen for everybody', async () => {
  const second = page.records.find((one) => one.kind === 'session' && one.number === 2)!
  const { bytes } = await prints.fetch(`session.docx?part=${second.id}`)
  expect((await signLines(bytes)).map(([, pictures, pen]) => [pictures, pen])).toEqual(
    Array.from({ length: 4 }, () => [0, true]),
  )
})
