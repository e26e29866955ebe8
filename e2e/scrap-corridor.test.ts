import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../src/domain/kit/ids.ts'
import { areaId } from '../world/community.ts'
import { buildingId, homes } from '../world/homes.ts'
import { idOf } from '../world/ids.ts'
import { openBrowser, PHONE } from './browser.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'
import { deed, expectAccessible, fillDialogue, settled, shot, signInAs } from './story.ts'
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

const door = homes.find(
  (home) => home.buildingId === buildingId('anhe-2') && home.stair === '1' && home.room === '201',
)!.id

/** What happened before anybody sat down: knocks, a second report joined, the other office asked. */
async function untilTheDeadlock(grid: DeskDeeds, desk: DeskDeeds): Promise<string> {
  const caseId = newId()
  await grid.done('case.report', {
    caseId,
    source: 'gridWorker',
    kindCode: 'corridor-scrap',
    title: '二楼门口堆废品有味',
    words: '环卫工老贺把收来的废品堆在门口, 邻居说又脏又味。',
    dwellingId: door,
    reporter: { reporterId: newId(), name: '林姨', phone: '19900009001' },
  })
  for (const text of ['第一次上门, 说过两天清。', '第二次上门, 还是没清, 不肯。'])
    await grid.done('case.contact', { caseId, noteId: newId(), way: 'door', reached: true, text })
  await desk.done('case.accept', { caseId, duty: 'lead' })
  await desk.done('case.assign', { caseId, holderId: idOf('account', 'liumin') })
  await desk.done('case.join', {
    caseId,
    reporter: { reporterId: newId(), name: '楼上老吴', phone: '19900009002' },
    words: '夏天开不了窗。',
  })
  return caseId
}

/** 联合上门: city management is asked, comes along, and answers by its task. */
async function visitTogether(desk: DeskDeeds, caseId: string): Promise<void> {
  const taskId = newId()
  await desk.done('agencyTask.send', {
    taskId,
    caseId,
    organisationId: idOf('organisation', 'cityManagement'),
    ask: '一起上门看楼道堆物。',
    amount: 3,
    unit: 'workingDay',
  })
  await desk.done('agencyTask.answer', { taskId, result: 'done', text: '已一起上门, 当场说明楼道不能堆放。' })
  await desk.done('agencyTask.confirm', { taskId })
}

/** Closed on a result that somebody checked and the reporter confirmed. */
async function close(desk: DeskDeeds, caseId: string): Promise<void> {
  await desk.done('case.reportResult', { caseId, result: 'solved', text: '已清走, 签了调解协议。' })
  await desk.done('case.check', { caseId, agrees: true, onSite: true, text: '门口已清空。' })
  await desk.done('case.returnVisit', {
    caseId,
    visitId: newId(),
    reached: true,
    way: 'door',
    solved: true,
    satisfaction: 'satisfied',
  })
  await desk.done('case.close', { caseId })
}

