import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { areaId } from '../world/community.ts'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { choose, deed, expectAccessible, shot, signInAs } from './story.ts'
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

test('a family without a deed gets its water: counter, papers, street, company, its own word, thanks (story S1)', async () => {
  const worker = await signInAs(browser, workbench.url, '刘敏')
  await worker.getByText('我手上的').first().waitFor()
  await expectAccessible(worker, '今日')

  // At the counter: the number finds the family and its home.
  await worker.getByText('我手上的').first().waitFor()
  await worker.keyboard.press('n')
  await worker.getByLabel('来电号码或姓名').fill('19900001368')
  await worker.getByRole('button', { name: /马𠮷祥/ }).waitFor()
  await worker.keyboard.press('Enter')
  // The keyboard goes on by itself where the caller's words are written.
  await worker.locator('#words:focus').waitFor()
  await worker.keyboard.type('住在门房三十年了, 没有房本, 自来水公司不给立户, 一直从邻居家接水。')
  await choose(worker, worker.getByLabel('事项'), '自来水立户')
  await worker.getByText(/受理后要在/).waitFor()
  await expectAccessible(worker, '登记')
  await shot(worker, 'intake')
  await worker.getByRole('button', { name: '登记', exact: true }).click()
  await worker.getByRole('heading', { level: 1, name: /AH-\d{4}-/ }).waitFor()
  await expect.poll(() => worker.locator('main').textContent()).toContain('东门门房')

  // Accepted, given to herself, and done by the procedure.
  await deed(worker, '受理')
  // Its button is gone with the deed; the keyboard stands at the next one.
  await worker.locator('button:focus').filter({ hasText: '交给谁办' }).waitFor()
  await deed(worker, '交给谁办', { pick: { 交给谁: '刘敏' } })
  await deed(worker, '按流程办', { pick: { 给谁办: '马' } })
  await worker.getByRole('heading', { name: /无房本住户自来水立户/ }).waitFor()
  await worker
    .getByRole('radiogroup', { name: '现在是从邻居家接水用吗?' })
    .getByLabel('是', { exact: true })
    .check()

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
  for (const name of ['申请人身份证复印件', '邻居证言']) await receive(name)

  // The community states what it knows: printed with a number and a line in the seal book.
  await issue(worker, '居住情况说明', {
    交给哪个单位: '市自来水公司',
    居住起始: '1994',
    现状: '一家三口住在东门门房, 一直从隔壁家接水。',
  })
  await worker.getByText(/已出具, 材料清单上已记“收到”/).waitFor()
  await paper('居住情况说明').getByText('✓').waitFor()
  await expectPrinted(worker, '居住情况说明')
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
    await deed(worker, '这份不用交', { fill: { 原因: '不是这种情况' } }, paper(name))
  }

  await shot(worker, 'filed')

  // The water company is asked, and gets a link for this one matter.
  await deed(worker, '发给协办单位', {
    fill: { 请对方做什么: '请给东门门房立户装表。', 联系电话: '0000-6601' },
    pick: { 哪个单位: '自来水' },
  })
  await worker.getByText('请给东门门房立户装表。').waitFor()
  await deed(worker, '生成链接和二维码')
  const link = (await worker.locator('.link-made').textContent())!.trim()
  await expectAccessible(worker, '链接')
  await shot(worker, 'link-made')
  await worker.getByRole('dialog').getByRole('button', { name: '好了' }).click()
  await issue(worker, '材料交接清单', {})
  await expectPrinted(worker, '材料交接清单')
  await deed(worker, '这一步办好了', {}, step('材料交供水公司'))

  // The water company, without an account: opens, accepts, answers with its number.
  const company = await phone(link)
  await company.getByText('请给东门门房立户装表。').waitFor()
  await company.getByRole('button', { name: '接收办理' }).click()
  await company.getByText('已接收').waitFor()
  await company.getByRole('button', { name: '办好了' }).click()
  await company.getByLabel('办理情况').fill('已装表通水, 户号交给社区转告。')
  await company.getByLabel('贵单位的编号').fill('户号 6602-118')
  await company.getByRole('button', { name: '提交答复' }).click()
  await company.getByText('答复已提交').waitFor()
  await company.context().close()

  await worker.getByText('已装表通水').first().waitFor()
  await deed(worker, '答复可以, 确认')
  await deed(worker, '这一步办好了', {}, step('装表通水'))
  await deed(worker, '这一步办好了', { fill: { 记什么: '户号 6602-118' } }, step('记下户号'))
  await worker.getByRole('button', { name: '流程办完' }).click()
  await worker.getByText('办完了').first().waitFor()
  await deed(worker, '报告结果', {
    choice: ['解决了'],
    fill: { 办理情况: '自来水公司立户装表, 户号 6602-118, 已通水。' },
  })
  await deed(worker, '现场核查', { choice: ['属实'] })
  await shot(worker, 'checked')

  // The resident, at 360 px: finds it by number and phone tail, and says that it is solved.
  const number = /AH-\d+-\d+/.exec((await worker.getByRole('heading', { level: 1 }).textContent())!)![0]
  const family = await phone(`${workbench.url}/r/?c=${areaId('community')}`)
  await family.getByRole('button', { name: '查进度' }).click()
  await family.getByLabel('编号').fill(number)
  await family.getByLabel('手机号后四位').fill('1368')
  await family.getByRole('button', { name: '查一查' }).click()
  await family.getByText('等您说一声').waitFor()
  await expectAccessible(family, '查进度')
  await shot(family, 'family-asked')
  await family.getByRole('button', { name: '解决了', exact: true }).click()
  await family.getByRole('button', { name: '满意', exact: true }).click()
  await family.getByRole('button', { name: '提交我的意见' }).click()
  await family.getByText('您的意见收到了, 谢谢!').waitFor()
  await family.context().close()

  // What the family said is on the desk at once; only now can it be closed.
  await worker
    .getByText(/居民说解决了, 满意/)
    .first()
    .waitFor()
  await deed(worker, '办结')
  await worker.getByRole('button', { name: '办结', exact: true }).waitFor({ state: 'hidden' })

  // The pennant that the family brings, with its picture and its yes to showing it.
  const pennant = { create: { width: 900, height: 1200, channels: 3, background: '#b3262a' } } as const
  await worker.locator('input[type=file]').setInputFiles({
    name: '锦旗.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp(pennant).jpeg().toBuffer(),
  })
  await worker.getByText('锦旗.jpg').first().waitFor()
  await deed(worker, '登记致谢', {
    fill: { 谁送的: '马家三口', 写的什么: '为民解难 情暖门房' },
    pick: { 照片: '锦旗' },
    tick: ['本人同意公开'],
  })
  await worker.getByText('为民解难 情暖门房').waitFor()
  await expectAccessible(worker, '办结以后')
  await shot(worker, 'closed')
})

