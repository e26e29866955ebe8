import { readZipDirectory, unpackEntry } from '../../src/server/attachments/zip-directory.ts'

/** The words of a Word file, as one reads them. */
export async function wordsOf(docx: Buffer): Promise<string> {
  const entry = readZipDirectory(docx, { entries: 200, unpacked: 50e6, ratio: 1000 }).find(
    ({ name }) => name === 'word/document.xml',
  )
  const xml = (await unpackEntry(docx, entry!)).toString()
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '')
}
