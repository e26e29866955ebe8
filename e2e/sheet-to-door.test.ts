import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../src/domain/kit/dates.ts'
import { writeWorkbook } from '../src/server/sheets/write-workbook.ts'
import { openBrowser, PATIENCE } from './browser.ts'
import { knock, newPhone, openDoor, sendAll, toTab } from './field-deeds.ts'
import { lookedAt, shot, signInAs } from './story.ts'
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
})

const main = () => desk.locator('main')
/** A cell of the house front, by its number; its name says how the home stands. */
const cell = (room: string) =>
  main()
    .getByRole('group', { name: /按态度上色/ })
    .getByRole('region', { name: '1单元' })
    .getByRole('button', { name: new RegExp(`^${room}`) })

/** As an office keeps it: a title over the columns, three rounds of visits in its own words. */
async function lockSheet(): Promise<Buffer> {
  const header = [
    '序号',
    '楼号',
    '门牌',
    '户主',
    '车牌号',
    '地锁位置',
    '第一次入户',
    '第二次入户',
    '第三次入户',
  ]
  const rows = [
    ['1', '1', '1-201', '某人', '蒙A00001', '东侧1号位', '不同意', '家中无人', '考虑'],
    ['2', '1', '1-301', '某人', '蒙A00002', '东侧2号位', '家中无人', '家中无人', ''],
    ['3', '1', '1-401', '某人', '', '东侧3号位', '考虑', '同意', '同意'],
  ]
  const stream = writeWorkbook({
    name: '摸排',
    columns: ['安和小区公共车位私装地锁摸排表', ...header.slice(1).map(() => '')].map((name) => ({
      header: name,
    })),
    rows: [header, ...rows],
  })
  return Buffer.from(await new Response(stream).arrayBuffer())
}

test('the list of locks is dropped where all lists are dropped, is known for what it is, and becomes a drive with its three rounds', async () => {
  await desk.getByRole('menuitem', { name: '导入', exact: true }).click()
  await desk.getByRole('heading', { level: 1, name: '导入' }).waitFor()
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: '地锁摸排表.xlsx', mimeType, buffer: await lockSheet() })
  await desk.getByRole('tab', { name: '摸排 · 地锁摸排表' }).waitFor({ timeout: 2 * PATIENCE })
  await lookedAt(desk, 'import-locks')
  await main().getByRole('link', { name: '用这张表开始入户动员' }).click()
  await desk.getByText('读出 3 把地锁, 8 次入户').waitFor()
  await desk.getByText('每一把都对上了房屋').waitFor()
  await lookedAt(desk, 'drive-from-import')
  await main().getByRole('button', { name: '就用这个名单开始' }).click()
  await desk.getByRole('heading', { level: 1, name: /安和小区地锁整治/ }).waitFor()
  await main()
    .getByRole('link', { name: /东侧1号位/ })
    .click()
  for (const round of ['第 1 次 (摸排表)', '第 2 次 (摸排表)', '第 3 次 (摸排表)'])
    await desk.getByText(round).waitFor()
  await expect.poll(() => cell('201').getAttribute('aria-label')).toContain('犹豫')
})

test('two doors are set down for today and stand on the phone; she is let in, he agrees, and the front at the desk has another colour', async () => {
  await main().getByRole('button', { name: '还没做通 2' }).click()
  await desk.getByText('共 2 个').waitFor()
  await main().getByRole('switch').click()
  await main().getByRole('button', { name: '选中列表里的' }).click()
  await main().getByRole('button', { name: '安排走访日子' }).click()
  const field = desk.getByRole('dialog').getByLabel('哪天去')
  await field.click()
  await field.fill(dayOf(new Date().toISOString()))
  await field.press('Enter')
  await desk.getByRole('dialog').waitFor({ state: 'hidden' })

  const phone = await newPhone(browser, bench.url, '孙丽')
  const stair = phone.locator('.stair').filter({ hasText: '1号楼 1单元' }).first()
  await stair.locator('.door').filter({ hasText: '201' }).waitFor()
  await shot(phone, 'field-planned-today')
  await openDoor(phone, '1号楼 1单元 201')
  // Two drives have this name: at the door each is told by the day it began.
  await phone.getByText(/^安和小区地锁整治 \(.+ 开始\) · 东侧1号位$/).waitFor()
  await knock(phone, '见到', async () => {
    const asked = phone.getByRole('dialog').getByRole('group', { name: /安和小区地锁整治.* · 东侧1号位/ })
    await asked.getByRole('button', { name: '同意', exact: true }).click()
    await shot(phone, 'field-stance')
  })
  await sendAll(phone)
  await toTab(phone, '今天')
  await phone.context().close()

  await desk.reload()
  await cell('201').waitFor()
  await shot(desk, 'drive-after')
  await expect.poll(() => cell('201').getAttribute('aria-label')).toContain('同意')
  await main().getByRole('button', { name: '还没做通 1' }).waitFor()
  await lookedAt(desk, 'drive-after-knock')
})
