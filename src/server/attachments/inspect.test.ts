import sharp from 'sharp'
import { expect, test } from 'vitest'
import { FileRefused } from './file-refused.ts'
import { pdfOf, pngHeader, sheetFile, wordFile, zipOf } from './hostile-files.ts'
import { inspectFile, sizeLimits } from './inspect.ts'

const photo = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })

async function refusalOf(bytes: Buffer, name: string, claimedType = ''): Promise<string> {
  const outcome = await inspectFile({ bytes, name, claimedType }).catch((fault: unknown) => fault)
  if (outcome instanceof FileRefused) return outcome.code
  throw outcome instanceof Error ? outcome : new Error('taken')
}

test('a photo from a phone is kept upright, without its place and camera, with a thumbnail', async () => {
  const brought = await photo(4000, 3000)
    .jpeg()
    .withExif({
      IFD0: { Make: 'HUAWEI', Orientation: '6' },
      IFD3: { GPSLatitude: '40/1 50/1 3000/100', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect((await sharp(brought).metadata()).exif?.includes('HUAWEI')).toBe(true)
  const kept = await inspectFile({ bytes: brought, name: 'IMG_2026.JPG', claimedType: 'image/jpeg' })
  if (kept.kind !== 'image') throw new Error(kept.kind)
  expect(kept).toMatchObject({ name: 'IMG_2026.jpg', mediaType: 'image/jpeg', width: 1920, height: 2560 })
  const seen = await sharp(kept.bytes).metadata()
  expect(seen).toMatchObject({ format: 'jpeg', width: 1920, height: 2560 })
  expect([seen.exif, seen.icc, seen.xmp, seen.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(kept.bytes.includes('HUAWEI')).toBe(false)
  const small = await sharp(kept.thumbnail).metadata()
  expect([small.format, small.width, small.height]).toEqual(['webp', 240, 320])
})

test('a picture with clear parts keeps them, a small one keeps its size', async () => {
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 4, background: '#f000' } })
    .png()
    .toBuffer()
  const kept = await inspectFile({ bytes, name: '公章.png', claimedType: 'image/png' })
  expect(kept).toMatchObject({
    kind: 'image',
    name: '公章.webp',
    mediaType: 'image/webp',
    width: 90,
    height: 60,
  })
  expect((await sharp(kept.bytes).metadata()).hasAlpha).toBe(true)
})

test.each(['webp', 'gif', 'png', 'jpeg'] as const)('a %s is read and made anew', async (format) => {
  const bytes = await photo().toFormat(format).toBuffer()
  const kept = await inspectFile({ bytes, name: `a.${format}`, claimedType: `image/${format}` })
  expect(kept.kind).toBe('image')
  expect(kept.bytes.equals(bytes)).toBe(false)
})

test.each(['<script>alert(1)</script>', '<?php system($_GET[0]) ?>', 'PK\x03\x04'])(
  'what hides behind a photo (%s) is gone',
  async (hidden) => {
    const bytes = Buffer.concat([await photo().jpeg().toBuffer(), Buffer.from(hidden)])
    const kept = await inspectFile({ bytes, name: 'a.jpg', claimedType: 'image/jpeg' })
    expect(kept.bytes.includes(hidden)).toBe(false)
  },
)

test('a photo cut off on the way is refused', async () => {
  const whole = await photo(1200, 900).jpeg().toBuffer()
  expect(await refusalOf(whole.subarray(0, whole.length / 2), 'a.jpg')).toBe('image-broken')
  expect(await refusalOf(whole.subarray(0, 12), 'a.jpg')).toBe('image-broken')
})

test('a picture of thirty thousand by thirty thousand is refused before it is unpacked', async () => {
  expect(await refusalOf(pngHeader(30_000, 30_000), 'a.png')).toBe('image-too-many-pixels')
})

test('a PDF is kept as it is, with its number of pages', async () => {
  const bytes = pdfOf()
  const kept = await inspectFile({ bytes, name: '答复.pdf', claimedType: 'application/pdf' })
  expect(kept).toEqual({ kind: 'pdf', pages: 2, bytes, name: '答复.pdf', mediaType: 'application/pdf' })
})

test('a Word and an Excel file are kept as they are', async () => {
  expect(await inspectFile({ bytes: wordFile(), name: '函.docx', claimedType: '' })).toMatchObject({
    kind: 'word',
    name: '函.docx',
  })
  expect(
    await inspectFile({ bytes: sheetFile(), name: '表.xlsx', claimedType: 'application/octet-stream' }),
  ).toMatchObject({ kind: 'sheet' })
})

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

test.each<[string, Buffer, string, string]>([
  ['nothing at all', Buffer.alloc(0), 'a.jpg', 'file-empty'],
  ['a page', Buffer.from('<!DOCTYPE html><script>1</script>'), 'a.html', 'file-is-page'],
  ['a page that calls itself a photo', Buffer.from('  <html><body>'), 'a.jpg', 'file-is-page'],
  ['a page in another encoding', utf16('<html><script>1</script>'), 'a.txt', 'file-is-page'],
  [
    'a drawing',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>'),
    'a.svg',
    'file-is-page',
  ],
  ['a Windows program', Buffer.from('MZ\x90\0\x03'), '锦旗.jpg', 'file-is-program'],
  ['a Linux program', Buffer.from('\x7fELF\x02\x01'), 'a', 'file-is-program'],
  ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /'), 'a.sh', 'file-is-program'],
  ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc', 'file-is-old-office'],
  ['a rar', Buffer.from('Rar!\x1a\x07'), 'a.rar', 'file-is-archive'],
  ['a zip of photos', zipOf([{ name: 'a.jpg', content: 'x' }]), 'a.zip', 'file-is-archive'],
  ['an iPhone photo', Buffer.from('\0\0\0\x18ftypheic'), 'a.heic', 'file-is-heic'],
  ['plain words', Buffer.from('你好'), 'a.txt', 'file-kind-unknown'],
  [
    'a bomb',
    wordFile({ name: 'word/media/a.bin', content: Buffer.alloc(60 * 1024 * 1024) }),
    'a.docx',
    'office-too-much-inside',
  ],
  ['a Word file cut off', wordFile().subarray(0, 300), 'a.docx', 'office-broken'],
  ['a PDF cut off', pdfOf().subarray(0, 100), 'a.pdf', 'pdf-broken'],
])('%s is refused with a word', async (_, bytes, name, code) => {
  expect(await refusalOf(bytes, name)).toBe(code)
})

test('a file whose ending or announced type says otherwise is refused, whatever it is', async () => {
  const jpeg = await photo().jpeg().toBuffer()
  expect(await refusalOf(jpeg, 'a.png')).toBe('file-ending-differs')
  expect(await refusalOf(jpeg, 'a.jpg.exe')).toBe('file-ending-differs')
  expect(await refusalOf(jpeg, 'a.jpg', 'text/html')).toBe('file-ending-differs')
  expect(await refusalOf(jpeg, '照片')).toBe('file-ending-differs')
  expect(await refusalOf(pdfOf(), 'a.docx')).toBe('file-ending-differs')
  expect(await refusalOf(wordFile(), 'a.xlsx')).toBe('file-ending-differs')
  expect(
    await inspectFile({ bytes: jpeg, name: '照片', claimedType: 'image/jpeg; charset=x' }),
  ).toMatchObject({ name: '照片.jpg' })
})

test('a file larger than its kind may be is refused with the limit', async () => {
  const bytes = Buffer.concat([pdfOf(), Buffer.alloc(sizeLimits.pdf * 1024 * 1024)])
  const outcome = await inspectFile({ bytes, name: 'a.pdf', claimedType: '' }).catch(
    (fault: unknown) => fault,
  )
  expect(outcome).toMatchObject({ code: 'file-too-large', facts: { limit: 20 } })
})
