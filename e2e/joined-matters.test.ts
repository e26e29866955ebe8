import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { deed, expectCalm, fillDialogue, lookedAt, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let worker: Page
beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
  worker = await signInAs(browser, workbench.url, '刘敏')
})
afterAll(async () => {
  await browser?.close()
  await workbench?.stop()
})

const region = (name: string) => worker.getByRole('region', { name, exact: true })
const line = (panel: string, text: string) => region(panel).locator('li').filter({ hasText: text }).first()

async function open(title: string): Promise<void> {
  await worker.goto(`${workbench.url}/cases`)
  await worker.getByRole('link', { name: title }).first().click()
  await worker.getByRole('heading', { level: 1, name: title }).waitFor()
}

test('what nobody has taken up yet is found to be the same as another matter, goes there with its reporter, and comes back', async () => {
  await open('二单元楼道堆物')
  const alike = worker.getByRole('alert').filter({ hasText: '附近类似的事' })
  await alike.getByText('楼道堆了很多废品').waitFor()
  await lookedAt(worker, 'same-matter-offered')
  await deed(worker, '是同一件, 并过去')
  await worker.getByText('这一件已经并到另一件一起办').waitFor()
  const notice = worker.getByRole('alert').filter({ hasText: '已经并到另一件' })
  await notice.getByRole('link').click()
  await worker.getByRole('heading', { level: 1, name: '楼道堆了很多废品' }).waitFor()
  await line('反映人', '随 AH-').waitFor()
  await line('经过', '并进来').getByText('并到另一件').waitFor()
  await lookedAt(worker, 'matter-joined')

  await deed(worker, '拆出来', { fill: { 原因: '他家说的是二楼的东西' } }, region('反映人'))
  await line('经过', '又拆出去').getByText('他家说的是二楼的东西').waitFor()
  await expect.poll(() => region('反映人').getByText('随 AH-').count()).toBe(0)
  await open('二单元楼道堆物')
  await region('反映人').locator('li').first().waitFor()
  await line('经过', '从 AH-').waitFor()
})

test('another reporter is added long after the intake, and gets a matter of his own when it was another thing', async () => {
  await open('楼道堆了很多废品')
  await deed(
    worker,
    '加一位反映人',
    {
      fill: { 姓名: '韩师傅', 电话: '19900003311', 居民怎么说: '我说的是一单元楼顶漏水。' },
      tick: ['同意发短信告知进展'],
    },
    region('反映人'),
  )
  await line('反映人', '韩**').waitFor()
  await line('短信和联系', '并为同一件').waitFor()
  await line('反映人', '韩**').getByRole('button', { name: '另立一件' }).click()
  await worker.getByRole('dialog').getByText('1 位反映人会收到短信。').waitFor()
  await fillDialogue(worker, { fill: { 原因: '说的是楼顶漏水' } })
  const parted = line('经过', '一位反映人另立')
  await parted.getByText('说的是楼顶漏水').waitFor()
  const number = /AH-\d{4}-\d{6}/.exec((await parted.textContent()) ?? '')![0]
  await worker.goto(`${workbench.url}/cases?text=${number}`)
  await worker.getByRole('link', { name: /楼顶漏水/ }).click()
  await line('反映人', '韩**').waitFor()
  await line('短信和联系', '改为单独办').waitFor()
  await expectCalm(worker, '另立的一件')
})

test('while an office is still asked a matter goes nowhere, and the button says why', async () => {
  await open('六楼水压太低')
  const merge = region('反映人').getByRole('button', { name: '并到另一件' })
  await expect.poll(() => merge.getAttribute('aria-description')).toContain('协办单位还有 1 件没有答复确认')
})
