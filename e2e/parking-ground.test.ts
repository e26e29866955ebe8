import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePress, renderSheet } from '../src/server/papers/pdf-press.ts'
import { openBrowser } from './browser.ts'
import { deed, lookedAt, settled, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let browser: Browser
let desk: Page

beforeAll(async () => {
  bench = await startWorkbench()
  browser = await openBrowser()
  desk = await signInAs(browser, bench.url, '刘敏')
})

afterAll(async () => {
  await browser?.close()
  await bench?.stop()
  await closePress()
})

/** 12 megapixels, held upright, as a phone photographs the plan on the wall. */
async function bigPhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 170, sigma: 40 } as const
  const frame = Buffer.from(
    '<svg width="4000" height="3000"><rect x="300" y="300" width="3400" height="2400" fill="none" stroke="#000" stroke-width="40"/></svg>',
  )
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#aaa', noise } })
    .composite([{ input: frame }])
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** As an architect's office sends it. */
const onePagePdf = () =>
  renderSheet({ title: '平面图', committee: '', foot: '', page: 'a4', landscape: true, blocks: [] })

const ground = () => desk.getByRole('region', { name: '底图' })
const bring = (name: string, mimeType: string, buffer: Buffer) =>
  ground().locator('input[type=file]').setInputFiles({ name, mimeType, buffer })

test('a wrong file is told to be wrong in words; a big photograph of the ground comes under the drawing, upright, and stays there', async () => {
  await desk.goto(`${bench.url}/drives/parking`)
  await deed(desk, '画新的车位图', {
    pick: { 小区: '林苑小区' },
    fill: { 名称: '照着底图画', '场地东西长 (米)': '60', '场地南北长 (米)': '40' },
  })
  await desk.getByRole('heading', { level: 1, name: /林苑小区 照着底图画/ }).waitFor()
  const wrong = ground().getByRole('alert')
  await bring('平面图.jpg', 'image/jpeg', Buffer.from('%PDF-1.7 not a picture'))
  await wrong.getByText('文件内容其实是 pdf, 和文件名对不上').waitFor()
  await lookedAt(desk, 'ground-wrong')
  await bring('平面图.pdf', 'application/pdf', await onePagePdf())
  await wrong.getByText('PDF 图纸请先打开、截图').waitFor()
  await bring(
    '全景.jpg',
    'image/jpeg',
    Buffer.concat([Buffer.from([255, 216, 255, 224]), Buffer.alloc(21 * 1024 * 1024)]),
  )
  await wrong.getByText('文件太大, 最多 20 MB').waitFor()
  await bring('现场.jpg', 'image/jpeg', await bigPhoto())
  const width = ground().getByLabel('底图横向是多少米')
  await width.waitFor()
  await expect.poll(() => wrong.count()).toBe(0)
  await lookedAt(desk, 'ground')
  // Held upright, it is higher than wide: under a ground of 60 m by 40 m it is set to the 30 m that were measured.
  await width.fill('30')
  await width.press('Tab')
  await desk.getByRole('button', { name: '画一排' }).click()
  await desk.getByLabel('无障碍', { exact: true }).check()
  await desk.getByLabel(/几个/).fill('3')
  await desk.locator('.plan-canvas').scrollIntoViewIfNeeded()
  const box = (await desk.locator('.plan-canvas').boundingBox())!
  for (const x of [0.3, 0.6]) await desk.mouse.click(box.x + box.width * x, box.y + box.height * 0.5)
  const row = desk.locator('tbody tr.ant-table-row')
  await expect.poll(() => row.count()).toBe(3)
  await desk.getByRole('row', { name: /^无障碍 — 3$/ }).waitFor()
  await shot(desk, 'ground-drawn')
  await desk.getByRole('button', { name: '保存这一版' }).click()
  await desk.getByText('已保存为第 1 版').waitFor()
  const [kept] = await Promise.all([
    desk.waitForResponse((reply) => reply.url().includes('of=ground')),
    desk.reload(),
  ])
  await width.waitFor()
  await expect.poll(() => width.inputValue()).toMatch(/^30/)
  const { width: across, height: up } = await sharp(await kept.body()).metadata()
  expect(up).toBeGreaterThan(across)
  await settled(desk)
  await shot(desk, 'ground-again')
})
