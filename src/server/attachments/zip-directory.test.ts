import { expect, test } from 'vitest'
import { zipOf, type Part } from './hostile-files.ts'
import { BadZip, readZipDirectory, unpackEntry, ZipTooLarge } from './zip-directory.ts'

const limits = { entries: 50, unpacked: 1024 * 1024, ratio: 100 }
const text = (name: string, more: Partial<Part> = {}): Part => ({
  name,
  content: `内容 ${name} ${Math.sqrt(name.length)}`,
  ...more,
})

test('an honest zip is read part by part', async () => {
  const zip = zipOf([text('一.xml'), text('word/b.xml')])
  const entries = readZipDirectory(zip, limits)
  expect(entries.map(({ name }) => name)).toEqual(['一.xml', 'word/b.xml'])
  expect((await unpackEntry(zip, entries[1]!)).toString()).toContain('内容 word/b.xml')
})

test.each<[string, Buffer]>([
  ['words in front', Buffer.concat([Buffer.from('GIF89a'), zipOf([text('a')])])],
  ['words behind', Buffer.concat([zipOf([text('a')]), Buffer.from('<html>')])],
  ['another zip behind', Buffer.concat([zipOf([text('a')]), zipOf([text('b')])])],
  ['a part under another', zipOf([text('a'), text('b', { overFirst: true })])],
  ['a name twice', zipOf([text('a.xml'), text('A.xml')])],
  ['a name that climbs', zipOf([text('../../etc/cron.d/a')])],
  ['a name from the root', zipOf([text('/etc/passwd')])],
  ['a Windows path', zipOf([text('C:\\a')])],
  ['a password', zipOf([text('a', { flags: 1 })])],
  ['only its end', zipOf([text('a')]).subarray(-22)],
  ['nothing', Buffer.alloc(0)],
])('a zip with %s is not taken', (_, zip) => {
  expect(() => readZipDirectory(zip, limits)).toThrow(BadZip)
})

test('a zip cut off anywhere is not taken, and never makes the reader stumble', () => {
  const zip = zipOf([text('a'), text('b')])
  for (let length = 0; length < zip.length; length++) {
    expect(() => readZipDirectory(zip.subarray(0, length), limits)).toThrow(BadZip)
  }
})

test.each<[string, Buffer]>([
  ['too much in it', zipOf([{ name: 'a', content: Buffer.alloc(2 * 1024 * 1024) }])],
  ['too tightly packed', zipOf([{ name: 'a', content: Buffer.alloc(1024 * 1024 - 1) }])],
  ['too many parts', zipOf(Array.from({ length: 51 }, (_, at) => text(`a${at}`)))],
])('a zip with %s is refused from its directory alone', (_, zip) => {
  expect(() => readZipDirectory(zip, limits)).toThrow(ZipTooLarge)
})

test('a part that holds more than it promised is stopped at its promise', async () => {
  const zip = zipOf([{ name: 'a', content: Buffer.alloc(500_000), claimsUnpacked: 1000 }])
  const [entry] = readZipDirectory(zip, limits)
  await expect(unpackEntry(zip, entry!)).rejects.toThrow(ZipTooLarge)
})

test('a part that holds less than it promised is damaged', async () => {
  const zip = zipOf([text('a', { claimsUnpacked: 200 })])
  const [entry] = readZipDirectory(zip, limits)
  await expect(unpackEntry(zip, entry!)).rejects.toThrow(BadZip)
})
