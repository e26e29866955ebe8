import type { Page } from 'playwright-core'
import { settled, shot } from './story.ts'

/** Draws a line on the pad of the button's dialogue and confirms; `look` is told of the open pad. */
export async function sign(
  page: Page,
  region: string,
  button: string,
  look?: () => Promise<void>,
): Promise<void> {
  await page
    .getByRole('region', { name: region, exact: true })
    .getByRole('button', { name: button })
    .first()
    .click()
  const pad = page.getByRole('img', { name: '在这里签名' })
  await pad.waitFor()
  await settled(page)
  await look?.()
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 60)
  await page.mouse.down()
  for (let n = 1; n <= 20; n += 1) await page.mouse.move(box.x + 30 + n * 10, box.y + 60 + Math.sin(n) * 30)
  await page.mouse.up()
  const opened = page.getByRole('dialog')
  await opened.getByRole('button', { name: '签好了' }).click()
  await opened.waitFor({ state: 'hidden' })
}

/** Writes who does what by when: too vague at first, which is told and mended. */
export async function writeAgreement(page: Page): Promise<void> {
  await page.getByRole('button', { name: '写协议', exact: true }).click()
  const editor = page.getByRole('dialog')
  await editor.getByLabel('贺满仓').check()
  await editor.getByLabel('做什么').fill('尽快把门口的废品清走')
  await editor.getByText(/“尽快”说不清/).waitFor()
  await shot(page, 'agreement-vague')
  await editor.getByLabel('做什么').fill('把二楼门口的废品全部清走')
  await editor.getByLabel('哪天前').fill(inDays(7))
  await page.keyboard.press('Enter')
  await editor.getByLabel('怎么做').fill('卖给废品收购站, 当着网格员的面清完')
  await editor.getByText('写得清楚, 可以签名。').waitFor()
  await editor.getByRole('button', { name: '保存协议' }).click()
  await editor.waitFor({ state: 'hidden' })
}

function inDays(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}