/** A page on a phone, by its address. */
async function phone(url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(url)
  return page
}

/** Opens a paper that is filled with what is known, adds the rest, and issues it. */
async function issue(page: Page, kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: '出具文书' }).press('Enter')
  await page.locator('[role=menuitem]:focus').waitFor()
  await page.getByRole('menuitem', { name: kind }).press('Enter')
  const dialogue = page.getByRole('dialog', { name: kind })
  await dialogue.getByLabel('份数', { exact: true }).waitFor()
  for (const [label, text] of Object.entries(fields)) await dialogue.getByLabel(label).fill(text)
  await shot(page, `issue-${kind}`)
  await dialogue.getByRole('button', { name: '出具' }).click()
  await dialogue.waitFor({ state: 'hidden' })
}

/** The paper is there as PDF and as Word. */
async function expectPrinted(page: Page, kind: string): Promise<void> {
  const line = page
    .locator('li')
    .filter({ hasText: kind })
    .filter({ has: page.getByText('PDF') })
  for (const [link, mark] of [
    ['PDF', '%PDF'],
    ['Word', 'PK'],
  ] as const) {
    const href = await line
      .getByRole('link', { name: new RegExp(link) })
      .first()
      .getAttribute('href')
    const reply = await page.request.get(`${workbench.url}${href}`)
    expect((await reply.body()).subarray(0, mark.length).toString()).toBe(mark)
  }
}
