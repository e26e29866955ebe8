import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../src/domain/kit/dates.ts'
import { openBrowser, PHONE } from './browser.ts'
import { deed, expectAccessible, expectFits, fillDialogue, settled, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser

beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await workbench?.stop()
})

const photo = async (background: string) => ({
  name: '现场.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer(),
})
const tab = (page: Page, name: string) => page.locator('.lock-tabs').getByRole('link', { name }).click()
const today = dayOf(new Date().toISOString())

async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('dialog').last().getByLabel(label)
  await field.fill(day)
  await field.press('Enter')
}

test('the parking locks go: from the drive’s list through a joint action day with pictures to a patrol (story S3)', async () => {
  const worker = await signInAs(browser, workbench.url, '刘敏')
  // In one step from what still stands in the drive.
  await worker.goto(`${workbench.url}/drives`)
  await worker.getByRole('link', { name: '安和小区地锁整治' }).first().click()
  await worker.getByRole('button', { name: '把没拆的转到地锁清单' }).click()
  await worker.getByRole('heading', { level: 1, name: '地锁' }).waitFor()
  await worker.getByText(/^还没拆的 19/).waitFor()
  await expectAccessible(worker, '地锁')
  await shot(worker, 'locks')

  // Today's action day takes them in; results come by keyboard.
  await tab(worker, '联合行动')
  await worker.getByRole('link', { name: /09:00/ }).first().click()
  await worker.getByRole('button', { name: /还没拆的 7 个都加进来/ }).click()
  await worker.getByText(/清单 25 个/).waitFor()
  await deed(worker, '邀请单位', { pick: { 哪个单位: '卫生服务', 做什么: '见证' } })
  await deed(
    worker,
    '登记到场',
    { fill: { 来了几人: '3' } },
    worker.locator('li').filter({ hasText: '派出所' }),
  )
  await worker.getByText('来了 3 人').waitFor()
  const line = worker.locator('li[data-lock]').nth(9)
  const label = (await line.getByRole('link').first().textContent())!
  await line.focus()
  await worker.keyboard.press('1')
  await line.locator('[aria-pressed=true]').filter({ hasText: '已拆除' }).waitFor()
  // The next one is at hand; it is postponed with its reason.
  await worker.keyboard.press('3')
  await fillDialogue(worker, { pick: { 为什么暂缓: '车停在上面' } })
  await worker.locator('li[data-lock]').nth(10).getByRole('button', { name: '暂缓 · 车停在上面' }).waitFor()
  for (const [button, colour] of [
    ['拍整治前', '#a33'],
    ['拍整治后', '#3a3'],
  ] as const) {
    const choosing = worker.waitForEvent('filechooser')
    await line.getByRole('button', { name: button }).click()
    await (await choosing).setFiles(await photo(colour))
  }
  await expect.poll(() => line.locator('img').count()).toBe(2)
  await deed(worker, '登记保管物品', { fill: { 是什么: '地锁一把', 放在哪里: '库房' } }, line)
  await worker
    .getByRole('listitem')
    .filter({ hasText: '地锁一把' })
    .filter({ hasText: '库房' })
    .first()
    .waitFor()
  await expectAccessible(worker, '联合行动')
  await shot(worker, 'action-day')
  for (const format of ['pdf', 'docx']) {
    const href = await worker.locator(`a[href*=".${format}?"]`).first().getAttribute('href')
    const report = await worker.request.get(`${workbench.url}${href}`)
    expect([report.status(), (await report.body()).length > 20_000]).toEqual([200, true])
  }
  await deed(worker, '行动结束')
  await worker.getByText('已完成').first().waitFor()

  // On a phone the same list can be used with one hand.
  const phone = await signInAs(browser, workbench.url, '孙丽', PHONE)
  await phone.goto(worker.url())
  await phone.locator('li[data-lock]').first().waitFor()
  await settled(phone)
  await expectFits(phone)
  await phone.locator('li[data-lock]').nth(12).getByRole('button', { name: '没找到' }).click()
  await phone.locator('li[data-lock]').nth(12).locator('[aria-pressed=true]').waitFor()
  await expectAccessible(phone, '联合行动 360')
  await shot(phone, 'action-day-360')
  await phone.context().close()

  // Where a lock was removed somebody looks again; one that is back stands on the list.
  await worker.goto(workbench.url)
  const due = worker.locator('section[aria-label="该去巡查的地锁"] li').filter({ hasText: '南门3号位' })
  await deed(worker, '记一次巡查', { choice: ['又装上了'] }, due)
  await worker.goto(`${workbench.url}/drives/locks`)
  await worker.getByRole('button', { name: '看反弹的是哪些' }).click()
  await expect.poll(() => worker.locator('tbody tr.ant-table-row').count()).toBe(2)
  await worker.getByRole('link', { name: '南门3号位' }).click()
  await worker.getByRole('heading', { level: 1, name: '南门3号位' }).waitFor()
  await worker
    .getByText(/反弹 1 次/)
    .first()
    .waitFor()
  await expectAccessible(worker, '地锁页')
  expect(label).toMatch(/号位$/)
  await worker.context().close()
})

