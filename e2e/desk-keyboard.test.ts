import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { signInAs } from './story.ts'
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

const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => worker.keyboard.press(key)), Promise.resolve())

/** Tab until the keyboard stands on what is called so. */
async function tabTo(name: string, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 90; steps += 1) {
    await press(key)
    if ((await standing()).startsWith(name)) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

/** What the keyboard stands on, as it is called. */
const standing = () =>
  worker.evaluate(() => {
    const element = document.activeElement
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    return element?.getAttribute('aria-label') ?? labels[0]?.textContent ?? element?.textContent ?? ''
  })

/** A dialogue has opened and the keyboard stands where one types or agrees. */
async function opened(name: string): Promise<Locator> {
  const dialogue = worker.getByRole('dialog', { name })
  await dialogue.locator('form :focus, .ant-modal-footer :focus').waitFor({ state: 'attached' })
  return dialogue
}

const scrolled = () => worker.evaluate(() => scrollY)

test('a worker without a mouse takes a matter in, and no dialogue loses her place or what she has typed', async () => {
  await press('n')
  await worker.getByLabel('来电号码或姓名').waitFor()
  await worker.keyboard.type('19900001368')
  await worker.getByRole('button', { name: /马𠮷祥/ }).waitFor()
  await press('Enter')
  await worker.locator('#words:focus').waitFor()
  await worker.keyboard.type('没有房本, 自来水公司不给立户')
  // What her words sound like is taken by Enter; the keyboard stays in the field that it filled.
  await tabTo('水务')
  await press('Enter')
  await worker.locator('#kindCode:focus').waitFor()
  await press('Control+Enter')
  await worker.getByRole('heading', { level: 1, name: /AH-\d{4}-/ }).waitFor()
  await tabTo('受理')
  await press('Enter')
  await opened('受理')
  await press('Control+Enter')
  await worker.locator('button:focus').filter({ hasText: '交给谁办' }).waitFor()
  await tabTo('按流程办')
  await press('Enter')
  await opened('按流程办')
  await press('Control+Enter')
  await worker.getByRole('heading', { name: /无房本住户自来水立户/ }).waitFor()

  // Round and round within the dialogue: the page behind it stays where it was, and no single key leaves it.
  await tabTo('已向对方要')
  await expect.poll(scrolled).toBeGreaterThan(0)
  const before = await scrolled()
  await press('Enter')
  const dialogue = await opened('已向对方要')
  await dialogue.getByLabel('向谁要的').fill('隔壁老王')
  await tabTo('取消')
  await tabTo('约好哪天给')
  await tabTo('取消', 'Shift+Tab')
  await press('n')
  await expect.poll(() => dialogue.getByLabel('向谁要的').inputValue()).toBe('隔壁老王')
  await expect.poll(scrolled).toBe(before)
  // A day typed stroke by stroke is the day that was meant.
  await tabTo('约好哪天给', 'Shift+Tab')
  await worker.keyboard.type('2026-12-25')
  await tabTo('取消')
  await expect.poll(() => dialogue.getByLabel('约好哪天给').inputValue()).toBe('2026-12-25')
  // As long as the calendar is folding up, Escape is meant for it.
  await worker.locator('.ant-picker-dropdown').waitFor({ state: 'hidden' })
  await press('Escape')
  await worker.locator('button:focus').filter({ hasText: '已向对方要' }).waitFor()
})
