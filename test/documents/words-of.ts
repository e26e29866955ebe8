import { readZipDirectory, unpackEntry } from '../../src/server/attachments/zip-directory.ts'

/** What stands in a Word file's body, as XML. */
export async function bodyOf(docx: Buffer): Promise<string> {
  const entry = readZipDirectory(docx, { entries: 200, unpacked: 50e6, ratio: 1000 }).find(
    ({ name }) => name === 'word/document.xml',
  )
  return (await unpackEntry(docx, entry!)).toString()
}

/** The words of a Word file, as one reads them. */
export async function wordsOf(docx: Buffer): Promise<string> {
  return (await bodyOf(docx)).replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '')
}
