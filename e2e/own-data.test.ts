import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../src/domain/kit/ids.ts'
import { areaId } from '../world/community.ts'
import { openBrowser } from './browser.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'
import { deed, expectAccessible, fillDialogue, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let desk: DeskDeeds

beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
  desk = await deskOf(workbench.url, 'liumin', areaId('community'))
})

afterAll(async () => {
  await browser?.close()
  await workbench?.stop()
})

async function resident(name: string): Promise<string> {
  const personId = newId()
  const phones = [{ phoneId: newId(), number: '19900003141' }]
  await desk.done('person.register', { personId, name, phones })
  return personId
}

async function askAtTheCounter(page: Page, personId: string, kind: string): Promise<void> {
  await page.goto(`${workbench.url}/persons/${personId}`)
  const panel = page.getByRole('region', { name: '本人的信息权利' })
  await deed(page, '登记申请', { choice: [kind] }, panel)
  await panel.getByRole('listitem').filter({ hasText: kind }).getByRole('link', { name: '打开' }).click()
  await page.getByRole('heading', { name: /个人信息申请/ }).waitFor()
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('she asks at the counter, her copy is handed over, her telephone is deleted, and both matters are closed', async () => {
  const personId = await resident('陈玉芬')
  const page = await signInAs(browser, workbench.url, '赵书记')
  await askAtTheCounter(page, personId, '查阅、复制')
  await page.getByText('核对以前什么也不能给').waitFor()
  await expectAccessible(page, '个人信息申请')
  await deed(page, '核对身份', { choice: ['看了本人证件'] })
  const paper = await saved(page, '副本 Word')
  expect(paper.name).toBe('个人信息副本 陈玉芬.docx')
  expect(paper.bytes.subarray(0, 2).toString()).toBe('PK')
  expect((await saved(page, '副本 PDF')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const data = JSON.parse((await saved(page, '电子数据')).bytes.toString()) as { format: string }
  expect(data.format).toBe('linli-personal-data-1')
  expect(JSON.stringify(data)).toContain('19900003141')
  await page.getByText('副本制作过 3 次').waitFor()
  await shot(page, 'own-data-copy')
  await deed(page, '副本已交给本人', { choice: ['纸质'] })
  await page.getByRole('heading', { name: /已答复/ }).waitFor()
  await page.getByRole('link', { name: '打开办件, 看期限' }).click()
  await page.getByText('本人信息的副本已经交给申请人').first().waitFor()

  await askAtTheCounter(page, personId, '删除')
  await deed(page, '核对身份', { choice: ['认识本人'] })
  await page.getByText('会留下, 以及为什么').waitFor()
  await expectAccessible(page, '删除以前')
  await shot(page, 'own-data-delete')
  await page.getByRole('button', { name: '删除并答复' }).click()
  await fillDialogue(page, {})
  await page.getByRole('heading', { name: /已答复/ }).waitFor()
  await page.goto(`${workbench.url}/persons/${personId}`)
  await page.getByRole('heading', { name: /陈玉芬/ }).waitFor()
  await page.getByRole('region', { name: '本人的信息权利' }).getByRole('listitem').first().waitFor()
  await expect.poll(() => page.locator('main').innerText()).not.toMatch(/199\*+|3141/)
  await page.context().close()
})
