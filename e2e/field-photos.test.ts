import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from '../src/server/database/embedded.ts'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { deskOf } from './desk-deeds.ts'
import { kept, takePhone, toTab } from './field-deeds.ts'
import { expectAccessible, shot } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let browser: Browser
let page: Page
let embedded: Embedded
let books: Client
let folder: string

beforeAll(async () => {
  bench = await startWorkbench()
  browser = await openBrowser()
  page = await (await browser.newContext({ viewport: PHONE })).newPage()
  page.setDefaultTimeout(PATIENCE)
  embedded = await startEmbedded({ dataFolder: bench.dataFolder, as: 'command' })
  books = new Client({ connectionString: embedded.ownerUrl })
  await books.connect()
  folder = await mkdtemp(join(tmpdir(), 'linli-pictures-'))
})

afterAll(async () => {
  await browser?.close()
  await books?.end()
  await embedded?.stop()
  await bench?.stop()
  await rm(folder, { recursive: true, force: true })
})

/**
 * As a phone held upright takes it: 12 megapixels lying on their side, with a note to turn them, and with the place and the phone's
 * name written into it. What is red here stands on top once it is turned.
 */
async function photograph(name: string, grey: number): Promise<string> {
  const noise = { type: 'gaussian', mean: grey, sigma: 60 } as const
  const path = join(folder, name)
  const red = await sharp({ create: { width: 1000, height: 3000, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  const bytes = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#888', noise } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'HUAWEI' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 50/1 0/1' },
    })
    .withMetadata({ orientation: TURNED })
    .jpeg({ quality: 92 })
    .toBuffer()
  const { exif, orientation } = await sharp(bytes).metadata()
  expect([orientation, exif?.toString('latin1').includes('HUAWEI')]).toEqual([TURNED, true])
  await writeFile(path, bytes)
  return path
}

/** EXIF: to be turned a quarter to the right. */
const TURNED = 6

/** How red the middle of the upper and of the lower edge is, 0 to 255 more than blue. */
async function redAt(bytes: Buffer): Promise<{ top: number; bottom: number }> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (y: number) => {
    const pixel = (y * info.width + Math.floor(info.width / 2)) * info.channels
    return data[pixel]! - data[pixel + 2]!
  }
  return { top: at(20), bottom: at(info.height - 20) }
}

const take = async (path: string) => {
  const before = await page.locator('.pictures img').count()
  await page.locator('input[type=file]').setInputFiles(path)
  await expect.poll(() => page.locator('.pictures img').count()).toBe(before + 1)
}

const onTheWay = async () =>
  (
    await books.query<{ file: unknown; received: number; size: number }>(
      'select file, received, size from doors.photo',
    )
  ).rows

test('a matter is noted with pictures: they are made small, lose place and device, go on where they were cut off, and come to the matter', async () => {
  await page.goto(`${bench.url}/field/`)
  await takePhone(page, '孙丽')
  await kept(page)
  // The first picture is cut off after its first piece, and everything after it, until the network is back.
  let pieces = 0
  let isCut = true
  await page.context().route('**/api/sync/photo/**', async (route) => {
    if (route.request().method() === 'PUT') pieces += 1
    await (isCut && pieces > 1 ? route.abort() : route.continue())
  })
  await toTab(page, '记一笔')
  await page.getByLabel('什么事').fill('二单元楼道里堆了三辆旧自行车')
  await page.getByLabel('哪栋楼').selectOption({ label: '1号楼' })
  await page.getByLabel('哪一户').selectOption({ label: '1号楼 1单元 101' })
  await take(await photograph('one.jpg', 120))
  await take(await photograph('two.jpg', 160))
  await take(await photograph('wrong.jpg', 80))
  await page.getByRole('button', { name: '去掉照片 3' }).click()
  await expectAccessible(page, 'note with pictures')
  await shot(page, 'field-note-pictures')
  await page.getByRole('button', { name: '保存这件事' }).click()
  await page.getByText('已保存, 有网络就交给社区').waitFor()

  await toTab(page, '待传')
  await page.getByText(/2 条等着上传 · 其中照片 2 张/).waitFor()
  await expect.poll(onTheWay).toMatchObject([{ file: null, received: 262_144 }])
  const [half] = await onTheWay()
  expect(half!.size).toBeGreaterThan(300_000)
  await shot(page, 'field-pictures-waiting')
  isCut = false
  const before = pieces
  await page.getByRole('button', { name: '现在上传' }).click()
  await page.getByText('没有等着上传的记录').waitFor()
  const sent = await onTheWay()
  expect(sent.map(({ file }) => file !== null)).toEqual([true, true])
  // Not from the beginning: what had come was not sent again.
  const all = sent.reduce((sum, { size }) => sum + Math.ceil(size / 262_144), 0)
  expect(pieces - before).toBe(all - 1)

  const { rows } = await books.query<{ id: string; committee_id: string }>(
    `select id, committee_id from cases.case where source = 'gridWorker' order by reported_at desc limit 1`,
  )
  const desk = await deskOf(bench.url, 'liumin', rows[0]!.committee_id)
  const files = await desk.ask<readonly { id: string; mediaType: string }[]>('attachment.list', {
    caseId: rows[0]!.id,
  })
  expect(files.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'image/jpeg'])
  // As the desk gets it: upright, small, and saying nothing of phone and place.
  for (const { id } of files) {
    const bytes = await desk.file(id)
    const { width, height, exif, orientation = 1 } = await sharp(bytes).metadata()
    expect({ width, height, exif, orientation }).toEqual({ width: 1200, height: 1600, orientation: 1 })
    const { top, bottom } = await redAt(bytes)
    expect(top).toBeGreaterThan(150)
    expect(bottom).toBeLessThan(100)
  }
})

test('whoever leaves without saving leaves no picture behind, and none is sent', async () => {
  const before = (await onTheWay()).length
  await toTab(page, '记一笔')
  await take(await photograph('left.jpg', 100))
  await toTab(page, '待传')
  await page.getByRole('button', { name: '看看有没有新名单' }).click()
  await page.getByText('没有等着上传的记录').waitFor()
  const left = () =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name!)
      const name = names.find((one) => /^linli-phone-./.test(one))!
      const db = await new Promise<IDBDatabase>((settle) => {
        const asked = indexedDB.open(name)
        asked.addEventListener('success', () => settle(asked.result))
      })
      const n = await new Promise<number>((settle) => {
        const counted = db.transaction('photos').objectStore('photos').count()
        counted.addEventListener('success', () => settle(counted.result))
      })
      db.close()
      return n
    })
  await expect.poll(left).toBe(0)
  await expect.poll(onTheWay).toHaveLength(before)
})
