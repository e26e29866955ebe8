import { expect, test } from 'vitest'
import { sheetFile, wordFile, zipOf } from './hostile-files.ts'
import { guardOffice } from './office-guard.ts'

test('a harmless file opens for a closer look', async () => {
  const office = await guardOffice(wordFile({ name: 'word/footer1.xml', content: '<w:ftr>页脚</w:ftr>' }))
  expect(office.kind).toBe('word')
  expect(office.names).toContain('word/footer1.xml')
  expect(await office.read('word/footer1.xml')).toBe('<w:ftr>页脚</w:ftr>')
  expect(await office.read('word/none.xml')).toBe('')
})

const laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "哈"><!ENTITY c "&b;&b;">]><a>&c;</a>'
const macroTypes =
  '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'

test.each<[string, Buffer]>([
  ['macros', wordFile({ name: 'word/vbaProject.bin', content: 'x' })],
  ['macros under its declared type', zipOf([{ name: '[Content_Types].xml', content: macroTypes }])],
  ['old Excel macros', sheetFile({ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' })],
  ['controls', wordFile({ name: 'word/activeX/activeX1.bin', content: 'x' })],
  ['a laughing entity', wordFile({ name: 'word/styles.xml', content: laughs })],
  [
    'a laughing entity in UTF-16',
    wordFile({ name: 'word/styles.xml', content: Buffer.from(`\uFEFF${laughs}`, 'utf16le') }),
  ],
  ['an entity in a relation', sheetFile({ name: 'xl/_rels/workbook.xml.rels', content: laughs })],
])('an office file with %s is refused', async (_, file) => {
  await expect(guardOffice(file)).rejects.toMatchObject({ code: 'office-acts' })
})
