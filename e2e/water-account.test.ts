import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { deed, expectAccessible, shot, signInAs } from './story.ts'
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

test('a family in a gatehouse without a deed is taken in at the counter, its papers are gathered and the street takes it on record (first half of story S1)', async () => {
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

  await shot(worker, 'filed')
})