test('places are drawn with mouse and table, allotted by lot, and the draw is reckoned again on the residents’ page (story S3)', async () => {
  const worker = await signInAs(browser, workbench.url, '刘敏')
  await worker.goto(`${workbench.url}/drives/parking`)
  await deed(worker, '画新的车位图', {
    pick: { 小区: '林苑小区' },
    fill: { 名称: '地面车位', '场地东西长 (米)': '60', '场地南北长 (米)': '40' },
  })
  await worker.getByRole('heading', { level: 1, name: /林苑小区 地面车位/ }).waitFor()
  const canvas = worker.locator('.plan-canvas canvas').first()
  await canvas.waitFor()
  await settled(worker)

  // A row with the mouse, from the left to the right.
  await worker.getByRole('button', { name: '画一排' }).click()
  const box = (await worker.locator('.plan-canvas').boundingBox())!
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await worker.mouse.click(...at(0.35, 0.7))
  await worker.mouse.click(...at(0.65, 0.7))
  await expect.poll(() => worker.locator('tbody tr.ant-table-row').count()).toBeGreaterThan(4)
  const drawn = await worker.locator('tbody tr.ant-table-row').count()
  // One space is moved with the mouse, and put back.
  await worker.getByRole('button', { name: '选和移动' }).click()
  const x = worker.getByLabel('01 号 中心东 (米)')
  const was = await x.inputValue()
  const before = await worker.getByLabel('02 号 中心东 (米)').inputValue()
  await worker.mouse.move(...at(0.355, 0.7))
  await worker.mouse.down()
  await worker.mouse.move(...at(0.3, 0.5), { steps: 6 })
  await worker.mouse.up()
  await expect.poll(() => x.inputValue()).not.toBe(was)
  await expect.poll(() => worker.getByLabel('02 号 中心东 (米)').inputValue()).toBe(before)
  await worker.getByRole('button', { name: '退一步' }).click()
  await expect.poll(() => x.inputValue()).toBe(was)

  // A fire lane typed in the table runs through the row: that is a fault until it is taken back.
  const lane = worker.getByLabel(/加一条消防车道/)
  const y = await worker.getByLabel('01 号 中心北 (米)').inputValue()
  await lane.fill(`0,${y} 60,${y}`)
  await lane.press('Tab')
  await worker.getByText('压着消防车道').first().waitFor()
  await shot(worker, 'plan-fault')
  await worker.getByRole('button', { name: '退一步' }).click()
  await worker.getByText(/没有压线、重叠、出界/).waitFor()
  await worker.getByLabel(/加一条消防车道/).fill('0,36 60,36')
  await worker.getByLabel(/加一条消防车道/).press('Tab')
  // Without the mouse: a row by numbers, a number of its own, an accessible one.
  await worker.getByLabel('从哪里 (东,北)').fill('5,26')
  await worker.getByLabel('到哪里 (东,北)').fill('16,26')
  await worker.getByRole('button', { name: '按数字加一排' }).click()
  await expect.poll(() => worker.locator('tbody tr.ant-table-row').count()).toBe(drawn + 4)
  await worker.getByLabel('02 号 编号').fill('A2')
  await worker.getByLabel('02 号 编号').press('Tab')
  await worker.getByLabel('03 号 无障碍').check()
  await worker.getByText(/提醒, 不影响定稿/).click()
  await worker.getByText(/GB 50763-2012/).waitFor()
  await expectAccessible(worker, '车位图')
  await shot(worker, 'plan')
  await worker.getByRole('button', { name: '保存这一版' }).click()
  await worker.getByText('已保存为第 1 版').waitFor()
  await deed(worker, '定稿')
  await deed(worker, '公开车位图')
  const plan = await worker.locator('a[href*="/api/parking-plans/"]').getAttribute('href')
  const printed = await worker.request.get(`${workbench.url}${plan}`)
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])

  // The allotment: announced, applied for, the list fixed, drawn.
  await worker.getByRole('button', { name: '发起车位分配' }).click()
  await typeDay(worker, '报名截到哪天', today)
  await typeDay(worker, '种子哪天有', today)
  await fillDialogue(worker, {
    fill: { 标题: '林苑车位摇号', 种子怎么来: '今晚福彩3D开奖号' },
    pick: { 按什么规则: '摇号' },
  })
  await worker.getByRole('heading', { level: 1, name: /林苑车位摇号/ }).waitFor()
  for (const home of ['5-1-101', '5-1-102', '5-2-301']) {
    await worker.getByRole('button', { name: '登记报名' }).click()
    const field = worker.getByRole('dialog').getByLabel('哪一户')
    await field.fill(home)
    await worker.locator('.ant-select-item-option').first().waitFor()
    await field.press('Enter')
    await fillDialogue(worker, {})
    await worker.getByRole('cell', { name: home }).waitFor()
    await settled(worker)
  }
  await deed(worker, '定名单')
  await deed(worker, '抽签', { fill: { 种子: '3 7 1' } })
  await worker.getByText(/第 1 位/).waitFor()
  await expectAccessible(worker, '车位分配')
  await shot(worker, 'allotment')
  const result = worker.locator('li').filter({ hasText: '结果公示 (PDF)' })
  await result.getByRole('button', { name: '公示到居民页' }).click()
  await result.getByText('居民页上正在公示').waitFor()
  const poster = await worker.request.get(
    `${workbench.url}${await result.getByRole('link').getAttribute('href')}`,
  )
  expect(poster.status()).toBe(200)
  const drawnRows = worker.locator('tbody tr.ant-table-row').filter({ hasText: /第 \d+ 位/ })
  await expect.poll(() => drawnRows.count()).toBe(3)
  const winners = await drawnRows.allTextContents()

  // A resident, without an account, sees it and reckons it again.
  const resident = await (await browser.newContext({ viewport: PHONE })).newPage()
  await resident.goto(`${workbench.url}/r`)
  await resident.getByRole('button', { name: '安和社区' }).click()
  await resident.getByRole('button', { name: /我的社区/ }).click()
  await resident.getByRole('heading', { name: '林苑车位摇号结果公示' }).waitFor()
  await resident.getByText('看全文').first().click()
  await resident.getByRole('button', { name: '自己算一遍' }).click()
  const reckoned = resident.locator('.notice-drawn li').filter({ hasText: '号车位' })
  await expect.poll(() => reckoned.count()).toBe(3)
  const lines = await reckoned.allTextContents()
  for (const [at, drawnLine] of lines.entries()) {
    const [home, space] = /^(\S+) 得 (\S+) 号车位/.exec(drawnLine)!.slice(1)
    expect(winners[at]).toContain(home)
    expect(winners[at]).toContain(`第 ${at + 1} 位 · ${space} 号车位`)
  }
  const shown = await resident.locator('main').textContent()
  expect(shown).toContain('林苑车位摇号结果公示')
  expect(shown).not.toMatch(/马|刘|王/)
  await resident.getByRole('img', { name: /林苑小区 地面车位/ }).waitFor()
  await expectAccessible(resident, '我的社区')
  await shot(resident, 'resident-draw')
  await resident.context().close()
})
