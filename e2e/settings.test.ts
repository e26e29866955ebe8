import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { choose, deed, expectAccessible, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let secretary: Page
let worker: Page

beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
  secretary = await signInAs(browser, workbench.url, '赵书记')
  worker = await signInAs(browser, workbench.url, '刘敏')
})

afterAll(async () => {
  await browser?.close()
  await workbench?.stop()
})

const settings = (page: Page, name: string) => page.goto(`${workbench.url}/settings/${name}`)

test('a day off is written into the calendar and is there the next morning', async () => {
  await settings(secretary, 'calendar')
  await secretary.getByRole('button', { name: '加一天' }).click()
  await secretary.getByPlaceholder('叫什么 (如 春节)').last().fill('社区换届')
  await secretary.getByRole('button', { name: /^保\s*存$/ }).click()
  await secretary.getByText('日历保存好了').waitFor()
  await secretary.reload()
  await secretary.locator('input[value="社区换届"]').waitFor()
  await expectAccessible(secretary, '工作日历')
})

test('a kind of matter that the secretary adds can be chosen at the counter', async () => {
  await settings(secretary, 'kinds')
  await deed(secretary, '新建事项', {
    fill: {
      大类: '环境',
      小类: '树木',
      事项: '树枝挡光',
      多久办完: '3',
      '清单里怎么写; 不归社区的写该找谁': '社区清单第 12 项',
    },
  })
  await secretary.getByLabel('找事项 (名称或拼音首字母)').fill('树枝')
  await secretary.getByText('环境 · 树木 · 树枝挡光').waitFor()
  await expectAccessible(secretary, '事项目录')

  await worker.goto(`${workbench.url}/`)
  await worker.getByText('我手上的').first().waitFor()
  await worker.keyboard.press('n')
  await choose(worker, worker.getByLabel('事项'), '树枝挡光')
  await worker.getByText(/受理后要在/).waitFor()
})

test('a procedure is written like an existing one, and the next matter is done by it', async () => {
  await settings(secretary, 'procedures')
  await secretary.getByRole('button', { name: /^照着新建一个: 高龄津贴/ }).click()
  await secretary.getByLabel('流程名称').fill('九十岁以上上门办高龄津贴')
  await secretary.getByRole('button', { name: '第 1 句 去掉' }).click()
  await secretary.getByRole('button', { name: '加一份材料' }).click()
  const paper = secretary.getByRole('region', { name: /份材料$/ }).last()
  await secretary.getByRole('button', { name: /^保\s*存$/ }).click()
  await secretary.getByText('还不能保存:').waitFor()
  await secretary.getByText('第 7 份材料: 还没有写“材料名称”。').waitFor()
  await paper.getByLabel('材料名称').fill('老人近照')
  await paper.getByLabel('谁出具').fill('社区入户拍')
  await secretary.getByRole('button', { name: '第 7 份材料 上移' }).click()
  await secretary.getByText('老人近照 (社区入户拍, 1 份)').waitFor()
  await expectAccessible(secretary, '办事流程')
  await shot(secretary, 'procedure-editor')
  await secretary.getByRole('button', { name: /^保\s*存$/ }).click()
  await secretary.getByText('流程保存好了').waitFor()
  await secretary.getByRole('cell', { name: '九十岁以上上门办高龄津贴', exact: true }).waitFor()

  await worker.goto(`${workbench.url}/`)
  await worker.getByText('我手上的').first().waitFor()
  await worker.keyboard.press('n')
  await worker.getByLabel('居民怎么说').fill('老母亲九十一了, 下不了楼, 想在家里办高龄津贴。')
  await choose(worker, worker.getByLabel('事项'), '树枝挡光')
  await worker.getByRole('button', { name: '登记', exact: true }).click()
  await worker.getByRole('heading', { level: 1, name: /AH-\d{4}-/ }).waitFor()
  await deed(worker, '受理')
  await deed(worker, '按流程办', { pick: { 哪个流程: '九十岁以上' } })
  await worker.getByRole('heading', { name: /九十岁以上上门办高龄津贴/ }).waitFor()
  await worker.locator('.procedure li').filter({ hasText: '老人近照' }).first().waitFor()
})

test('whoever looks at a whole number leaves a name and a reason that the auditor reads', async () => {
  await worker.goto(`${workbench.url}/`)
  await worker.getByText('我手上的').first().waitFor()
  await worker.keyboard.press('/')
  await worker.keyboard.type('马𠮷祥')
  await worker
    .getByRole('option')
    .or(worker.locator('.ant-select-item-option'))
    .filter({ hasText: '马𠮷祥' })
    .last()
    .click()
  await worker.getByRole('heading', { level: 1, name: /马𠮷祥/ }).waitFor()
  await worker.getByRole('button', { name: /查看/ }).first().click()
  const dialogue = worker.getByRole('dialog')
  await choose(worker, dialogue.getByRole('combobox').first(), '办')
  await dialogue.locator('.ant-modal-footer .ant-btn').last().click()
  await expect.poll(() => worker.locator('.revealed').textContent()).toMatch(/^[0-9X]{11,18}$/)
  await worker.keyboard.press('Escape')

  const auditor = await signInAs(browser, workbench.url, '吴审计')
  await settings(auditor, 'reveals')
  await auditor.getByRole('cell', { name: '刘敏' }).first().waitFor()
  await expectAccessible(auditor, '谁看过谁')
  await auditor.goto(`${workbench.url}/homes`)
  await auditor.getByText('您的岗位不能做这件事').first().waitFor()
  const shown = await auditor.locator('body').innerText()
  expect(shown).toContain('您的岗位不能做这件事')
  expect(shown).not.toContain('马𠮷祥')
})

test('an administrator makes an account, gives it a role for a time, and takes the role back', async () => {
  const admin = await signInAs(browser, workbench.url, '系统管理员')
  await settings(admin, 'accounts')
  await deed(admin, '新建账号', { fill: { 用户名: 'zhouxin', 姓名: '周新' } })
  const told = (await admin.getByText(/一次性密码, 只显示这一次/).textContent()) ?? ''
  await admin.getByLabel('找姓名或用户名').fill('zhouxin')
  await expect.poll(() => admin.getByRole('row').count()).toBeLessThanOrEqual(3)
  await deed(admin, '分配岗位: 周新', { pick: { 岗位: '网格员', 负责的范围: '第二网格' } })
  await admin.getByText(/网格员 · 第二网格/).waitFor()
  await admin.getByText('还没改临时密码').waitFor()
  await deed(admin, '改姓名: 周新', { fill: { 姓名: '周新华' } })
  await admin.getByText('周新华').waitFor()
  await expectAccessible(admin, '账号岗位')
  await shot(admin, 'accounts')

  const one = told.split(' ').at(-1)!.trim()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(workbench.url)
  await page.getByLabel('用户名').fill('zhouxin')
  await page.getByLabel('密码').fill(one)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page
    .getByText(/修改密码|新密码/)
    .first()
    .waitFor()

  await deed(admin, '收回岗位: 周新华 网格员 · 第二网格')
  await expect.poll(() => admin.getByRole('button', { name: /^收回岗位: 周新华/ }).count()).toBe(0)
})
