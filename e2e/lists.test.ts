import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, PATIENCE } from './browser.ts'
import { expectAccessible, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let browser: Browser
beforeAll(async () => {
  bench = await startWorkbench()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await bench?.stop()
})

test('a worker keeps the filters of every morning under a name, and finds them on another computer', async () => {
  const page = await signInAs(browser, bench.url, '刘敏')
  await page.goto(`${bench.url}/cases?show=overdue`)
  await page.getByRole('button', { name: '存为常用' }).click()
  await page.getByLabel(/起个名字/).fill('超期的')
  const kept = page.waitForResponse(/account\.preferences/)
  await page.keyboard.press('Enter')
  await kept
  await page.getByRole('button', { name: '不再常用' }).waitFor()

  const elsewhere = await signInAs(browser, bench.url, '刘敏')
  await elsewhere.goto(`${bench.url}/cases`)
  await elsewhere.getByRole('combobox', { name: '常用筛选' }).click()
  await elsewhere.getByTitle('超期的').click()
  await expect.poll(() => elsewhere.url()).toMatch(/show=overdue/)
  await expectAccessible(elsewhere, 'list of matters with a saved view')
})

test('a column left out is neither on the screen nor in the exported sheet', async () => {
  const page = await signInAs(browser, bench.url, '王磊')
  await page.goto(`${bench.url}/cases`)
  await page.getByRole('columnheader', { name: '地点' }).waitFor()
  await page.getByRole('button', { name: '显示哪些列' }).click()
  await page.getByRole('checkbox', { name: '地点' }).click()
  await expect.poll(() => page.getByRole('columnheader', { name: '地点' }).count()).toBe(0)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  const stream = await (await saved).createReadStream()
  let sheet = ''
  for await (const chunk of stream) sheet += String(chunk)
  expect(sheet.split('\r\n')[0]).toMatch(/事情.*期限.*编号/)
  expect(sheet).not.toContain('地点')
})

test('a name with a character that no ordinary font has is shown and not a box', async () => {
  const page = await signInAs(browser, bench.url, '刘敏')
  await page.goto(`${bench.url}/homes`)
  await page.getByText('马𠮷祥').first().waitFor()
  const loaded = () =>
    page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => /Linli Rare Han/.test(family) && status === 'loaded'),
    )
  await expect.poll(loaded).toBe(true)
  await shot(page, 'rare-name')
})

test('of many notices four stand above the day’s work; none is marked as read that was not listed', async () => {
  const page = await signInAs(browser, bench.url, '王磊')
  const notices = page.getByRole('region', { name: '提醒' })
  await notices
    .getByText(/最晚|超期/)
    .first()
    .waitFor({ timeout: 2 * PATIENCE })
  const count = async () => Number(await notices.locator('h2 small').innerText())
  await expect.poll(count).toBeGreaterThan(4)
  const lines = notices.getByRole('listitem')
  const read = notices.getByRole('button', { name: '都看过了' })
  await expect.poll(async () => [await lines.count(), await read.count()]).toEqual([4, 0])
  await shot(page, 'today-notices')
  await notices.getByRole('button', { name: /^还有 \d+ 条/ }).click()
  // One more may come in the meantime.
  await expect.poll(async () => (await lines.count()) - (await count())).toBe(0)
  await read.click()
  await expect.poll(() => notices.count()).toBe(0)
})
