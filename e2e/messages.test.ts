import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PHONE } from './browser.ts'
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

test('the key of a channel is hidden while it is typed, shown on demand, and never told again', async () => {
  const secretary = await signInAs(browser, workbench.url, '赵书记')
  await secretary.goto(`${workbench.url}/settings/messages`)
  const line = secretary.getByRole('listitem').filter({ hasText: '阿里云短信' })
  await line.getByRole('button', { name: '设置', exact: true }).click()
  const dialog = secretary.getByRole('dialog')
  const key = dialog.getByLabel('AccessKey Secret')
  await dialog.getByLabel('AccessKey ID').fill('LTAI5tExample')
  await key.fill('a-key-nobody-reads')
  await expect.poll(() => key.getAttribute('type')).toBe('password')
  await expectAccessible(secretary, '渠道设置')
  await shot(secretary, 'messages-channel-secret')
  await dialog.getByRole('button', { name: '显示', exact: true }).click()
  await expect.poll(() => key.getAttribute('type')).toBe('text')
  await dialog.getByLabel('短信签名').fill('安和社区')
  await dialog.getByRole('button', { name: /阿里云短信$/ }).click()
  await line.getByText('已启用').waitFor()
  await line.getByRole('button', { name: '设置', exact: true }).click()
  await dialog.getByText('已经填过, 不改就空着').waitFor()
  await expect.poll(() => key.inputValue()).toBe('')
  const answered = secretary.waitForResponse(/\/api\/ask\/channel\.list/)
  await secretary.reload()
  const told = await (await answered).text()
  expect(told).toContain('LTAI5tExample')
  expect(told).not.toContain('a-key-nobody-reads')
  // Off again: the next story's message goes to the inbox of the demo.
  await line.getByRole('button', { name: '设置', exact: true }).click()
  await dialog.getByLabel('启用').uncheck()
  await dialog.getByRole('button', { name: /阿里云短信$/ }).click()
  await line.getByText('未启用').waitFor()
  await secretary.context().close()
})

test('who called at the counter receives a link, opens it and follows; who cannot be written to is called', async () => {
  // The story is told at any hour: nobody is spared at night.
  const secretary = await signInAs(browser, workbench.url, '赵书记')
  await secretary.goto(`${workbench.url}/settings/messages`)
  const rules = secretary.getByRole('region', { name: '免打扰和保存时间' })
  await rules.getByLabel('晚上不打扰').uncheck()
  await rules.getByRole('button', { name: '保存', exact: true }).click()
  await secretary.getByText('保存好了').first().waitFor()

  const worker = await signInAs(browser, workbench.url, '刘敏')
  await worker.getByText('我手上的').first().waitFor()
  await worker.keyboard.press('n')
  await worker.getByText('来电', { exact: true }).first().click()
  await worker.getByLabel('来电号码或姓名').fill('19900007788')
  await worker.getByLabel('姓名', { exact: true }).fill('钱大爷')
  await worker.getByLabel('同意发短信告知进展').check()
  await worker.getByLabel('居民怎么说').fill('3号楼下面的路灯不亮了')
  await choose(worker, worker.getByLabel('事项'), '路灯')
  await worker.getByRole('button', { name: '登记', exact: true }).click()
  await worker.getByRole('heading', { level: 1, name: /AH-\d{4}-/ }).waitFor()
  const matter = worker.url()

  // In the demo nothing leaves the house: the message is read on the screen.
  const inbox = secretary.getByRole('list', { name: '演示收件箱' })
  await inbox.getByText('19900007788').waitFor()
  await secretary.getByText('发出了').first().waitFor()
  await expectAccessible(secretary, '短信消息')
  await shot(secretary, 'messages-settings')
  const link = await inbox.getByRole('link').first().getAttribute('href')
  expect(link).toMatch(/\/s\/[2-9A-Z]{12}$/)

  // The resident's phone: no number, no tail, no sign-in; and the code is not left in the address.
  const context = await browser.newContext({ viewport: PHONE })
  const resident = await context.newPage()
  await resident.goto(link!)
  await resident.getByText('社区已收到').first().waitFor()
  await expect.poll(() => new URL(resident.url()).pathname).toBe('/r')
  await expectAccessible(resident, '短信里的链接')
  await shot(resident, 'messages-link')
  await resident.getByRole('button', { name: '不用再给我发短信了' }).click()
  await resident.getByText('好的, 不再给您发短信').waitFor()

  await worker.goto(matter)
  const panel = worker.getByRole('region', { name: '短信和联系' })
  await panel.getByText(/看了/).waitFor()
  await panel.getByText('本人不要短信').waitFor()

  // Somebody whom no message reaches is called, and the try is kept.
  await deed(worker, '要找到这个人', {}, panel)
  await panel.getByText('打电话', { exact: false }).first().waitFor()
  await worker.goto(workbench.url)
  const today = worker.getByRole('region', { name: '要联系的人' })
  // Among others who have not read theirs.
  const his = today.locator('li').filter({ hasText: '钱**' })
  await his.getByText(/打电话: 钱\*\*/).waitFor()
  await shot(worker, 'messages-today')
  await deed(
    worker,
    '记一次联系',
    { choice: ['没联系上'], fill: { '说了什么, 谁捎的话': '响了没人接' } },
    his,
  )
  await his.getByText(/第 2 次联系/).waitFor()
  await deed(worker, '记一次联系', { choice: ['说到了'] }, his)
  await expect.poll(() => his.count()).toBe(0)
  await worker.goto(matter)
  await panel.getByText('响了没人接').waitFor()
  await panel.getByText(/电话里说到了/).waitFor()
  await expectAccessible(worker, '办件页的短信和联系')
  await shot(worker, 'messages-case')
})
