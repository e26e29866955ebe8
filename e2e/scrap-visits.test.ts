import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { areaId } from '../world/community.ts'
import { buildingId, homes } from '../world/homes.ts'
import { openBrowser } from './browser.ts'
import { cuttableNetwork, type CuttableNetwork } from './cuttable-network.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'
import { kept, knock, takePhone, toTab } from './field-deeds.ts'
import { sign } from './mediation-deeds.ts'
import { ownPhone, type OwnPhone } from './own-phone.ts'
import { choose, deed, fillDialogue, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let network: CuttableNetwork
let phone: OwnPhone
let desk: DeskDeeds
/** The worker's screen; it stays open through the whole story. */
let worker: Page
let caseId = ''

beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
  network = await cuttableNetwork(workbench.url)
  phone = await ownPhone()
  desk = await deskOf(workbench.url, 'liumin', areaId('community'))
  worker = await signInAs(browser, workbench.url, '刘敏')
})

afterAll(async () => {
  await phone?.end()
  await network?.cut()
  await browser?.close()
  await workbench?.stop()
})

const door = homes.find(
  (home) => home.buildingId === buildingId('anhe-2') && home.stair === '1' && home.room === '201',
)!.id
const STAFF_PHONE = '19900009001'
const casePage = () => worker.goto(`${workbench.url}/cases/${caseId}`)
const matter = () =>
  desk.ask<{ state: string; reopened: number; reporters: readonly unknown[] }>('case.page', { caseId })
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const party = (name: string) => region(worker, '当事人').locator('li').filter({ hasText: name }).first()

/** Opens the intake at the door and says what is the matter. */
async function report(page: Page, said: string, name: string, tel: string): Promise<void> {
  await page.goto(`${workbench.url}/cases/new?dwelling=${door}`)
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await page.getByLabel('电话', { exact: true }).fill(tel)
  await page.getByLabel('居民怎么说').fill(said)
  await choose(page, page.getByLabel('事项'), '楼道堆物')
}

test('the grid worker registers it, calls twice, and a second neighbour is joined to the same matter', async () => {
  const grid = await signInAs(browser, workbench.url, '孙丽')
  await report(grid, '环卫工老贺把收来的废品堆在二楼门口, 又脏又味。', '林姨', STAFF_PHONE)
  await grid.getByRole('button', { name: '登记', exact: true }).click()
  await grid.waitForURL(/\/cases\/[0-9a-f-]{36}/)
  caseId = /cases\/([0-9a-f-]{36})/.exec(grid.url())![1]!
  for (const text of ['第一次上门, 说过两天清。', '第二次上门, 还是没清, 不肯。']) {
    await grid.getByRole('button', { name: '其他操作' }).click()
    await grid.getByRole('menuitem', { name: '联系反映人' }).click()
    await fillDialogue(grid, { choice: ['上门'], fill: { 记什么: text } })
    await grid.getByText(text).first().waitFor()
  }

  // Somebody from upstairs comes to the counter: what he says finds the matter, he becomes one more of its reporters.
  await report(worker, '楼下有人在门口堆废品, 夏天开不了窗, 又脏又味。', '楼上老吴', '19900009002')
  const join = worker.getByRole('button', { name: '是同一件, 加为反映人' })
  const similar = worker.locator('li').filter({ hasText: '废品', has: join })
  await similar.first().waitFor()
  await shot(worker, 'similar-found')
  await similar.first().getByRole('button', { name: '是同一件, 加为反映人' }).click()
  await worker.waitForURL(new RegExp(caseId))
  expect((await matter()).reporters).toHaveLength(2)
  await deed(worker, '受理', { choice: ['主办'] })
  await deed(worker, '交给谁办', { pick: { 交给谁: '刘敏' } })
  await grid.context().close()
})

test('then she knocks again without a network; the visit waits on her phone and arrives once', async () => {
  const page = await phone.open(`${network.url}/field/`)
  await takePhone(page, '孙丽')
  await kept(page)
  await network.cut()
  await openDoor(page)
  await knock(page, '拒绝', () => page.getByLabel('说了什么').fill('第三次上门, 说没地方放。'))
  await toTab(page, '待传')
  await page
    .getByText(/第三次上门|拒绝/)
    .first()
    .waitFor()
  await shot(page, 'visit-waits')
  await network.mend()
  await page.getByRole('button', { name: '现在上传' }).click()
  await page.getByText('没有等着上传的记录').waitFor()

  // Whoever holds the matter reads with it what was said at the door, and so does whoever opens the home.
  await casePage()
  const knocks = region(worker, '登记以来的上门').locator('li')
  await knocks.filter({ hasText: '孙丽' }).getByText('第三次上门, 说没地方放。').waitFor()
  await expect.poll(() => knocks.count()).toBe(1)
  await worker.goto(`${workbench.url}/homes/${door}`)
  await region(worker, '上门记录').getByText('第三次上门, 说没地方放。').waitFor()
})

/** The door's own screen, by its address within the app. */
async function openDoor(page: Page): Promise<void> {
  await page.evaluate((id) => void (location.hash = `#/door/${id}`), door)
  await page.getByRole('region', { name: '这次怎么样?' }).waitFor()
}

test('then the file is opened; nobody sits down against a clear no; the first session is deadlocked, and signed', async () => {
  await casePage()
  await deed(worker, '开始人民调解', {
    fill: {
      纠纷简要情况: '二楼门口长期堆放废品, 有异味, 网格员三次上门没有清走。',
      要求: '清走废品\n以后不再堆',
    },
  })
  await worker.getByRole('heading', { level: 1, name: /人调字第/ }).waitFor()
  for (const [side, name] of [
    ['申请人', '林桂英'],
    ['被申请人', '贺满仓'],
  ] as const)
    await deed(worker, '写当事人', { fill: { 姓名或单位名称: name }, choice: [side] })
  await deed(worker, '告知权利义务', {}, party('林桂英'))
  await deed(worker, '告知权利义务', { choice: ['不愿意'] }, party('贺满仓'))
  await worker.getByText(/一方不愿意, 已经停下/).waitFor()
  await deed(worker, '告知权利义务', { choice: ['愿意'] }, party('贺满仓'))
  await worker.getByText(/一方不愿意, 已经停下/).waitFor({ state: 'hidden' })
  for (const name of ['林桂英', '贺满仓'])
    await deed(worker, '核对身份', { fill: { 证件号码: '见复印件' } }, party(name))
  await deed(worker, '记调解', {
    fill: { 在哪里: '社区调解室', '贺满仓 怎么说': '没有别的地方放。', 达成了什么: '只肯清一半。' },
    choice: ['僵住了'],
  })
  await worker.getByText('第 1 次调解').first().waitFor()
  for (const name of ['林桂英', '贺满仓', '刘敏']) await sign(worker, '调查和调解', `${name} 签名`)
  await expect.poll(() => region(worker, '调查和调解').getByText(/✓/).count()).toBe(3)
})
