import type { Page } from 'playwright-core'

export const PIN = '135791'

/** Signs in as somebody of the demo, chooses a PIN, and waits for the list of doors. */
export async function takePhone(page: Page, name: string, lastPress = () => {}): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByLabel('六位开机密码').fill(PIN)
  await page.getByLabel('再输一遍').fill(PIN)
  lastPress()
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.getByRole('navigation', { name: '页面' }).waitFor()
  await page.locator('.stair').first().waitFor()
}

/** The app is on the phone: from here on it opens without a network. */
export async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

export async function unlock(page: Page, pin = PIN): Promise<void> {
  await page.getByLabel('六位开机密码').fill(pin)
  await page.getByRole('button', { name: '打开', exact: true }).click()
}

export async function toTab(page: Page, name: '今天' | '楼栋' | '记一笔' | '待传' | '我'): Promise<void> {
  const tabs = page.getByRole('navigation', { name: '页面' })
  // A door has its outcomes where the tabs are; its arrow leads back to them.
  if ((await tabs.count()) === 0) await page.getByRole('button', { name: '返回' }).click()
  await tabs.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Two taps at an open door: how it went, and save; `between` may say more. */
export async function knock(page: Page, outcome: string, between?: () => Promise<void>): Promise<void> {
  await page.getByRole('region', { name: '这次怎么样?' }).getByRole('button', { name: outcome }).click()
  const sheet = page.getByRole('dialog')
  await sheet.waitFor()
  await between?.()
  await sheet.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: '记错了' }).waitFor()
}

/** What is left today, as the screen says it. */
export async function leftToday(page: Page): Promise<number> {
  const text = await page.locator('.screen-below').innerText()
  return Number(/还有 (\d+) 户/.exec(text)?.[1])
}
