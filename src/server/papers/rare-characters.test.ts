import { Document, Packer, Paragraph, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { readZipDirectory, unpackEntry } from '../attachments/zip-directory.ts'
import { fillDocx } from './docx-fill.ts'

const limits = { entries: 200, unpacked: 50e6, ratio: 1000 }

async function filled(name: string): Promise<string> {
  const run = new TextRun({ text: '兹有{居民姓名}住在本社区', bold: true, font: '仿宋' })
  const template = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph({ children: [run] })] }] }),
  )
  const docx = await fillDocx(template, { 居民姓名: name })
  const entry = readZipDirectory(docx, limits).find((part) => part.name === 'word/document.xml')
  return (await unpackEntry(docx, entry!)).toString()
}

/** Each run's words, with the font and whether it is bold. */
const runs = (xml: string) =>
  [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => [
    [...run.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, text]) => text).join(''),
    /w:eastAsia="([^"]*)"/.exec(run)?.[1],
    run.includes('<w:b/>'),
  ])

test('a rare character of a name is printed in a font that has it, the words around it as they were', async () => {
  expect(runs(await filled('马𠮷祥')).filter(([text]) => text)).toEqual([
    ['兹有', '仿宋', true],
    ['马', '仿宋', true],
    ['𠮷', 'SimSun-ExtB', true],
    ['祥', '仿宋', true],
    ['住在本社区', '仿宋', true],
  ])
})

test('䶮 and 㛃 lie in extension A, which 宋体 holds', async () => {
  const rare = runs(await filled('刘䶮㛃')).filter(([, font]) => font !== '仿宋')
  expect(rare).toEqual([['䶮㛃', '宋体', true]])
})

test('a name without rare characters leaves the paper as its template has it', async () => {
  const all = runs(await filled('王建国')).filter(([text]) => text)
  expect(all.map(([text]) => text).join('')).toBe('兹有王建国住在本社区')
  expect(new Set(all.map(([, font]) => font))).toEqual(new Set(['仿宋']))
})
