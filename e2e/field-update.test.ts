import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { kept, knock, reopen, takePhone, toTab, unlock } from './field-deeds.ts'
import { shot } from './story.ts'
import { twoVersions, type TwoVersions } from './two-versions.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let office: TwoVersions
let browser: Browser
let page: Page

beforeAll(async () => {
  bench = await startWorkbench()
  office = await twoVersions(bench.url)
  browser = await openBrowser()
  page = await (await browser.newContext({ viewport: PHONE })).newPage()
  page.setDefaultTimeout(PATIENCE)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.end()
  await bench?.stop()
})

/** What 我 says about the app. */
async function version(): Promise<string> {
  await toTab(page, '我')
  return page.locator('.facts div').filter({ hasText: '版本' }).locator('dd').innerText()
}

/** The files that the page came with. */
const scripts = () =>
  page.evaluate(() => [...document.querySelectorAll('script[src]')].map((one) => one.getAttribute('src')))

test('a newer app comes while records wait: it is taken when the worker says so, opens without a network, and sends what the older one kept', async () => {
  await page.goto(`${office.url}/field/`)
  await takePhone(page, '孙丽')
  await kept(page)
  const older = await version()
  const olderScripts = await scripts()
  await toTab(page, '今天')
  // Nothing goes out: the answer to every sending is lost.
  await page.context().route('**/api/sync/send', (route) => route.abort())
  await page.locator('.stair .door').first().click()
  await knock(page, '没人')
  await page.getByRole('button', { name: /^下一户/ }).click()
  await knock(page, '见到', () => page.getByLabel('说了什么').fill('更新以前记的'))
  await page.getByRole('button', { name: '返回' }).click()

  office.release()
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  await toTab(page, '我')
  await page.getByText('有新版本').waitFor()
  await shot(page, 'field-update')
  // Until it is taken the older one goes on, also when the app is opened again.
  await reopen(page)
  await expect.poll(version).toBe(older)
  await expect.poll(scripts).toEqual(olderScripts)

  await page.getByRole('button', { name: '现在换成新版本' }).click()
  await page.getByLabel('六位开机密码').waitFor()
  await unlock(page)
  await page.locator('.shell').waitFor()
  await expect.poll(version).not.toBe(older)
  await toTab(page, '待传')
  const waiting = page.getByRole('region', { name: '等着上传的' })
  await waiting.getByText('敲门: 没人').waitFor()
  await expect.poll(() => waiting.getByRole('article').count()).toBeGreaterThanOrEqual(2)

  // The newer one lies on the phone as a whole: it opens in the stairwell.
  await page.context().setOffline(true)
  await reopen(page)
  await expect.poll(version).not.toBe(older)
  await page.context().setOffline(false)
  await page.context().unroute('**/api/sync/send')
  await toTab(page, '待传')
  await page.getByRole('button', { name: '现在上传' }).click()
  await page.getByText('没有等着上传的记录').waitFor()
  const device = await page.evaluate(async () => {
    const me = (await (await fetch('/api/me')).json()) as { committees: { id: string }[] }
    const reply = await fetch(`/api/ask/device.list?at=${me.committees[0]!.id}&input={}`)
    const [first] = (await reply.json()) as { made: number; received: number }[]
    return first!
  })
  expect(device.received).toBe(device.made)
  expect(device.made).toBeGreaterThanOrEqual(2)
})
