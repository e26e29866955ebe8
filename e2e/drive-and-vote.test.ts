import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeWorkbook } from '../src/server/sheets/write-workbook.ts'
import { newPhone, openDoor } from './field-deeds.ts'
import { openBrowser, PHONE } from './browser.ts'
import { dayIn, sayMonthAndDay } from './days.ts'
import {
  choose,
  deed,
  expectAccessible,
  expectFits,
  fillDialogue,
  lookedAt,
  settled,
  shot,
  signInAs,
} from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let desk: Page

beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
  desk = await signInAs(browser, workbench.url, '刘敏')
})

afterAll(async () => {
  await browser?.close()
  await workbench?.stop()
})

const main = () => desk.locator('main')
const DOORS = ['1-201', '1-202', '2-201', '2-202'] as const

/** A day is typed last: Enter takes it and sends the form, as at the desk. */
async function sendWithDay(label: string, day: string): Promise<void> {
  const dialogue = desk.getByRole('dialog').last()
  const field = dialogue.getByLabel(label)
  await field.click()
  await field.fill(day)
  await field.press('Enter')
  await dialogue.waitFor({ state: 'hidden' })
}

async function openDrive(): Promise<string> {
  await desk.goto(`${workbench.url}/drives`)
  await main().getByRole('link', { name: '纺织厂家属院地锁整治' }).click()
  await desk.getByText('名单 5').waitFor()
  return desk.url().split('?')[0]!
}

/** The office's own list: a title, its columns, and rounds of visits in words. */
async function lockSheet(): Promise<Buffer> {
  const header = ['序号', '楼号', '门牌', '户主', '车牌号', '地锁位置', '第一次入户', '第二次入户', '态度']
  const rows = DOORS.map((door, at) => [
    String(at + 1),
    '3',
    door,
    '某人',
    '蒙A00000',
    `西侧${at + 1}号位`,
    at % 2 ? '家中无人' : '考虑',
    at % 2 ? '' : '不同意',
    '',
  ])
  const strange = ['5', '99', '1-101', '某人', '', '西侧5号位', '要问儿子', '', '']
  const stream = writeWorkbook({
    name: '摸排',
    columns: ['纺织厂家属院公共车位私装地锁摸排表', ...header.slice(1).map(() => '')].map((name) => ({
      header: name,
    })),
    rows: [header, ...rows, strange],
  })
  return Buffer.from(await new Response(stream).arrayBuffer())
}

test('the office’s sheet becomes a drive: read before it is fixed, rounds of visits and all', async () => {
  await desk.getByRole('menuitem', { name: '入户动员' }).click()
  await desk.getByRole('heading', { level: 1, name: '入户动员' }).waitFor()
  await expectAccessible(desk, 'drives')
  await main().getByRole('button', { name: '开始入户动员' }).first().click()
  await desk.getByText(/名单会有 \d+ 户/).waitFor()
  await expectAccessible(desk, 'a new drive')
  await desk.getByRole('tab', { name: '用摸排表' }).click()
  const file = { name: '地锁摸排表.xlsx', mimeType: 'application/octet-stream', buffer: await lockSheet() }
  await desk.locator('input[type=file]').setInputFiles(file)
  await desk.getByText('读出 5 把地锁, 7 次入户').waitFor()
  await desk.getByText('有 1 把地锁的房屋册上还没有').waitFor()
  await desk.getByText('有 1 处入户情况没看懂').waitFor()
  await expectAccessible(desk, 'a sheet as it was read')
  await shot(desk, 'drive-sheet')
  await main().getByRole('button', { name: '就用这个名单开始' }).click()
  await desk.getByRole('heading', { level: 1, name: /纺织厂家属院地锁整治/ }).waitFor()
  await desk.getByText('名单 5').waitFor()
})

