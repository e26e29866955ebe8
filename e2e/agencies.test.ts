import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { choose, deed, expectAccessible, expectFits, fillDialogue, settled, shot, signInAs } from './story.ts'
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

const task = (page: Page, name: string) => page.locator('.agency-task').filter({ hasText: name })

test('a matter goes to two offices: one answers by link, one by account; then all are called to the spot (story S2)', async () => {
  // The worker registers it; the catalogue says whom to ask.
  const worker = await signInAs(browser, workbench.url, '王磊')
  await worker.getByRole('heading', { level: 1, name: '今日' }).waitFor()
  await worker.getByText('我手上的').first().waitFor()
  await worker.keyboard.press('n')
  await worker.getByLabel('居民怎么说').fill('三号楼下水道堵了, 一楼返水, 臭得很。')
  await choose(worker, worker.getByLabel('事项'), '下水道堵塞')
  await worker.getByText(/派遣目录: 协助/).waitFor()
  await expectAccessible(worker, '登记')
  await worker.getByRole('button', { name: '登记', exact: true }).click()
  await worker.getByRole('heading', { level: 1, name: /AH-\d{4}-/ }).waitFor()
  await deed(worker, '受理', { choice: ['协助'] })
  await deed(worker, '交给谁办', { pick: { 交给谁: '王磊' } })
  await deed(worker, '发给协办单位', { fill: { 请对方做什么: '请疏通三号楼下水道' } })
  await task(worker, '演示市自来水公司')
    .getByText(/还有 5 个工作日/)
    .waitFor()
  await deed(worker, '发给协办单位', {
    pick: { 哪个单位: '新华区城市管理综合执法局' },
    fill: { 请对方做什么: '请看看是不是餐馆排油堵的' },
  })

  // By link, on a phone: how much time is left, more time asked, then the answer.
  const city = task(worker, '新华区城市管理综合执法局')
  await deed(worker, '生成链接和二维码', {}, city)
  const address = await worker.getByRole('dialog').getByText(/\/m\//).first().textContent()
  const path = /\/m\/[\w-]{43}/.exec(address ?? '')![0]
  await worker.keyboard.press('Escape')
  const phone = await (await browser.newContext({ viewport: PHONE })).newPage()
  phone.setDefaultTimeout(PATIENCE)
  await phone.goto(workbench.url + path)
  await phone.getByText(/还有 5 个工作日/).waitFor()
  await expectAccessible(phone, '链接')
  await shot(phone, 'agency-link')
  await phone.getByRole('button', { name: '申请延期' }).click()
  await phone.getByLabel('为什么来不及').fill('要等管道机器人')
  await phone.getByRole('button', { name: '提交延期申请' }).click()
  await phone.getByText(/等社区回复/).waitFor()

  // The worker is told, and grants it.
  await worker.reload()
  await deed(worker, '审批延期', {}, city)
  await city.getByText('延期过 1 次').waitFor()
  await phone.reload()
  await phone.getByText(/还有 8 个工作日/).waitFor()

  // By account: one list over two communities; several taken up at once, one answered.
  const office = await signInAs(browser, workbench.url, '马师傅')
  await office.getByRole('heading', { level: 1, name: '请我们办的' }).waitFor()
  await office.getByText('北苑社区').first().waitFor()
  await expectAccessible(office, '请我们办的')
  await shot(office, 'agency-work')
  const row = (words: string) => office.getByRole('row').filter({ hasText: words })
  await row('请疏通三号楼下水道').getByRole('checkbox').check()
  await row('水表不走字').getByRole('checkbox').check()
  await office.getByRole('button', { name: '一起接收' }).click()
  await office.getByText('2 件办好了。').waitFor()
  await row('请疏通三号楼下水道').getByText('我们在办').waitFor()
  await row('请疏通三号楼下水道').getByRole('link').click()
  await office.getByRole('heading', { level: 1, name: /安和社区/ }).waitFor()
  await expectAccessible(office, '协办事项')
  await deed(office, '答复', { fill: { 答复内容: '已疏通, 清出油块' } })
  await office.getByText('已疏通, 清出油块').waitFor()

  // It smells again: all are called to the spot.
  await worker.reload()
  await task(worker, '演示市自来水公司').getByText('已疏通, 清出油块').waitFor()
  await worker.getByRole('button', { name: '升级: 吹哨' }).click()
  await fillDialogue(worker, { fill: { 在哪里集合: '三号楼前', 要解决什么: '一起看油从哪里来' } })
  await worker.getByText('已吹哨 1 次').waitFor()
  await deed(worker, '记谁到了', { fill: { 来的人: '马师傅' } })
  await deed(worker, '写处置结果', {
    fill: { 商定了什么: '餐馆装隔油池', 当场做了什么: '封了私接的管子' },
  })
  await deed(worker, '评价单位')
  await worker.getByText('单位: 到位').waitFor()
  await expectAccessible(worker, '办件')
  await shot(worker, 'case-whistle')
  await office.goto(workbench.url)
  await deed(office, '评价这次吹哨')
  await worker.reload()
  await worker.getByText('对吹哨: 该吹').waitFor()

  // Who holds what: every figure opens its rows.
  await worker.goto(`${workbench.url}/waiting`)
  await worker.getByRole('heading', { level: 1, name: '在谁手里' }).waitFor()
  await worker.getByRole('button', { name: /新华区城市管理综合执法局 等答复/ }).click()
  await worker
    .getByText(/下水道/)
    .first()
    .waitFor()
  await expectAccessible(worker, '在谁手里')
  await shot(worker, 'board')
})

test('what came back is sent on to whoever a meeting named, and cannot come back again', async () => {
  const worker = await signInAs(browser, workbench.url, '王磊')
  await worker.getByRole('link', { name: '楼后搭了个棚子' }).first().click()
  const city = task(worker, '新华区城市管理综合执法局')
  await deed(worker, '生成链接和二维码', {}, city)
  const address = await worker.getByRole('dialog').getByText(/\/m\//).first().textContent()
  await worker.keyboard.press('Escape')
  const phone = await (await browser.newContext({ viewport: PHONE })).newPage()
  phone.setDefaultTimeout(PATIENCE)
  await phone.goto(workbench.url + /\/m\/[\w-]{43}/.exec(address ?? '')![0])
  await phone.getByRole('button', { name: '有异议' }).click()
  await phone.getByLabel('为什么不归贵单位').fill('小区内部的事归物业')
  await phone.getByLabel(/您认为归哪个单位/).fill('物业公司')
  await phone.getByRole('button', { name: '提交异议' }).click()
  await phone.getByText(/异议已提交/).waitFor()
  await worker.reload()
  const back = city.filter({ hasText: '对方退回' })
  await back.getByRole('button', { name: '改派给别的单位' }).click()
  const dialogue = worker.getByRole('dialog')
  await choose(worker, dialogue.getByLabel('哪个单位'), '新华区城市管理综合执法局')
  await choose(worker, dialogue.getByLabel(/会商或者指定给它/), '开会商定')
  await dialogue.getByLabel(/会商或指定的记录/).fill('街道会商: 由城管执法局拆除')
  await expectAccessible(worker, '改派')
  await dialogue.locator('.ant-modal-footer .ant-btn').last().click()
  await city.filter({ hasText: '已送达' }).waitFor()
  await expect.poll(() => city.filter({ hasText: '已撤回' }).count()).toBe(1)
})

test('the secretary keeps the catalogue and the ladder, and closes a theme of the month', async () => {
  const secretary = await signInAs(browser, workbench.url, '赵书记')
  await secretary.goto(`${workbench.url}/settings/dispatch`)
  await deed(secretary, '加一行', {
    pick: { 事项: '电梯故障' },
    fill: { '清单条目, 或者该找谁': '维保单位' },
  })
  await secretary.getByRole('cell', { name: '维保单位' }).waitFor()
  // The same kind in the same place a second time: it says what to do, and what was typed stays.
  await secretary.getByRole('button', { name: '加一行' }).click()
  await choose(secretary, secretary.getByRole('dialog').getByLabel('事项'), '电梯故障')
  await secretary.getByRole('dialog').getByRole('button', { name: '加一行' }).click()
  await secretary.getByText('目录里已经有这个事项在这个地点的一行, 请改那一行。').waitFor()
  await secretary.keyboard.press('Escape')
  await secretary.getByRole('dialog').waitFor({ state: 'hidden' })
  await secretary.getByText('改动记录').click()
  await secretary.getByText('新加').first().waitFor()
  await expectAccessible(secretary, '派遣目录')
  await secretary.goto(`${workbench.url}/settings/ladder`)
  await secretary.getByRole('button', { name: '保存催办阶梯' }).click()
  await secretary.getByText('催办阶梯保存好了。').waitFor()
  await expectAccessible(secretary, '催办阶梯')

  await secretary.goto(`${workbench.url}/themes`)
  await deed(secretary, '开一题', { fill: { 题目: '水管老化' } })
  await secretary.getByRole('heading', { level: 1, name: /水管老化/ }).waitFor()
  await deed(secretary, '收办件进来', { pick: { 事项: '停水与水质' } })
  await secretary.getByText('院里水管漏水').waitFor()
  await deed(secretary, '结题', { fill: { '做了什么, 效果怎么样': '跟自来水公司定了整段换管' } })
  await secretary.getByText('跟自来水公司定了整段换管').waitFor()
  await expectAccessible(secretary, '每月一题')
  await secretary.setViewportSize(PHONE)
  await settled(secretary)
  await shot(secretary, 'theme-phone')
  await expectFits(secretary)
})

test('a resident says on the telephone that it is not solved: it is back with whoever took it in first, and says why', async () => {
  const worker = await signInAs(browser, workbench.url, '王磊')
  await worker.getByRole('link', { name: '花池栏杆断了一截' }).first().click()
  await worker.getByRole('heading', { level: 1, name: /花池栏杆断了一截/ }).waitFor()
  await worker.getByRole('button', { name: '回访', exact: true }).first().click()
  const dialogue = worker.getByRole('dialog')
  await expectAccessible(worker, '回访')
  // Nothing is taken for granted: what was not asked cannot be sent.
  await dialogue.locator('.ant-modal-footer .ant-btn').last().click()
  await dialogue.getByText('居民怎么说: 请填写').waitFor()
  await fillDialogue(worker, {
    choice: ['没有解决', '不满意'],
    fill: { '居民原话 (选填)': '栏杆还是断的, 没人来过' },
  })
  // 刘敏 took it in; whoever rang up does not become its holder.
  await worker.getByText(/刘敏 今天接手/).waitFor()
  await worker
    .getByText(/栏杆还是断的, 没人来过/)
    .first()
    .waitFor()
  const steps = worker.getByRole('toolbar', { name: '其他操作' })
  await steps.getByRole('button', { name: '报告结果' }).waitFor()
  // Nobody is looked for any more to be told of a result that was none.
  await worker
    .getByText(/回访到了/)
    .first()
    .waitFor()
})
