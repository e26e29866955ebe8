import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import {
  correct,
  kept,
  knock,
  newPhone,
  openDoor,
  reopen,
  sendAll,
  takePhone,
  toTab,
  unlock,
} from './field-deeds.ts'
import { expectAccessible, lookedAt, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let browser: Browser
let desk: Page
let folder: string

beforeAll(async () => {
  bench = await startWorkbench()
  browser = await openBrowser()
  desk = await signInAs(browser, bench.url, '刘敏')
  folder = await mkdtemp(join(tmpdir(), 'linli-file-'))
})

afterAll(async () => {
  await browser?.close()
  await bench?.stop()
  await rm(folder, { recursive: true, force: true })
})

const looked = (name: string) => lookedAt(desk, `phones-${name}`)

/** No record reaches the office, though the phone is online. */
const cut = (page: Page) =>
  page.context().route('**/api/sync/send', (route) => {
    const { items } = route.request().postDataJSON() as { items: readonly unknown[] }
    return items.length > 0 ? route.abort() : route.continue()
  })
const mend = (page: Page) => page.context().unroute('**/api/sync/send')

test('what cannot be sent is saved as a file and taken in at the desk, once; nothing of it can be read on the way', async () => {
  const phone = await newPhone(browser, bench.url, '孙丽')
  await cut(phone)
  await openDoor(phone, '1号楼 1单元 102')
  await knock(phone, '没人', () => phone.getByLabel('说了什么').fill('门口贴了条'))
  await phone.getByRole('button', { name: /^下一户/ }).click()
  await knock(phone, '拒绝')
  await toTab(phone, '待传')
  const file = join(folder, 'linli.json')
  const [download] = await Promise.all([
    phone.waitForEvent('download'),
    phone.getByRole('button', { name: '存成文件' }).click(),
  ])
  await download.saveAs(file)
  await phone.getByText('文件已经存好').waitFor()
  expect(download.suggestedFilename()).toMatch(/^linli-\d+\.json$/)

  await desk.goto(`${bench.url}/settings/phones`)
  const bring = async () => {
    await desk.locator('input[type=file]').setInputFiles(file)
    await desk.getByText(/孙丽 的文件: \d+ 条/).waitFor()
  }
  await bring()
  await desk.getByText(/条已记下/).waitFor()
  await looked('file')
  await desk.reload()
  await bring()
  // The phone hears of it at its next contact and is done; nothing counts twice.
  await mend(phone)
  await sendAll(phone)
  await toTab(phone, '今天')
  await openDoor(phone, '1号楼 1单元 102')
  await expect
    .poll(
      async () =>
        (await phone.locator('.past li').allInnerTexts()).filter((one) => one.includes('没人')).length,
    )
    .toBe(1)
  await desk.locator('input[type=file]').setInputFiles({
    name: 'something.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"kind":"other"}'),
  })
  await desk.getByText('这不是手机导出的记录文件。').waitFor()
  await phone.context().close()
})

test('records that were made on a phone and never came are counted, on the phone and at the desk', async () => {
  const phone = await newPhone(browser, bench.url, '孙丽')
  await cut(phone)
  for (const door of ['1号楼 1单元 301', '1号楼 1单元 302', '1号楼 1单元 401', '1号楼 1单元 402']) {
    await openDoor(phone, door)
    await knock(phone, '没人')
  }
  // The browser has thrown away what stood longest in its storage.
  const lost = await phone.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name!)
    const db = await new Promise<IDBDatabase>((settle) => {
      const asked = indexedDB.open(names.find((one) => /^linli-phone-./.test(one))!)
      asked.addEventListener('success', () => settle(asked.result))
    })
    const tx = db.transaction(['outbox', 'bodies'], 'readwrite')
    for (const seq of [1, 2, 3]) {
      tx.objectStore('outbox').delete(seq)
      tx.objectStore('bodies').delete(seq)
    }
    await new Promise((settle) => tx.addEventListener('complete', settle))
    db.close()
    return 3
  })
  await reopen(phone)
  await mend(phone)
  await sendAll(phone)
  await phone.getByText(`有 ${lost} 条在这部手机上记过, 社区却没收到。`).waitFor()
  await shot(phone, 'field-missing')
  await desk.goto(bench.url)
  await desk.getByRole('link', { name: `${lost} 条手机记录已做但从未收到` }).click()
  await desk.getByText(/^孙丽 · .*: 3 条已做但从未收到 \(第 1 到 3 条\)$/).waitFor()
  await looked('missing')
  await phone.context().close()
})

