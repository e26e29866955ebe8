import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'

/** Signs in with one click on a demo account. */
export async function signInAs(
  browser: Browser,
  url: string,
  name: string,
  viewport = { width: 1366, height: 768 },
): Promise<Page> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(url)
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('navigation').first().waitFor()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

/** What is put into the fields of a small dialogue, by label; `pick` chooses from a list, `choice` presses a button. */
export interface Fields {
  readonly fill?: Readonly<Record<string, string>>
  readonly pick?: Readonly<Record<string, string>>
  readonly choice?: readonly string[]
  readonly tick?: readonly string[]
}

/** Presses a button, fills the dialogue that opens, sends it, and waits until it has closed. */
export async function deed(
  page: Page,
  button: string,
  fields: Fields = {},
  within = page.locator('main'),
): Promise<void> {
  await within.getByRole('button', { name: button, exact: true }).first().click()
  await fillDialogue(page, fields)
}

/** Opens a list, types what is sought, takes the line that the keyboard stands on, and waits until the list has gone. */
export async function choose(page: Page, list: Locator, text: string): Promise<void> {
  await list.click()
  await page.keyboard.type(text)
  await page.locator('.ant-select-item-option-active').filter({ hasText: text, visible: true }).waitFor()
  await page.keyboard.press('Enter')
  // A list folds up in its own time: on a busy machine that is more than a second.
  await expect
    .poll(() => page.locator(OPEN_LIST).filter({ visible: true }).count(), { timeout: 15_000 })
    .toBe(0)
}

export async function fillDialogue(
  page: Page,
  { fill = {}, pick = {}, choice = [], tick = [] }: Fields,
): Promise<void> {
  const dialogue = page.getByRole('dialog').last()
  await dialogue.waitFor()
  for (const [label, text] of Object.entries(fill)) await dialogue.getByLabel(label).fill(text)
  for (const [label, text] of Object.entries(pick)) await choose(page, dialogue.getByLabel(label), text)
  for (const text of choice) await dialogue.getByText(text, { exact: true }).click()
  for (const label of tick) await dialogue.getByLabel(label).check()
  // This very dialogue: another may open when it has been sent.
  const opened = await dialogue.elementHandle()
  await dialogue.locator('.ant-modal-footer .ant-btn').last().click()
  await opened?.waitForElementState('hidden')
}

const OPEN_LIST = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)'

/** Nothing moves any more: what opened is open, what closed is gone, colours have their full strength. */
export async function settled(page: Page): Promise<void> {
  const passing = page.locator(`${OPEN_LIST}, .ant-message-notice-wrapper`).filter({ visible: true })
  await expect.poll(() => passing.count(), { timeout: 15_000 }).toBe(0)
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  )
}

/** Axe finds nothing serious on this page, once it has come to rest. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await settled(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const said = bad.map(
    ({ id, nodes }) => `${where} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  expect(said).toEqual([])
}

const SHOTS = join(import.meta.dirname, '..', 'test-output')

/** Kept beside the run, for whoever wants to look. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`) })
}
