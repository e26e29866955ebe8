import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Page } from 'playwright-core'
import { readZipDirectory, unpackEntry } from '../src/server/attachments/zip-directory.ts'

/** Puts a picture of one colour with the matter that is open, and waits until it is among its files. */
export async function addPicture(page: Page, name: string, background: string): Promise<void> {
  const size = { width: 1200, height: 900, channels: 3 } as const
  const buffer = await sharp({ create: { ...size, background } })
    .jpeg()
    .toBuffer()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await page.getByRole('region', { name: '照片和附件', exact: true }).getByText(name).first().waitFor()
}

/** Issues the minutes of the last call, filled with what is known of it. */
export async function issueMinutes(page: Page, receiver: string): Promise<void> {
  await page.getByRole('button', { name: '出具文书' }).click()
  await page.getByRole('menuitem', { name: '吹哨报到纪要' }).click()
  const dialogue = page.getByRole('dialog', { name: '吹哨报到纪要' })
  await dialogue.getByLabel('份数', { exact: true }).waitFor()
  await dialogue.getByLabel('交给哪个单位').fill(receiver)
  await dialogue.getByRole('button', { name: '出具' }).click()
  await dialogue.waitFor({ state: 'hidden' })
}

const limits = { entries: 200, unpacked: 50e6, ratio: 1000 }

/** Presses for the one paper of the matter as a Word file; its name, and its words as one reads them. */
export async function saveWord(page: Page): Promise<{ name: string; words: string }> {
  const link = page
    .getByRole('region', { name: '文书', exact: true })
    .getByRole('link', { name: /^下载 Word/ })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const docx = await readFile(await download.path())
  const part = readZipDirectory(docx, limits).find(({ name }) => name === 'word/document.xml')!
  const xml = (await unpackEntry(docx, part)).toString()
  const words = xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '')
  return { name: download.suggestedFilename(), words }
}