test('a decision that the office refuses waits on the phone with its reason until its maker has dealt with it', async () => {
  const phone = await newPhone(browser, bench.url, '孙丽')
  await openDoor(phone, '1号楼 1单元 202')
  await correct(phone, '住没住人不对', (sheet) => sheet.getByRole('button', { name: '空户' }).click())
  await phone.getByText('已上传', { exact: true }).or(phone.getByText('记录都已上传')).first().waitFor()
  await desk.goto(`${bench.url}/phones/corrections`)
  const line = desk.locator('.phone-line').filter({ hasText: '202' })
  await line.waitFor()
  // While the desk takes it over, she takes it back without a network.
  await phone.context().setOffline(true)
  await phone.locator('.noted').getByRole('button', { name: '记错了, 撤回' }).click()
  await phone.locator('.noted').waitFor({ state: 'detached' })
  await line.getByRole('button', { name: /^采\s*用$/ }).click()
  await line.waitFor({ state: 'detached' })
  await phone.context().setOffline(false)
  await toTab(phone, '待传')
  const refused = phone.getByRole('region', { name: '要您处理的' })
  await refused.getByText(/原因: /).waitFor()
  await phone.getByText('已撤回', { exact: true }).waitFor({ state: 'detached' })
  await expectAccessible(phone, 'refused')
  await shot(phone, 'field-refused')
  await refused.getByRole('button', { name: '我处理了' }).click()
  const sheet = phone.getByRole('dialog')
  await expect.poll(() => sheet.getByRole('button', { name: '我处理了' }).isDisabled()).toBe(true)
  await sheet.getByLabel('也可以自己写一句').fill('打电话给社区改回来了')
  await sheet.getByRole('button', { name: '我处理了' }).click()
  await refused.waitFor({ state: 'detached' })
  await phone.getByText('处理过的').click()
  await phone.getByText('打电话给社区改回来了').waitFor()
  // It stays dealt with when the app is opened again.
  await reopen(phone)
  await phone.getByText('处理过的').waitFor()
  await expect.poll(() => refused.count()).toBe(0)
  await phone.context().close()
})

test('a queue that does not shrink for a minute although there is a network is shown as a fault, and is none when it has gone out', async () => {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.clock.install()
  await page.goto(`${bench.url}/field/`)
  await takePhone(page, '孙丽')
  await kept(page)
  await cut(page)
  await openDoor(page, '1号楼 1单元 501')
  await knock(page, '没人')
  await page.clock.runFor(20_000)
  await expect.poll(() => page.getByText('有网络却传不上去').count()).toBe(0)
  await page.clock.runFor(80_000)
  await page.getByText('有网络却传不上去').first().waitFor()
  await toTab(page, '待传')
  await page.getByText(/有网络却传不上去, 从 .* 起一条也没少。/).waitFor()
  await page.getByText(/请换个网络再试; 还不行就存成文件/).waitFor()
  await shot(page, 'field-stuck')
  await mend(page)
  await page.getByRole('button', { name: '现在上传' }).click()
  await page.getByText('没有等着上传的记录').waitFor()
  await expect.poll(() => page.getByText('有网络却传不上去').count()).toBe(0)
  await page.context().close()
})

test('two people share a phone: each sees the own doors and the own records, and each one’s go out with the own PIN and without a password', async () => {
  const phone = await newPhone(browser, bench.url, '孙丽')
  await cut(phone)
  await openDoor(phone, '1号楼 1单元 502')
  await knock(phone, '没人', () => phone.getByLabel('说了什么').fill('孙丽记的'))
  await toTab(phone, '我')
  await phone.getByText('第一网格').waitFor()
  await phone.getByRole('button', { name: '锁上' }).click()
  await phone.getByRole('button', { name: '忘了开机密码, 重新登录' }).click()
  await takePhone(phone, '陈强')
  await toTab(phone, '我')
  await phone.getByText('第二网格').waitFor()
  await expect.poll(() => phone.getByText('第一网格').count()).toBe(0)
  await toTab(phone, '待传')
  await phone.getByText('没有等着上传的记录').waitFor()
  const shown = await phone.locator('body').innerText()
  expect(shown).toContain('没有等着上传的记录')
  expect(shown).not.toContain('孙丽记的')
  await toTab(phone, '我')
  await phone.getByRole('button', { name: '锁上' }).click()
  // The other one's turn: 陈强 is the one who is signed in.
  await phone.getByRole('button', { name: '孙丽', exact: true }).click()
  await phone.getByRole('heading', { name: '孙丽, 请输入开机密码' }).waitFor()
  await phone.getByText(/还有 \d 条没传/).waitFor()
  await unlock(phone)
  await phone.locator('.shell').waitFor()
  await toTab(phone, '待传')
  await phone.getByRole('region', { name: '等着上传的' }).getByText('敲门: 没人').waitFor()
  await shot(phone, 'field-two-people')
  await mend(phone)
  await phone.getByRole('button', { name: '现在上传' }).click()
  await phone.getByText('没有等着上传的记录').waitFor()
  await phone.getByText(/记录都已上传。登录已过期/).waitFor()
  await desk.goto(`${bench.url}/settings/phones`)
  await desk.getByText('陈强').first().waitFor()
  await looked('phones')
  await phone.context().close()
})

test('who is not met is tried again at another hour, then by telephone first and at the weekend, then by a colleague', async () => {
  const phone = await newPhone(browser, bench.url, '孙丽')
  const planned: string[] = []
  await openDoor(phone, '1号楼 2单元 201')
  for (let n = 0; n < 3; n += 1) {
    await phone.getByRole('region', { name: '这次怎么样?' }).getByRole('button', { name: '没人' }).click()
    const sheet = phone.getByRole('dialog')
    planned.push(await sheet.locator('.plan-text').innerText())
    await sheet.getByRole('button', { name: '保存', exact: true }).click()
    await phone.getByRole('button', { name: '记错了', exact: true }).waitFor()
    if (n < 2) await phone.getByRole('button', { name: '记错了', exact: true }).click()
  }
  await shot(phone, 'field-planned')
  expect(planned[0]).toMatch(/上午|中午|下午|晚上/)
  expect(planned[2]).toContain('换同事去')
  // Whoever stands at this door next is told so, too.
  await phone.getByRole('button', { name: '记错了', exact: true }).click()
  await phone.getByText(/^约好 .*\d+月\d+日.* (上午|中午|下午|晚上) 再来.*换同事去$/).waitFor()
  await phone.context().close()
})
