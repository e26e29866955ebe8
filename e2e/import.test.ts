import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { expectAccessible, shot, signInAs } from './story.ts'
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

async function toImports(): Promise<void> {
  await worker.getByRole('menuitem', { name: '导入', exact: true }).click()
  await worker.getByRole('heading', { level: 1, name: '导入' }).waitFor()
}

async function bring(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await toImports()
  await worker.locator('input[type=file]').setInputFiles(file)
}

const state = (words: string) =>
  worker
    .locator('h1')
    .getByText(words)
    .waitFor({ timeout: 2 * PATIENCE })

/** The figures of one line of the small table: new, changed, known. */
async function figures(kind: string): Promise<string[]> {
  const row = worker.getByRole('row').filter({ has: worker.getByRole('cell', { name: kind, exact: true }) })
  return (await row.first().getByRole('cell').allTextContents()).slice(1)
}

const csv = [
  '小区名称,几号楼,单元,房间号,居民姓名,和户主什么关系,公民身份号码,手机,备注',
  '丁香小区,1,1,101,凌云志,户主,990105196001010018,19900009001,',
  '丁香小区,1,1,101,凌小花,女儿,990105198805050029,１９９００００９００２,',
  '丁香小区,1,1,102,邢道荣,户主,990105195002020017,199-0000-9003,腿脚不便',
  '丁香小区,2,1,201,凌云志,户主,990105196001010018,19900009001,从1号楼搬来',
  '合计,,,,4人,,,,',
].join('\r\n')

test('an office drops its list, answers one question, registers it, and takes it back', async () => {
  await bring({ name: '丁香小区.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await state('等您确认')
  await worker.getByText('同一个人写在两处, 住在哪里?').waitFor()
  const content = () => worker.locator('#content').textContent()
  await expect.poll(content).toContain('表里写着: 从1号楼搬来')
  await expect.poll(content).not.toContain('990105196001010018')
  await expectAccessible(worker, '导入')
  await shot(worker, 'import-read')

  await worker.getByRole('button', { name: '全部按建议' }).click()
  await worker.getByText('1 个, 已回答 1 个').waitFor()
  await state('等您确认')
  await expect.poll(() => figures('居民')).toEqual(['3', '0', '0'])
  await worker.getByRole('button', { name: '登记到居民册' }).click()
  await state('登记好了')

  // The search of the whole desk finds whoever has just come in.
  await worker.keyboard.press('/')
  await worker.keyboard.type('凌云志')
  await worker
    .getByText(/丁香小区2号楼/)
    .first()
    .waitFor()
  await worker.keyboard.press('Escape')

  const [download] = await Promise.all([
    worker.waitForEvent('download'),
    worker.getByRole('link', { name: '下载批注表' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('丁香小区 (导入批注).xlsx')

  await worker.getByRole('button', { name: '整批撤回' }).click()
  await worker.getByRole('dialog').getByRole('button', { name: '整批撤回' }).click()
  await state('已整批撤回')
  await worker.getByText('全部撤回了, 居民册和导入前一样。').waitFor()
  await toImports()
  await worker.getByRole('cell', { name: '已整批撤回' }).waitFor()
  await expectAccessible(worker, '导入列表')
})

test('a file that is no table is refused in words, and what was typed elsewhere is not lost', async () => {
  await bring({ name: '合影.xlsx', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13]) })
  await worker.getByText(/这不是表格。请选 .xlsx、.xls 或 .csv 文件。/).waitFor()
  await bring({ name: '坏了.xlsx', mimeType: 'x/x', buffer: Buffer.from('PK\u0003\u0004 cut off') })
  await state('看不了')
  await worker.getByText(/文件坏了或者没有传完/).waitFor()
})

const roster = join(import.meta.dirname, '../../shared/samples/居民花名册.xlsx')

// The sample folder is not part of the product; without it there is nothing to bring.
test.skipIf(!existsSync(roster))(
  'the sample roster: eight sheets, 5,200 people, on a desk and on a phone',
  async () => {
    await bring(roster)
    await state('等您确认')
    await expect.poll(() => figures('居民')).toEqual(['5200', '0', '0'])
    await expect.poll(() => worker.getByRole('tab').count()).toBe(8)
    await worker.getByText('身份证号被当成数字, 后几位丢了 14 人').waitFor()
    await shot(worker, 'import-sample')
    await worker.getByRole('button', { name: '登记到居民册' }).click()
    // One person stands in two grids and nobody has said where: that is asked before anything is written.
    await worker.getByText(/1 人写在两处: 新来的先记在表里的第一处/).waitFor()
    await worker.getByRole('dialog').getByRole('button', { name: '先这样登记' }).click()
    await worker.getByRole('progressbar', { name: '进度' }).waitFor()
    await state('登记好了')

    await bring(roster)
    await state('等您确认')
    await expect.poll(() => figures('居民')).toEqual(['0', '0', '5200'])
    await worker.getByRole('button', { name: '登记到居民册' }).hover()
    await worker.getByText('册上已经都有了, 没有要登记的').first().waitFor()

    await worker.setViewportSize(PHONE)
    await expect
      .poll(() => worker.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(PHONE.width)
    await shot(worker, 'import-phone')
  },
)