test('a visit is recorded beside the list, a day is set for several doors, notices are printed and served', async () => {
  await main()
    .getByRole('link', { name: /西侧1号位/ })
    .click()
  await desk.getByText('第 2 次 (摸排表)').waitFor()
  await deed(desk, '记一次入户', {
    pick: { 这次情况: '见到本人', 态度: '同意' },
    fill: { 说了什么: '明天就拆' },
  })
  await desk.getByText('明天就拆').waitFor()
  await expectAccessible(desk, 'a drive')
  await shot(desk, 'drive')

  await main().getByRole('button', { name: '还没做通 4' }).click()
  await desk.getByText('共 4 个').waitFor()
  await expect.poll(() => new URL(desk.url()).searchParams.get('show')).toBe('open')
  await main().getByRole('switch').click()
  await main().getByRole('button', { name: '选中列表里的' }).click()
  await main().getByRole('button', { name: '安排走访日子' }).click()
  await sendWithDay('哪天去', dayIn(50))
  await main()
    .getByText(sayMonthAndDay(dayIn(50)))
    .first()
    .waitFor()

  await main().getByRole('button', { name: '选中列表里的' }).click()
  await main().getByRole('button', { name: '打印通知' }).click()
  await desk.getByRole('menuitem', { name: '限期自拆通知' }).click()
  const notice = desk.getByRole('dialog').last()
  await notice.getByLabel('联系电话').fill('0000-6600')
  await notice.getByLabel('监印人').fill('赵书记')
  await sendWithDay('限期到哪天', dayIn(60))
  const pdf = main().getByRole('link', { name: /打开 PDF: 安和居限/ })
  await pdf.waitFor()
  const printed = await desk.request.get(`${workbench.url}${await pdf.getAttribute('href')}`)
  expect([printed.status(), (await printed.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await main().getByRole('button', { name: '登记一批送达' }).click()
  await fillDialogue(desk, { pick: { 哪种通知: '限期自拆通知', 怎么送的: '张贴' } })
  await desk.getByText('已送达通知 4').waitFor()
})

test('the owners vote by the law’s own count; closed, the seal is reckoned again from what is downloaded', async () => {
  const driveUrl = await openDrive()
  await desk.goto(`${driveUrl}/ballots/new`)
  await desk.getByPlaceholder(/和公告上写的一样/).fill('将西侧空地划为公共停车位')
  await desk.getByLabel('哪些小区的业主').click()
  await desk.keyboard.type('纺织厂')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Escape')
  await desk.getByText(/房屋 33 套/).waitFor()
  await expectAccessible(desk, 'a new vote')
  await main().getByRole('button', { name: '名册定下来, 开始表决' }).click()
  await desk.getByRole('heading', { level: 1, name: /将西侧空地划为公共停车位/ }).waitFor()
  await desk.getByText('还没有登记公告日期').waitFor()
  await expectAccessible(desk, 'a vote')
  await main()
    .getByRole('link', { name: /3号楼 1单元 201/ })
    .last()
    .click()
  await main().getByRole('button', { name: '登记一票' }).click()
  await fillDialogue(desk, { choice: ['反对', '入户'] })
  await desk.getByText('反对 · 以这一票为准').waitFor()
  await main().getByRole('button', { name: '更正', exact: true }).click()
  await fillDialogue(desk, { choice: ['同意'], pick: { 为什么更正: '登错了意见' } })
  await desk.getByText('反对 (已更正)').waitFor()
  await desk.getByText('同意 · 以这一票为准').waitFor()
  await desk.getByText(/最少再有 \d+ 个表决人同意就能通过/).waitFor()
  const needed = main().getByRole('link', { name: '打印走访单' })
  const doors = await desk.request.get(`${workbench.url}${await needed.getAttribute('href')}`)
  expect([doors.status(), (await doors.body()).subarray(0, 4).toString()]).toEqual([200, '%PDF'])
  await deed(desk, '发到手机上走访')
  await desk.getByText(/已发到手机 \d+ 户/).waitFor()
  await lookedAt(desk, 'ballot')
  const phone = await newPhone(browser, workbench.url, '陈强')
  await openDoor(phone, '3号楼 1单元 202')
  await phone.getByText('表决走访: 将西侧空地划为公共停车位').waitFor()
  await shot(phone, 'field-vote')
  await phone.context().close()
  await main().getByRole('button', { name: '结束表决并封存' }).click()
  await fillDialogue(desk, {})
  await desk.getByText('表决没有通过').first().waitFor()
  const seal = await desk.locator('.ballot-seal').innerText()
  const list = await main().getByRole('link', { name: '下载封存清单' }).getAttribute('href')
  const text = await desk.request.get(`${workbench.url}${list}`)
  expect(
    createHash('sha256')
      .update(await text.body())
      .digest('hex'),
  ).toBe(seal)
  await expectAccessible(desk, 'a sealed vote')
})

test('the result is published under number and seal: Word, PDF, a line in the seal book, and figures on the residents’ page', async () => {
  const seal = await desk.locator('.ballot-seal').innerText()
  await deed(desk, '公示结果', { fill: { 联系电话: '0000-6600', 打印几份: '4' } })
  const pdf = main().getByRole('link', { name: /打开 PDF: 安和居决〔\d+〕1号/ })
  await pdf.waitFor()
  await desk.getByText(/业主表决结果：将西侧空地划为公共停车位.*公示中/).waitFor()
  const word = main().getByRole('link', { name: /下载 Word: 安和居决/ })
  for (const [link, begins] of [
    [pdf, '%PDF'],
    [word, 'PK'],
  ] as const) {
    const file = await desk.request.get(`${workbench.url}${await link.getAttribute('href')}`)
    const start = (await file.body()).subarray(0, begins.length).toString()
    expect([file.status(), start]).toEqual([200, begins])
  }
  await lookedAt(desk, 'ballot-published')
  const resident = await (await browser.newContext({ viewport: PHONE })).newPage()
  await resident.goto(`${workbench.url}/r`)
  await resident.getByRole('button', { name: '安和社区' }).click()
  await resident.getByRole('button', { name: /我的社区/ }).click()
  const notice = resident.locator('.notice').filter({ hasText: '业主表决结果：将西侧空地划为公共停车位' })
  await notice.getByText('看全文').click()
  await notice.getByText(seal).waitFor()
  await notice.getByText('结果：表决没有通过').waitFor()
  await notice.getByRole('row', { name: /同意（占参与）.*100.00%/ }).waitFor()
  await expectAccessible(resident, '我的社区')
  await shot(resident, 'resident-ballot')
  await resident.context().close()
  await desk.goto(`${workbench.url}/settings/seals`)
  await desk
    .getByRole('row', { name: /安和居决.*表决结果公告（将西侧空地划为公共停车位）.*全体业主.*4/ })
    .waitFor()
})

test('a meeting is announced, held, counted and published; everybody reads the result, and the minutes are a file', async () => {
  await openDrive()
  await main().getByRole('link', { name: '筹备议事会' }).click()
  await desk.getByRole('heading', { level: 1, name: '议事会' }).waitFor()
  await main().getByRole('button', { name: '筹备议事会' }).first().click()
  const dialogue = desk.getByRole('dialog').last()
  const planned = {
    会议名称: '西侧车位议事会',
    在哪里: '活动室',
    应到多少人: '33',
    '议题 (一行一个)': '西侧空地怎么停车',
  }
  for (const [label, text] of Object.entries(planned)) await dialogue.getByLabel(label).fill(text)
  await choose(desk, dialogue.getByLabel('什么会'), '户代表')
  await sendWithDay('哪天开', dayIn(0))
  await desk.getByRole('heading', { level: 1, name: /西侧车位议事会/ }).waitFor()
  await deed(desk, '公告议题')
  await deed(desk, '登记到会', { fill: { 到会多少人: '20', 主持人: '赵书记', 记录人: '刘敏' } })
  await desk.getByText('过半, 会议有效').waitFor()
  await deed(desk, '记一条发言', { fill: { 说了什么: '先划线再停车' } })
  await deed(desk, '登记举手表决', { fill: { 同意: '15', 反对: '3', 弃权: '2' } })
  await desk.getByText('同意 15, 反对 3, 弃权 2').waitFor()
  await deed(desk, '形成决议', { fill: { 决议: '先划线, 再停车。' } })
  await main().getByRole('button', { name: '公布结果' }).click()
  await desk.getByRole('dialog').getByText('决议已经放在下面').waitFor()
  await shot(desk, 'meeting-publish')
  const said = desk.getByRole('dialog').getByLabel('决议和公布时还要说的话')
  await expect.poll(() => said.inputValue()).toBe('先划线, 再停车。')
  await fillDialogue(desk, { fill: { 决议和公布时还要说的话: '先划线, 再停车。\n划线方案下周公示。' } })
  await desk.getByText('西侧车位议事会的结果').waitFor()
  await main().getByRole('button', { name: '公布结果' }).and(desk.locator('[aria-disabled=true]')).waitFor()
  await expectAccessible(desk, 'a meeting')
  await shot(desk, 'meeting')
  const word = await main().getByRole('link', { name: '会议纪要 Word' }).getAttribute('href')
  const minutes = await desk.request.get(`${workbench.url}${word}`)
  expect((await minutes.body()).subarray(0, 2).toString()).toBe('PK')
  const communities = (await (await fetch(`${workbench.url}/api/communities`)).json()) as {
    id: string
    name: string
  }[]
  const at = communities.find(({ name }) => name === '安和社区')!.id
  const board = await fetch(`${workbench.url}/api/ask/announcement.board?at=${at}&input={}`)
  const titles = ((await board.json()) as { title: string }[]).map(({ title }) => title)
  expect(titles).toContain('西侧车位议事会的结果')
  await deed(desk, '撤下')
  await desk.getByText('已撤下').waitFor()
})

test('drives, votes and meetings can be read on a phone', async () => {
  const small = await signInAs(browser, workbench.url, '孙丽', PHONE)
  await small.goto(`${workbench.url}/drives`)
  await small.getByRole('link', { name: '安和小区地锁整治' }).click()
  await small.getByText(/名单 60/).waitFor()
  await expectAccessible(small, 'a drive at 360 px')
  await expectFits(small)
  await settled(small)
  await shot(small, 'drive-360')
  await small.context().close()
})

test('of a list that is longer than the screen shows, all that match are chosen at once, and how many is said', async () => {
  await desk.goto(`${workbench.url}/drives`)
  await main().getByRole('link', { name: '安和小区地锁整治' }).click()
  await desk.getByText('已显示 50 个, 还有更多').waitFor()
  await main().getByRole('switch').click()
  await main().getByRole('button', { name: '选中列表里的 50 个' }).click()
  await desk.getByText('已选 50 个').waitFor()
  await main().getByRole('button', { name: '选中符合条件的全部' }).click()
  await desk.getByText('已选 60 个').waitFor()
  await main().getByRole('button', { name: '不选了' }).click()
  await desk.getByText('已选 0 个').waitFor()
})
