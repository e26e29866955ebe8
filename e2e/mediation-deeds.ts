import type { Page } from 'playwright-core'
import { settled } from './story.ts'

/** Draws a line on the pad of the button's dialogue and confirms. */
export async function sign(page: Page, region: string, button: string): Promise<void> {
  await page
    .getByRole('region', { name: region, exact: true })
    .getByRole('button', { name: button })
    .first()
    .click()
  const pad = page.getByRole('img', { name: '在这里签名' })
  await pad.waitFor()
  await settled(page)
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
