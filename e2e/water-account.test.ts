import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PHONE } from './browser.ts'
import { deed, expectAccessible, fillDialogue, shot, signInAs } from './story.ts'
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

test('a family in a gatehouse without a deed gets its water, and says so itself (story S1)', async () => {
  const worker = await signInAs(browser, workbench.url, '刘敏')
  await worker.getByText('我手上的').first().waitFor()
  await expectAccessible(worker, '今日')

  // At the counter: the number finds the family and its home.
  await worker.getByText('我手上的').first().waitFor()
  await worker.keyboard.press('n')
  await worker.getByLabel('来电号码或姓名').fill('19900001368')
  await worker.getByRole('button', { name: /马𠮷祥/ }).click()
  await worker
    .getByLabel('居民怎么说')
    .fill('住在门房三十年了, 没有房本, 自来水公司不给立户, 一直从邻居家接水。')
  await worker.getByLabel('事项').click()
  await worker.keyboard.type('自来水')
  await worker.locator('.ant-select-item-option').filter({ hasText: '自来水立户' }).click()
  await worker.getByText(/受理后要在/).waitFor()
  await expectAccessible(worker, '登记')
  await shot(worker, 'intake')
  await worker.getByRole('button', { name: '登记', exact: true }).click()
  await worker.getByRole('heading', { level: 1, name: /AH-2026-/ }).waitFor()
  const number = /AH-\d{4}-\d{6}/.exec(
    (await worker.getByRole('heading', { level: 1 }).textContent()) ?? '',
  )![0]
  expect(await worker.locator('main').textContent()).toContain('东门门房')

  // Accepted, given to herself, and done by the procedure.
  await deed(worker, '受理')
  await deed(worker, '交给谁办', { pick: { 交给谁: '刘敏' } })
  await deed(worker, '按流程办', { pick: { 哪个流程: '自来水立户', 给谁办: '马' } })
  await worker.getByRole('heading', { name: /无房本住户自来水立户/ }).waitFor()
  await worker.getByLabel('现在是从邻居家接水用吗?').click()

  const paper = (name: string) => worker.locator('.procedure li').filter({ hasText: name }).first()
  const receive = async (name: string) => {
    await deed(worker, '收到了', {}, paper(name))
    await paper(name).getByText('✓').waitFor()
  }
  await deed(worker, '已向对方要', { fill: { 向谁要的: '隔壁老王' } }, paper('邻居证言'))
  await paper('邻居证言').getByText('隔壁老王').waitFor()
  await receive('房屋和接水点照片')
  const step = (name: string) => worker.locator('.procedure ol li').filter({ hasText: name }).first()
  await deed(worker, '这一步办好了', {}, step('入户看现场'))
  for (const name of ['申请人身份证复印件', '邻居证言', '居住情况说明']) await receive(name)
  await deed(worker, '这一步办好了', {}, step('写居住情况说明'))
  await expectAccessible(worker, '办件页')

  // Filed with the street, which answers with its number.
  await deed(
    worker,
    '报街道备案',
    {
      fill: { 事由: '门房住户用水', 备案内容: '该户长期居住在东门门房, 无房本, 申请自来水立户, 特此备案。' },
    },
    step('报街道备案'),
  )
  const street = await signInAs(browser, workbench.url, '周科长')
  await deed(street, '登记备案答复', { fill: { 备案编号: '和街备〔2026〕17号' } })
  await street.context().close()
  // The worker's desk hears of it without being reloaded.
  await worker
    .getByText(/和街备〔2026〕17号/)
    .first()
    .waitFor()
  for (const name of ['立户申请书', '用水位置草图', '供水邻居同意断开']) await receive(name)
  for (const name of ['原单位同意装表', '租住约定']) {
    if (await paper(name).getByRole('button', { name: '这份不用交' }).count()) {
      await deed(worker, '这份不用交', { fill: { 原因: '不是这种情况' } }, paper(name))
    }
  }

  // The water company, by a link and without an account.
  await deed(worker, '发给协办单位', {
    pick: { 哪个单位: '自来水公司' },
    fill: { 请对方做什么: '请为该户立户装表, 材料已备齐。' },
  })
  await worker.getByRole('button', { name: '生成链接' }).click()
  await fillDialogue(worker, {})
  const link = await worker.locator('[data-link]').getAttribute('data-link')
  await worker.keyboard.press('Escape')
  const company = await (await browser.newContext({ viewport: PHONE })).newPage()
  await company.goto(link!.replace(/^https?:\/\/[^/]+/, workbench.url))
  await company.getByRole('button', { name: '接收办理' }).click()
  await company.getByText('已接收').waitFor()
  expect(await company.locator('body').textContent()).not.toMatch(/马𠮷祥|19900001368/)
  await expectAccessible(company, '协办链接')
  await company.getByRole('button', { name: '办好了' }).click()
  await company.getByLabel('办理情况').fill('已装表通水。')
  await company.getByLabel(/贵单位的编号/).fill('户号 8801362')
  await shot(company, 'agency-link')
  await company.getByRole('button', { name: '提交答复' }).click()
  await company.getByText('答复已提交').waitFor()
  await company.context().close()
  await worker.getByText('户号 8801362').first().waitFor()
  await deed(worker, await confirmWord(worker))
  await deed(worker, '这一步办好了', {}, step('材料交供水公司'))
  await deed(worker, '这一步办好了', {}, step('装表通水'))
  await deed(worker, '这一步办好了', { fill: { 记什么: '户号 8801362' } }, step('记下户号'))
  await worker.getByRole('button', { name: '流程办完' }).click()
  await worker.getByText('办完了', { exact: true }).waitFor()

  // Reported, looked at; closing is not possible before the resident has been asked.
  await deed(worker, '报告结果', { choice: ['解决了'], fill: { 办理情况: '自来水公司已立户装表。' } })
  await deed(worker, '现场核查', { choice: ['属实'] })
  await worker.getByRole('button', { name: '办结', exact: true }).hover()
  await worker
    .getByText(/还没有回访到居民/)
    .first()
    .waitFor()

  // The resident, on a small phone: follows by number and phone tail, and says that it is solved.
  const resident = await (await browser.newContext({ viewport: PHONE })).newPage()
  await resident.goto(`${workbench.url}/r/`)
  await resident.getByRole('button', { name: '安和社区' }).click()
  await expectAccessible(resident, '居民首页')
  await resident.getByRole('button', { name: '查进度' }).click()
  await resident.getByLabel(/编号/).fill(number)
  await resident.getByLabel(/手机号后四位/).fill('1368')
  await resident.getByRole('button', { name: '查一查' }).click()
  await resident.getByText('真的解决了吗?').first().waitFor()
  await resident.getByRole('button', { name: '解决了', exact: true }).click()
  await resident.getByRole('button', { name: '满意', exact: true }).click()
  await expectAccessible(resident, '居民评价')
  await shot(resident, 'resident')
  await resident.getByRole('button', { name: '提交我的意见' }).click()
  await resident.getByText('您的意见收到了').first().waitFor()
  await resident.context().close()

  // Closed on a result that the resident has confirmed; the silk banner is kept with it.
  await worker
    .getByText(/居民说解决了/)
    .first()
    .waitFor()
  await deed(worker, '办结')
  await deed(worker, '登记致谢', { fill: { 谁送的: '马家', 写的什么: '解民忧 办实事' } })
  await worker.getByText('解民忧 办实事').waitFor()
  await shot(worker, 'case-closed')
  expect(await worker.locator('.stage-bar').textContent()).toContain('办结')
})

async function confirmWord(worker: Awaited<ReturnType<typeof signInAs>>): Promise<string> {
  const texts = await worker.locator('.agency-task button').allTextContents()
  return texts.find((text) => text.includes('确认'))!
}
