import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { correct, newPhone, openDoor, sendAll } from './field-deeds.ts'
import { lookedAt, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let browser: Browser
let phone: Page
let desk: Page

beforeAll(async () => {
  bench = await startWorkbench()
  browser = await openBrowser()
  phone = await newPhone(browser, bench.url, '孙丽')
  desk = await signInAs(browser, bench.url, '刘敏')
})

afterAll(async () => {
  await browser?.close()
  await bench?.stop()
})

const DOOR = '1号楼 1单元 201'
const line = (page: Page, text: string) =>
  page.locator('.phone-line').filter({ hasText: '201' }).filter({ hasText: text })
const corrections = () => desk.goto(`${bench.url}/phones/corrections`)
const tab = (name: string) => desk.getByRole('radiogroup').getByText(name, { exact: true }).click()

const looked = (name: string) => lookedAt(desk, `phones-${name}`)

test('who moved in, a new number and who moved out are noted at the door; a mistake is taken back there at once', async () => {
  await openDoor(phone, DOOR)
  await correct(phone, '新搬来', async (sheet) => {
    await sheet.getByLabel('姓名').fill('何新来')
    await sheet.getByLabel('电话').fill('13900007777')
  })
  await correct(phone, '新电话', async (sheet) => {
    await sheet.getByRole('button', { name: '林涛芳' }).click()
    await sheet.getByLabel('电话').fill('138 0000 6666')
  })
  await correct(phone, '住没住人不对', async (sheet) => {
    await sheet.getByRole('button', { name: '空户' }).click()
  })
  const mistake = phone.locator('.noted').filter({ hasText: '住没住人不对' })
  await shot(phone, 'field-noted')
  await mistake.getByRole('button', { name: '记错了, 撤回' }).click()
  await mistake.waitFor({ state: 'detached' })
  await sendAll(phone)
})

test('the desk confirms them beside what the books say, and takes one back again', async () => {
  await corrections()
  await line(desk, '新搬来').waitFor()
  await looked('corrections')
  // What the worker took back at the door is not here.
  await expect.poll(() => line(desk, '住没住人不对').count()).toBe(0)
  await line(desk, '新电话')
    .getByRole('button', { name: /^采\s*用$/ })
    .click()
  await desk.getByText('已采用, 登记已经改了。').waitFor()
  await line(desk, '新电话').waitFor({ state: 'detached' })
  await desk.getByRole('button', { name: /撤\s*销/ }).click()
  await desk.getByText(/这一条回到待核对/).waitFor()
  await line(desk, '新电话')
    .getByRole('button', { name: /^采\s*用$/ })
    .click()
  await line(desk, '新电话').waitFor({ state: 'detached' })

  await line(desk, '新搬来')
    .getByRole('button', { name: /^采\s*用$/ })
    .click()
  const dialogue = desk.getByRole('dialog')
  await dialogue.getByText('新登记一个人: 何新来').waitFor()
  await shot(desk, 'phones-moved-in')
  await dialogue.getByRole('button', { name: /^采\s*用$/ }).click()
  await line(desk, '新搬来').waitFor({ state: 'detached' })
  await tab('已采用')
  await line(desk, '新搬来')
    .getByText(/刘敏 .*处理的/)
    .waitFor()
  await looked('corrections-settled')
  await line(desk, '新搬来').getByRole('link').first().click()
  await desk.getByText('何新来').first().waitFor()
  await desk
    .getByText(/138\*{4}6666/)
    .first()
    .waitFor()
})

test('two phones that say different things of one resident: both stay, and the desk chooses', async () => {
  const second = await newPhone(browser, bench.url, '王磊')
  const changed = async (page: Page, name: string) => {
    await openDoor(page, DOOR)
    await page.context().setOffline(true)
    await correct(page, '姓名不对', async (sheet) => {
      await sheet.getByRole('button', { name: '林涛芳' }).click()
      await sheet.getByLabel('姓名').fill(name)
    })
    await page.context().setOffline(false)
  }
  await changed(phone, '林涛方')
  await changed(second, '林桃芳')
  await sendAll(phone)
  await sendAll(second)
  await second.context().close()

  await corrections()
  const rows = line(desk, '姓名不对')
  await expect.poll(() => rows.count()).toBe(2)
  await rows.first().getByText('另外有人看到的不一样, 请选一个。').waitFor()
  await looked('conflict')
  const chosen = rows.filter({ hasText: '林涛方' })
  await chosen.getByText('孙丽').waitFor()
  await chosen.getByRole('button', { name: '采用这个' }).click()
  const asked = desk.getByRole('dialog')
  await asked.getByText(/登记改成“林涛方”/).waitFor()
  await asked.getByRole('button', { name: '采用这个' }).click()
  await rows.first().waitFor({ state: 'detached' })
  await tab('不采用')
  await rows
    .filter({ hasText: '林桃芳' })
    .getByText(/刘敏 .*处理的/)
    .waitFor()
  await sendAll(phone)
  await openDoor(phone, DOOR)
  await expect.poll(() => phone.locator('.people').innerText()).toContain('林涛方')
})
