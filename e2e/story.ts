import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { PATIENCE, PHONE } from './browser.ts'

/** Signs in with one click on a demo account. */
export async function signInAs(
  browser: Browser,
  url: string,
  name: string,
  viewport = { width: 1366, height: 768 },
): Promise<Page> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(url)
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('navigation').first().waitFor()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

/**
 * What is put into the fields of a small dialogue, by label; `pick` chooses from a list, `several` more than one line of it,
 * `choice` presses a button.
 */
export interface Fields {
  readonly fill?: Readonly<Record<string, string>>
  readonly pick?: Readonly<Record<string, string>>
  readonly several?: Readonly<Record<string, readonly string[]>>
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
  await expectFolded(page)
}

/** The same for a list that stays open: each line is taken by its words and stands in the field; then the list is left. */
async function chooseSeveral(
  page: Page,
  dialogue: Locator,
  label: string,
  texts: readonly string[],
): Promise<void> {
  const list = dialogue.getByLabel(label)
  for (const text of texts) {
    await list.pressSequentially(text)
    await page.locator('.ant-select-item-option-active').filter({ hasText: text, visible: true }).waitFor()
    await page.keyboard.press('Enter')
    await dialogue.locator('.ant-select-selection-item').filter({ hasText: text }).waitFor()
  }
  await dialogue.locator('.ant-modal-title').click()
  await expectFolded(page)
}

/** A list folds up in its own time: on a busy machine that is more than a second. */
async function expectFolded(page: Page): Promise<void> {
  await expect.poll(() => page.locator(OPEN_LIST).filter({ visible: true }).count()).toBe(0)
}

export async function fillDialogue(
  page: Page,
  { fill = {}, pick = {}, several = {}, choice = [], tick = [] }: Fields,
): Promise<void> {
  const dialogue = page.getByRole('dialog').last()
  await dialogue.waitFor()
  for (const [label, text] of Object.entries(fill)) await dialogue.getByLabel(label).fill(text)
  for (const [label, text] of Object.entries(pick)) await choose(page, dialogue.getByLabel(label), text)
  for (const [label, texts] of Object.entries(several)) await chooseSeveral(page, dialogue, label, texts)
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
  const passing = page
    .locator(`${OPEN_LIST}, .ant-message-notice-wrapper, .adm-toast-main`)
    .filter({ visible: true })
  await expect.poll(() => passing.count()).toBe(0)
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

/** The same once the mouse has left: a message stays as long as the mouse rests on it. */
export async function expectCalm(page: Page, where: string): Promise<void> {
  await page.mouse.move(2, 400)
  await expectAccessible(page, where)
}

/** Nothing stands out to the right: the page need not be pushed sideways. */
export async function expectFits(page: Page, where = page.url()): Promise<void> {
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.poll(over, { message: where }).toBeLessThanOrEqual(0)
}

const SHOTS = join(import.meta.dirname, '..', 'test-output')

/** Kept beside the run, for whoever wants to look. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`) })
}

/** Looked at in both widths, and by a machine: nothing serious, nothing wider than a phone. */
export async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name)
  await shot(page, name)
  const wide = page.viewportSize()!
  await page.setViewportSize(PHONE)
  await settled(page)
  await expectFits(page, name)
  await shot(page, `${name}-360`)
  await page.setViewportSize(wide)
}
