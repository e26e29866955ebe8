import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { deed, expectAccessible } from './story.ts'

/** The desk knows better than the page: it is scrap, it lies on the fourth floor, and the title says so. */
export async function putRightAtDesk(worker: Page, url: string, caseId: string): Promise<void> {
  // A long sentence pushes nothing out of sight on the first page.
  const fresh = worker.getByRole('region', { name: '新来的, 等受理' })
  await fresh.getByText(/^楼道里堆物走不了路/).waitFor()
  const table = fresh.locator('.ant-table-content')
  await expect.poll(() => table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
  await worker.goto(`${url}/cases/${caseId}`)
  const basics = worker.getByRole('region', { name: '登记情况' })
  await deed(worker, '改事项类别', { pick: { 事项: '楼道堆物' } }, basics)
  await basics.getByText('城市管理 · 市容环境 · 楼道堆物').waitFor()
  await basics.getByRole('button', { name: '更正登记' }).click()
  const dialogue = worker.getByRole('dialog', { name: '更正登记' })
  await dialogue.getByRole('button', { name: '更正登记' }).click()
  await dialogue.getByText('还没有改动。').waitFor()
  await expectAccessible(worker, '更正登记')
  await dialogue.getByLabel('事情 (一句话)').fill('四楼平台堆物')
  await dialogue.getByLabel('地点').fill('2-1-401')
  await worker.locator('.ant-select-item-option').filter({ hasText: '2号楼 1单元 401' }).click()
  await dialogue.getByRole('button', { name: '更正登记' }).click()
  await worker.getByRole('heading', { level: 1, name: '四楼平台堆物' }).waitFor()
  await basics.getByRole('link', { name: /安和小区 2号楼 1单元 401/ }).waitFor()
  const course = worker.getByRole('region', { name: '经过' })
  for (const said of ['改事项类别: 楼道堆物', '更正登记: 事情 (一句话), 地点'])
    await course.getByText(said).waitFor()
  await worker.context().close()
}
