import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../src/domain/kit/dates.ts'
import { newId } from '../src/domain/kit/ids.ts'
import { PARKING_BALLOT } from '../world/ballot.ts'
import { idOf } from '../world/ids.ts'
import { openBrowser } from './browser.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'
import { knock, newPhone, openDoor, reopen, sendAll, toTab } from './field-deeds.ts'
import { deed, expectAccessible, fillDialogue, lookedAt, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let browser: Browser
let desk: Page
let office: DeskDeeds
let folder: string

beforeAll(async () => {
  bench = await startWorkbench()
  browser = await openBrowser()
  desk = await signInAs(browser, bench.url, '刘敏')
  const communities = (await (await fetch(`${bench.url}/api/communities`)).json()) as {
    id: string
    name: string
  }[]
  office = await deskOf(bench.url, 'liumin', communities.find(({ name }) => name === '安和社区')!.id)
  folder = await mkdtemp(join(tmpdir(), 'linli-paper-'))
})

afterAll(async () => {
  await browser?.close()
  await bench?.stop()
  await rm(folder, { recursive: true, force: true })
})

const home = (stair: number, room: string) => idOf('home', 'anhe-1', stair, room)

test('a vote noted at the door after the owner’s paper had come to the desk is refused, and waits on the phone with its reason until she has dealt with it', async () => {
  const phone = await newPhone(browser, bench.url, '孙丽')
  await openDoor(phone, '1号楼 1单元 201')
  await phone.context().setOffline(true)
  await knock(phone, '见到', async () => {
    const vote = phone
      .getByRole('dialog')
      .getByRole('group', { name: '业主表决“将小区东侧空地划为公共停车位”, 这一票' })
    await vote.getByRole('button', { name: '同意', exact: true }).click()
  })
  const paper = { voteId: newId(), ballotId: PARKING_BALLOT, dwellingId: home(1, '201'), choice: 'no' }
  await office.done('ballot.vote', { ...paper, way: 'paper', votedOn: dayOf(new Date().toISOString()) })
  await phone.context().setOffline(false)
  await toTab(phone, '待传')
  const refused = phone.getByRole('region', { name: '要您处理的' })
  await refused.getByText(/这户已经投过票了/).waitFor()
  await expectAccessible(phone, 'a refused vote')
  await shot(phone, 'field-vote-refused')
  // It is still there the next morning; the knock itself has come to the office.
  await reopen(phone)
  await toTab(phone, '待传')
  await refused.getByText(/这户已经投过票了/).waitFor()
  await refused.getByRole('button', { name: '我处理了' }).click()
  const sheet = phone.getByRole('dialog')
  await sheet.getByLabel('也可以自己写一句').fill('以业主交来的书面票为准')
  await sheet.getByRole('button', { name: '我处理了' }).click()
  await refused.waitFor({ state: 'detached' })
  await phone.context().close()
})

test('what a phone that was stopped had still recorded waits at the desk: one is written down under her name, the other put aside with its reason', async () => {
  const phone = await newPhone(browser, bench.url, '孙丽')
  await openDoor(phone, '1号楼 1单元 301')
  await phone.context().setOffline(true)
  await knock(phone, '见到', () => phone.getByLabel('说了什么').fill('周末在家'))
  await openDoor(phone, '1号楼 1单元 302')
  await knock(phone, '没人', () => phone.getByLabel('说了什么').fill('敲错了门'))

  await desk.goto(`${bench.url}/settings/phones`)
  await desk.getByRole('row', { name: /孙丽/ }).first().getByRole('button', { name: '停用这部手机' }).click()
  await fillDialogue(desk, {})
  await phone.context().setOffline(false)
  await desk.goto(bench.url)
  const waiting = desk.getByRole('link', { name: /条手机记录办不了, 要看一看/ })
  await expect.poll(() => reloaded(desk, waiting)).toBeGreaterThan(0)
  await waiting.click()
  const lines = desk.getByRole('list', { name: '待处理' }).getByRole('listitem')
  await lines.first().getByText('手机已停用, 先请社区看一看').waitFor()
  await lookedAt(desk, 'phones-kept')

  // Both knocks came with one sending.
  await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(2)
  const n = await lines.count()
  for (let at = n - 1; at >= 0; at -= 1) {
    const line = lines.nth(at)
    await line.getByRole('button', { name: '看内容' }).click()
    const seen = desk.getByRole('dialog')
    const text = await seen.innerText()
    if (at === n - 1) await shot(desk, 'phones-kept-content')
    await seen.getByRole('button', { name: '关闭' }).click()
    await seen.waitFor({ state: 'hidden' })
    if (text.includes('敲错了门')) {
      await line.getByRole('button', { name: '放下不记' }).click()
      await fillDialogue(desk, { fill: { 原因: '问过孙丽, 敲错了门' } })
    } else await line.getByRole('button', { name: '照原样补记' }).click()
    await expect.poll(() => lines.count()).toBe(at)
  }
  await desk.getByText('没有待处理的').waitFor()
  await desk.getByRole('radiogroup').getByText('已放下', { exact: true }).click()
  await desk.getByText('原因: 问过孙丽, 敲错了门').first().waitFor()
  await lookedAt(desk, 'phones-aside')
  await desk.getByRole('radiogroup').getByText('已补记', { exact: true }).click()
  await lines
    .first()
    .getByText(/刘敏 .*处理的/)
    .waitFor()
  await phone.context().close()
})

test('a paper that is missing is photographed where it lies; at the desk the picture stands beside the paper and is taken in with it', async () => {
  const [caseId, fileId] = [newId(), newId()]
  const matter = { caseId, source: 'counter', kindCode: 'water-account', words: '门房没有房本, 想自己立水表' }
  await office.done('case.report', { ...matter, dwellingId: home(1, '401') })
  await office.done('case.accept', { caseId, duty: 'lead' })
  await office.done('procedure.open', { fileId, caseId, code: 'water-account' })

  const phone = await newPhone(browser, bench.url, '孙丽')
  await openDoor(phone, '1号楼 1单元 401')
  const picture = join(folder, 'id.jpg')
  const page = { create: { width: 1600, height: 1200, channels: 3, background: '#dde' } } as const
  await writeFile(picture, await sharp(page).jpeg().toBuffer())
  await phone.getByText('申请人身份证复印件').scrollIntoViewIfNeeded()
  await shot(phone, 'field-paper')
  const button = phone.getByLabel('拍照: 申请人身份证复印件')
  const taken = phone.getByText('申请人身份证复印件: 拍过照片了, 等社区核对')
  await phone.context().setOffline(true)
  await button.setInputFiles(picture)
  await phone.getByText('已拍下申请人身份证复印件, 由社区核对').first().waitFor()
  await taken.waitFor()
  // It says so as long as the desk has not looked: the next morning, once it is sent, once the list has come anew.
  await reopen(phone)
  await taken.waitFor()
  await expect.poll(() => button.count()).toBe(0)
  await shot(phone, 'field-paper-taken')
  await expectAccessible(phone, 'a paper that was photographed')
  await toTab(phone, '待传')
  await phone.getByText('照片: 申请人身份证复印件').waitFor()
  await phone.context().setOffline(false)
  await sendAll(phone)
  await openDoor(phone, '1号楼 1单元 401')
  await taken.waitFor()
  // And the phone shows nothing of its own any more: it is what the office says.
  await expect.poll(() => rowsWaiting(phone)).toBe(0)
  await taken.waitFor()
  // The first was blurred: one more.
  await phone.getByLabel('再拍一张: 申请人身份证复印件').setInputFiles(picture)
  await sendAll(phone)

  await desk.goto(`${bench.url}/cases/${caseId}`)
  const paper = desk.getByRole('listitem').filter({ hasText: '申请人身份证复印件' })
  const link = paper.getByRole('link', { name: /门口拍来了照片/ })
  await expect.poll(() => link.count()).toBe(2)
  const file = await desk.request.get(`${bench.url}${await link.first().getAttribute('href')}`)
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'image/jpeg'])
  await lookedAt(desk, 'case-paper-picture')
  await paper.getByRole('button', { name: '收到了' }).click()
  await desk
    .getByRole('dialog')
    .getByLabel(/附上门口拍的照片/)
    .waitFor()
  await fillDialogue(desk, {})
  await paper.getByRole('link', { name: '看照片' }).waitFor()
  await deed(desk, '改回没收到', { fill: { 原因: '照片看不清' } }, paper)
  await link.first().waitFor()
  // The desk has given it back: at the door it is to be photographed again.
  await sendAll(phone)
  await openDoor(phone, '1号楼 1单元 401')
  await button.waitFor({ state: 'attached' })
  await phone.context().close()
})

async function reloaded(page: Page, what: ReturnType<Page['getByRole']>): Promise<number> {
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return what.count()
}

/** Rows in the phone's outbox, sent ones that no fetch has brought back included. */
function rowsWaiting(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name!)
    const db = await new Promise<IDBDatabase>((settle) => {
      const asked = indexedDB.open(names.find((one) => /^linli-phone-./.test(one))!)
      asked.addEventListener('success', () => settle(asked.result))
    })
    const counted = await new Promise<number>((settle) => {
      const rows = db.transaction('outbox').objectStore('outbox').count()
      rows.addEventListener('success', () => settle(rows.result))
    })
    db.close()
    return counted
  })
}
