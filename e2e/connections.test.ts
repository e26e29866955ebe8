import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReceiver, type Receiver } from '../src/server/webhooks/test-receiver.ts'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { expectAccessible, fillDialogue, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let secretary: Page
let receiver: Receiver

beforeAll(async () => {
  receiver = await openReceiver()
  // As an operator would write it into .env for a receiver in the own network.
  process.env['LINLI_WEBHOOK_HOSTS'] = `127.0.0.1:${receiver.port}`
  workbench = await startWorkbench()
  browser = await openBrowser()
  secretary = await signInAs(browser, workbench.url, '赵书记')
})
afterAll(async () => {
  delete process.env['LINLI_WEBHOOK_HOSTS']
  await browser?.close()
  await workbench?.stop()
  await receiver?.close()
})

test('a secretary sets a receiver up, sees why a test was not taken, and sends it again', async () => {
  receiver.answers((response) => response.writeHead(500).end('数据库连接不上'))
  await secretary.goto(`${workbench.url}/settings/webhooks`)
  await secretary.getByText('还没有接收方').waitFor()
  await secretary.getByRole('button', { name: '加一个接收方' }).click()
  const dialogue = secretary.getByRole('dialog')
  await dialogue.getByLabel('接收方叫什么').fill('街道综合平台')
  await dialogue.getByLabel(/推送地址/).fill('http://example.com/hook')
  await dialogue.getByRole('button', { name: '保存推送' }).click()
  await dialogue.getByText('推送地址要用 https 开头').waitFor()
  await dialogue.getByLabel(/推送地址/).fill(receiver.url)
  await dialogue.getByRole('button', { name: '保存推送' }).click()
  await secretary.getByText(/whsec_/).waitFor()
  await secretary.getByRole('button', { name: '试发' }).click()
  await secretary.getByText('对方没有接受 (500)').waitFor()
  await expectAccessible(secretary, '事件推送')
  receiver.answers((response) => response.writeHead(204).end())
  await secretary.getByRole('button', { name: '再发一次' }).click()
  await secretary.getByText('对方收到了').waitFor()
  await shot(secretary, 'webhooks')
  expect(receiver.came.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
    'webhook.test',
    'webhook.test',
  ])
})

const header =
  '工单编号,工单类型,问题分类,标签,标题,主要内容,工单状态,来电人,电话/账号,被反映区,被反映街乡镇,村/社区,小区点位,企业名称,' +
  '处理受理方式,工单性质,办理结果,回复内容,办结时间,是否解决,是否满意'
const order = (number: string, title: string) =>
  `${number},投诉,城市管理->市容环境->楼道堆物,,${title},${title}的事,待办,周小北,13812345678,新华区,` +
  `和平路街道,安和社区,三友小区3号楼,,转办,主办,,,,,`

test('orders of 12345 come in as a sheet, wait with their deadline, and go back answered in the same sheet', async () => {
  await secretary.goto(`${workbench.url}/imports`)
  const csv = [header, order('HS-1', '楼道堆满纸箱'), order('HS-2', '井盖松了')].join('\r\n')
  const file = { name: '12345.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await secretary.locator('input[type=file]').setInputFiles(file)
  await secretary
    .locator('h1')
    .getByText('等您确认')
    .waitFor({ timeout: 2 * PATIENCE })
  await secretary.getByRole('button', { name: '登记到居民册' }).click()
  await secretary
    .locator('h1')
    .getByText('登记好了')
    .waitFor({ timeout: 2 * PATIENCE })

  await secretary.goto(`${workbench.url}/cases`)
  await secretary.getByRole('link', { name: '12345 工单答复' }).click()
  await secretary.getByText('没有等着答复的工单').waitFor()
  await secretary.getByText(/^还不能答复/).click()
  await secretary.getByText('还没有受理').first().waitFor()
  await expectAccessible(secretary, '12345 工单')
  await shot(secretary, 'hotline-waiting')
  await secretary.getByRole('link', { name: /楼道堆满纸箱/ }).click()
  await secretary.getByRole('button', { name: '其他操作' }).click()
  await secretary.getByRole('menuitem', { name: '当场答复', exact: true }).click()
  await fillDialogue(secretary, { fill: { 怎么答复的: '物业当天清走了纸箱' } })
  await secretary.getByText('当场答复: ').first().waitFor()

  await secretary.goto(`${workbench.url}/hotline`)
  await secretary.getByRole('button', { name: '全选这 1 件' }).click()
  const [download] = await Promise.all([
    secretary.waitForEvent('download'),
    secretary.getByRole('button', { name: '导出 1 件的答复' }).click(),
  ])
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(await download.path())))
  const [head, row] = sheets[0]!.rows
  expect(head?.join(',')).toBe(header)
  expect(row).toEqual(expect.arrayContaining(['HS-1', '周小北', '已办结', '物业当天清走了纸箱']))
  await secretary.getByText('1 件').waitFor()
  await secretary.getByRole('link', { name: '再下载' }).waitFor()
  await shot(secretary, 'hotline-sent')
  await secretary.setViewportSize(PHONE)
  await shot(secretary, 'hotline-narrow')
})