test('the corridor of scrap is mediated to the end: deadlock, joint visit, an agreement signed by finger, a promise broken and then kept (story S2)', async () => {
  const at = areaId('community')
  const grid = await deskOf(workbench.url, 'sunli', at)
  const desk = await deskOf(workbench.url, 'liumin', at)
  const caseId = await untilTheDeadlock(grid, desk)

  // The matter's own page begins the file.
  const worker = await signInAs(browser, workbench.url, '刘敏')
  await worker.goto(`${workbench.url}/cases/${caseId}`)
  await deed(worker, '开始人民调解', {
    fill: {
      纠纷简要情况: '二楼门口长期堆放废品, 有异味, 网格员两次上门没有清走。',
      要求: '清走废品\n以后不再堆',
    },
  })
  await worker.getByRole('heading', { level: 1, name: /人调字第/ }).waitFor()
  for (const [side, name] of [
    ['申请人', '林桂英'],
    ['被申请人', '贺满仓'],
  ] as const)
    await deed(worker, '写当事人', { fill: { 姓名或单位名称: name }, choice: [side] })
  const party = (name: string) =>
    worker.getByRole('region', { name: '当事人' }).locator('li').filter({ hasText: name }).first()

  // One side refuses: nothing begins. Then he is willing.
  await deed(worker, '告知权利义务', {}, party('林桂英'))
  await deed(worker, '告知权利义务', { choice: ['不愿意'] }, party('贺满仓'))
  await worker.getByText(/一方不愿意, 已经停下/).waitFor()
  await deed(worker, '告知权利义务', { choice: ['愿意'] }, party('贺满仓'))
  await worker.getByText(/一方不愿意, 已经停下/).waitFor({ state: 'hidden' })
  for (const name of ['林桂英', '贺满仓'])
    await deed(worker, '核对身份', { fill: { 证件号码: '见复印件' } }, party(name))

  // The first session is deadlocked; the employer comes to the second, with both sides' consent.
  const session = { 在哪里: '社区调解室' }
  await deed(worker, '记调解', {
    fill: { ...session, '贺满仓 怎么说': '没有别的地方放。', 达成了什么: '只肯清一半。' },
    choice: ['僵住了'],
  })
  await visitTogether(desk, caseId)
  await deed(worker, '请人参加', {
    pick: { 是什么人: '工作单位' },
    fill: { 姓名或单位名称: '环卫公司王队长' },
    tick: ['林桂英', '贺满仓'],
  })
  await worker.getByText('双方都同意').waitFor()
  await deed(worker, '记调解', {
    fill: { ...session, 提了什么方案: '公司给一处存放点。', 达成了什么: '双方同意写成协议。' },
    choice: ['达成协议'],
    tick: ['环卫公司王队长'],
  })
  await worker.getByText('第 2 次调解').first().waitFor()
  await expectCalm(worker, '调解卷宗')
  await shot(worker, 'mediation-file')

  // A vague agreement is told why it cannot be signed, and mended.
  await worker.getByRole('button', { name: '写协议', exact: true }).click()
  const editor = worker.getByRole('dialog')
  await editor.getByLabel('贺满仓').check()
  await editor.getByLabel('做什么').fill('尽快把门口的废品清走')
  await editor.getByText(/“尽快”说不清/).waitFor()
  await shot(worker, 'agreement-vague')
  await editor.getByLabel('做什么').fill('把二楼门口的废品全部清走')
  await editor.getByLabel('哪天前').fill(inDays(7))
  await worker.keyboard.press('Enter')
  await editor.getByLabel('怎么做').fill('卖给废品收购站, 当着网格员的面清完')
  await editor.getByText('写得清楚, 可以签名。').waitFor()
  await editor.getByRole('button', { name: '保存协议' }).click()
  await editor.waitFor({ state: 'hidden' })

  // Both sides sign with a finger on a phone's screen, the mediator with the mouse at the desk.
  await worker.setViewportSize(PHONE)
  await sign(worker, '林桂英 签名')
  await sign(worker, '贺满仓 签名', true)
  await worker.setViewportSize({ width: 1366, height: 768 })
  await sign(worker, '刘敏 签名')
  await deed(worker, '盖章生效', { fill: { 监印人: '赵书记' } })
  await worker.getByText(/公章登记第 \d+ 号/).waitFor()
  for (const name of ['林桂英', '贺满仓']) await deed(worker, '送达', { pick: { 送给谁: name } })

  // The promise: looked at every day by the grid worker; one breach opens the matter again.
  await worker.getByRole('button', { name: '加定期承诺' }).click()
  await fillDialogue(worker, {
    fill: { 做什么: '门口不堆废品, 地面消过毒', 违约几次: '1' },
    choice: ['天'],
    pick: { 谁去看: '孙丽' },
  })
  await worker.getByText(/每天/).first().waitFor()
  await close(desk, caseId)

  // On the grid worker's phone it is due today. It is broken, and the matter is open again by itself.
  const walker = await signInAs(browser, workbench.url, '孙丽', PHONE)
  const due = walker.getByRole('region', { name: '今天要查验的承诺' })
  await due.getByText('门口不堆废品').waitFor()
  await expectCalm(walker, '今日 在手机上')
  await shot(walker, 'promise-due')
  await deed(walker, '查验', { choice: ['违约'], fill: { 看到什么: '又堆了三袋瓶子。' } }, due)
  await due.waitFor({ state: 'hidden' })
  await worker.getByText('违约, 已重新调解').waitFor()
  const matter = async () => await desk.ask<{ state: string; reopened: number }>('case.page', { caseId })
  await expect.poll(async () => (await matter()).state, { timeout: 15_000 }).toBe('handling')
  expect((await matter()).reopened).toBe(1)

  // He admits it; the agreement goes on, and the next time it is kept.
  await worker.getByRole('button', { name: '原协议接着履行' }).click()
  await fillDialogue(worker, { fill: { 说明: '认错, 接着照协议做。' } })
  await deed(worker, '查验', { choice: ['守约'] }, worker.getByRole('region', { name: '定期承诺' }))
  await worker.getByText('守约', { exact: true }).first().waitFor()
  await worker.getByText(/违约 0 次/).waitFor()

  // Performed, visited, closed with a report; every paper of the list is there, and the volume prints.
  await deed(worker, '记履行', { choice: ['已履行'] })
  await deed(worker, '记回访', {
    pick: { 问的是哪一方: '林桂英' },
    fill: { 履行了哪些: '都清了。' },
    choice: ['满意'],
  })
  await deed(worker, '写结案', { fill: { 结案情况: '双方和好。' } })
  const list = worker.getByRole('region', { name: '归档前逐项核对' })
  await expect.poll(() => list.locator('.must-missing').count()).toBe(0)
  await expectCalm(worker, '调解卷宗 归档前')
  await shot(worker, 'mediation-before-archive')
  const href = await worker.getByRole('link', { name: '打印整卷' }).getAttribute('href')
  const volume = await worker.request.get(`${workbench.url}${href}`)
  expect((await volume.body()).subarray(0, 4).toString()).toBe('%PDF')
  await deed(worker, '归档')
  await worker.getByText('这份卷宗已经归档').waitFor()
  await deed(worker, '调阅', { fill: { 原因: '法院来函核对' } })
  await worker.getByRole('heading', { level: 1, name: /二楼门口/ }).waitFor()

  // Nobody else sees a word of it: not a colleague, not the street.
  for (const login of ['wanglei', 'jiedao']) {
    const other = await deskOf(workbench.url, login, at)
    const [file] = await desk.ask<readonly { id: string }[]>('mediation.ofCase', { caseId })
    await expect(other.ask('mediation.page', { mediationId: file!.id })).rejects.toThrow(/40[34]/)
  }
})

/** Draws a line on the pad and confirms; `touch`: with a finger. */
async function sign(page: Page, button: string, touch = false): Promise<void> {
  await page.getByRole('region', { name: '协议' }).getByRole('button', { name: button }).click()
  const pad = page.getByRole('img', { name: '在这里签名' })
  await pad.waitFor()
  await settled(page)
  if (touch) {
    await expectCalm(page, '签名')
    await shot(page, 'signature-pad')
  }
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 90)
  await page.mouse.down()
  for (let n = 1; n <= 20; n += 1) await page.mouse.move(box.x + 30 + n * 10, box.y + 90 + Math.sin(n) * 40)
  await page.mouse.up()
  const opened = page.getByRole('dialog')
  await opened.getByRole('button', { name: '签好了' }).click()
  await opened.waitFor({ state: 'hidden' })
}

function inDays(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}

/** A message stays as long as the mouse rests on it. */
async function expectCalm(page: Page, where: string): Promise<void> {
  await page.mouse.move(2, 400)
  await expectAccessible(page, where)
}
