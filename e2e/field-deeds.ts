import type { Browser, Locator, Page } from 'playwright-core'
import { PATIENCE, PHONE } from './browser.ts'

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

/** The app is opened again, as the next morning. */
export async function reopen(page: Page): Promise<void> {
  await page.reload()
  await unlock(page)
  await page.locator('.shell').waitFor()
}

export async function toTab(page: Page, name: '今天' | '楼栋' | '记一笔' | '待传' | '我'): Promise<void> {
  const tabs = page.getByRole('navigation', { name: '页面' })
  // A door has its outcomes where the tabs are; its arrow leads back to them.
  const back = page.getByRole('button', { name: '返回' })
  await tabs.or(back).first().waitFor()
  if ((await tabs.count()) === 0) await back.click()
  await tabs.getByRole('link', { name }).click()
  // The heading of the screen before stands there until this one is drawn.
  await tabs.locator('a[aria-current=page]').filter({ hasText: name }).waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Two taps at an open door: how it went, and save; `between` may say more. */
export async function knock(page: Page, outcome: string, between?: () => Promise<void>): Promise<void> {
  await page.getByRole('region', { name: '这次怎么样?' }).getByRole('button', { name: outcome }).click()
  const sheet = page.getByRole('dialog')
  await sheet.waitFor()
  await between?.()
  await sheet.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: '记错了', exact: true }).waitFor()
}

/** What is left today, as the screen says it. */
export async function leftToday(page: Page): Promise<number> {
  const text = await page.locator('.screen-below').filter({ hasText: LEFT }).innerText()
  return Number(LEFT.exec(text)?.[1])
}

const LEFT = /还有 (\d+) 户/

/** A phone of its own with the app on it, signed in as somebody of the demo. */
export async function newPhone(browser: Browser, url: string, name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(`${url}/field/`)
  await takePhone(page, name)
  await kept(page)
  return page
}

/** By the building's picture, as one looks for a door that is not due today: `1号楼 1单元 201`. */
export async function openDoor(page: Page, door: string): Promise<void> {
  const [building = '', stair = '', room = ''] = door.split(' ')
  await toTab(page, '楼栋')
  await page.getByRole('link', { name: new RegExp(`^${building}`) }).click()
  const front = page.getByRole('group', { name: /楼栋图/ })
  const doors = front.getByRole('region', { name: stair })
  await doors.getByRole('button', { name: new RegExp(`^${room}`) }).click()
  await page.getByRole('heading', { level: 1, name: door }).waitFor()
}

/** Notes at an open door what is wrong in the books. */
export async function correct(
  page: Page,
  what: string,
  fill: (sheet: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: '登记有误' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: what }).click()
  await fill(sheet)
  await sheet.getByRole('button', { name: '保存', exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** Presses for it on 待传 and waits until nothing is left. */
export async function sendAll(page: Page): Promise<void> {
  await toTab(page, '待传')
  await page
    .locator('main')
    .getByRole('button', { name: /现在上传|看看有没有新名单/ })
    .click()
  await page.getByText('没有等着上传的记录').waitFor()
}
