import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../src/domain/kit/ids.ts'
import { areaId } from '../world/community.ts'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'
import { expectAccessible, expectFits, shot } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let desk: DeskDeeds
let photo: Buffer

beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
  desk = await deskOf(workbench.url, 'liumin', areaId('community'))
  photo = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#667' } })
    .jpeg()
    .toBuffer()
})

afterAll(async () => {
  await browser?.close()
  await workbench?.stop()
})

async function phone(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage()
  page.setDefaultTimeout(PATIENCE)
  return page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const press = (page: Page, name: string | RegExp) => button(page, name).click()

const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('an agency objects or answers on one link, with a file, and sees no more once it is revoked', async () => {
  const caseId = newId()
  const reporter = { reporterId: newId(), name: '马女士', phone: '19900006789' }
  const told = { source: 'telephone', kindCode: 'water-cut', words: '水管漏水, 请自来水公司来看' }
  await desk.done('case.report', { caseId, ...told, reporter })
  await desk.done('case.accept', { caseId, duty: 'lead' })
  const organisations = await desk.ask<{ rows: readonly { id: string; name: string }[] }>('organisation.list')
  const water = organisations.rows.find(({ name }) => name.includes('自来水'))!.id
  const [taskId, linkId] = [newId(), newId()]
  const contact = { contactName: '刘敏', contactPhone: '0000-6601' }
  const limit = { amount: 2, unit: 'workingDay' }
  const ask = '请派人查看3号楼前漏水的管子。'
  await desk.done('agencyTask.send', { taskId, caseId, organisationId: water, ask, ...limit, ...contact })
  const { secret } = await desk.done('link.issue', { linkId, taskId, expiresOn: dayAfter(20) })
  const path = new URL((secret as { url: string }).url).pathname

  const page = await phone()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${workbench.url}${path}`)
  await page.getByText('请派人查看3号楼前漏水的管子。').waitFor()
  // The token is in the address of the page and nowhere else.
  expect(asked.filter((url) => url.includes(path.slice(3)))).toHaveLength(1)
  const shown = await page.locator('body').textContent()
  expect(shown).toContain('请派人查看3号楼前漏水的管子。')
  expect(shown).not.toContain('19900006789')
  await press(page, '有异议')
  await press(page, '提交异议')
  await page.getByText('请写清楚为什么不归贵单位').waitFor()
  await expectAccessible(page, '协办链接')
  await press(page, '接收办理')
  await page.getByText('已接收').waitFor()
  await press(page, '提交答复')
  await page.getByText('请先选办得怎么样').waitFor()
  await press(page, '办好了')
  await page.getByLabel('办理情况').fill('阀门已换。')
  await page.getByLabel('贵单位的编号').fill('抢修 5521')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: photo })
  await button(page, '打开 现场.jpg').waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '说明.doc', mimeType: 'application/msword', buffer: Buffer.from('说明') })
  await page.getByText('这个文件收不了').waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('办理情况').inputValue()).toBe('阀门已换。')
  await press(page, '提交答复')
  await page.getByText('答复已提交').waitFor()
  await page.getByText('编号 抢修 5521').waitFor()
  await expectAccessible(page, '答复以后')
  await expectFits(page)
  await shot(page, 'agency-answered')

  // Not enough: it comes back with the reason, and can be answered again.
  await desk.done('agencyTask.sendBack', { taskId, reason: '还在滴水, 请再看看', ...limit })
  await page.reload()
  await page.getByText('还在滴水, 请再看看').first().waitFor()
  await button(page, '提交答复').waitFor()
  await desk.done('link.revoke', { linkId })
  await page.reload()
  await page.getByText('这个链接已经作废了。请联系安和社区重新要一个。').waitFor()
  await page.goto(`${workbench.url}${path.slice(0, -4)}AAAA`)
  await page.getByText('链接不对').waitFor()
  await expectAccessible(page, '链接不对')
  await page.context().close()
})
