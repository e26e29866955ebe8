import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { kept, knock, takePhone, toTab, unlock } from './field-deeds.ts'
import { expectAccessible, shot } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let browser: Browser
let page: Page

beforeAll(async () => {
  bench = await startWorkbench()
  browser = await openBrowser()
  page = await (await browser.newContext({ viewport: PHONE })).newPage()
  page.setDefaultTimeout(PATIENCE)
})

afterAll(async () => {
  await browser?.close()
  await bench?.stop()
})

/** What stands here can be read in sunlight and hit with a glove, and nothing has to be pushed sideways. */
async function expectForHands(where: string): Promise<void> {
  const found = await page.evaluate(() => {
    const bad: string[] = []
    const shown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden'
    }
    const name = (element: Element) =>
      `<${element.tagName} ${element.className}> ${element.textContent?.slice(0, 30)}`
    for (const element of document.querySelectorAll('body *')) {
      const says = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      )
      if (says && shown(element) && Number.parseFloat(getComputedStyle(element).fontSize) < 16)
        bad.push(`small ${name(element)}`)
    }
    for (const element of document.querySelectorAll(
      'button, a, select, summary, .adm-input, .tick, input[type=date]',
    )) {
      const { width, height } = element.getBoundingClientRect()
      if (shown(element) && (width < 44 || height < 44))
        bad.push(`${Math.round(width)}×${Math.round(height)} ${name(element)}`)
    }
    const across = document.documentElement.scrollWidth - innerWidth
    if (across > 0) bad.push(`${across} px too wide`)
    return bad
  })
  expect(found, where).toEqual([])
}

async function look(where: string): Promise<void> {
  await expectAccessible(page, where)
  await expectForHands(where)
  await shot(page, `field-${where}`)
}

test('every screen of the phone can be read, heard and hit at 360 px', async () => {
  await page.goto(`${bench.url}/field/`)
  await page.getByRole('button', { name: '孙丽' }).waitFor()
  await look('sign-in')
  await takePhone(page, '孙丽')
  await kept(page)
  await look('today')
  await page.locator('.stair .door').first().click()
  await page.getByRole('button', { name: '登记有误' }).waitFor()
  await look('door')
  await page.getByRole('button', { name: '见到', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await look('met')
  await page.getByRole('button', { name: /下次/ }).first().click()
  await look('plan')
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '登记有误' }).click()
  await page.getByRole('dialog').waitFor()
  await look('correction')
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('.dock').getByRole('link', { name: '记一笔' }).click()
  await page.getByRole('heading', { name: '记一笔' }).waitFor()
  await look('note')
  await page.goBack()
  await page.getByRole('button', { name: '返回' }).click()
  for (const [tab, name] of [
    ['楼栋', 'buildings'],
    ['待传', 'outbox'],
    ['我', 'me'],
  ] as const) {
    await toTab(page, tab)
    await look(name)
  }
  await toTab(page, '楼栋')
  await page.getByRole('link', { name: /^1号楼/ }).click()
  await page.getByRole('group', { name: /楼栋图/ }).waitFor()
  await look('front')
})

test('a saved knock says so on the screen, and what is wrong is put right by another record', async () => {
  await toTab(page, '今天')
  await page.locator('.stair .door').first().click()
  const outcomes = page.getByRole('region', { name: '这次怎么样?' })
  await outcomes.getByRole('button', { name: '没人' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  // antd-mobile's Toast, which shows nothing at all on React 19 without being told how to draw.
  await page.getByText('已保存: 没人').waitFor()
  await page.getByRole('button', { name: '记错了' }).click()
  await knock(page, '见到')
  await page
    .getByText(/今天 \d\d:\d\d 见到/)
    .first()
    .waitFor()
  await page.getByText('已上传', { exact: true }).waitFor()
})

test('a new matter with its place goes out by itself and is told to the desk', async () => {
  await toTab(page, '记一笔')
  await page.getByRole('button', { name: '保存这件事' }).click()
  const missing = page.getByText('请写一句是什么事。')
  await missing.waitFor()
  await expect.poll(() => missing.evaluate((line) => line.getBoundingClientRect().top)).toBeGreaterThan(80)
  await page.getByLabel('什么事').fill('三单元门口的路灯不亮了')
  await page.getByText('路灯不亮 (按您写的猜的)').waitFor()
  await page.getByLabel('哪栋楼').selectOption({ label: '1号楼' })
  await page.getByLabel('哪一户').selectOption({ label: '1号楼 1单元 101' })
  await page.getByRole('button', { name: '保存这件事' }).click()
  await page.getByText('已保存, 有网络就交给社区').waitFor()
  await toTab(page, '待传')
  await page.getByText('没有等着上传的记录').waitFor()
})

test('the app says how to put it on the home screen, and asks the browser itself where that is offered', async () => {
  await toTab(page, '我')
  await page.getByText(/在浏览器菜单里选“添加到主屏幕”/).waitFor()
  await page.evaluate(() => {
    const prompt = () => {
      document.body.dataset['asked'] = 'yes'
    }
    dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }))
  })
  const put = page.getByRole('button', { name: '加到手机桌面' })
  await put.click()
  await put.waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.body.dataset['asked'])).toBe('yes')
})

test('somebody who moved in is a fact that the desk confirms', async () => {
  await toTab(page, '楼栋')
  await page.getByRole('link', { name: /^1号楼/ }).click()
  await page.getByRole('button', { name: /^502/ }).first().click()
  await page.getByRole('button', { name: '登记有误' }).click()
  await page.getByRole('button', { name: '新搬来' }).click()
  await page.getByLabel('姓名').fill('新租户')
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存, 由社区核对').waitFor()
  await expect
    .poll(async () => {
      const at = await page.evaluate(
        async () =>
          ((await (await fetch('/api/me')).json()) as { committees: { id: string }[] }).committees[0]!.id,
      )
      const reply = await page.request.get(`${bench.url}/api/ask/device.list?at=${at}&input={}`)
      const [device] = (await reply.json()) as { made: number; received: number }[]
      return device && device.made === device.received && device.made > 0
    })
    .toBe(true)
})

test('the phone is locked, opened again with its PIN without a network, and says in plain words what was wrong', async () => {
  await toTab(page, '我')
  await page.getByRole('button', { name: '锁上' }).click()
  await page.getByRole('heading', { name: '孙丽, 请输入开机密码' }).waitFor()
  await look('locked')
  await page.context().setOffline(true)
  await page.reload()
  await unlock(page, '000001')
  await page.getByText(/开机密码不对, 还可以试 4 次/).waitFor()
  await page.getByRole('button', { name: '打开', exact: true }).waitFor()
  await unlock(page)
  await page.getByRole('navigation', { name: '页面' }).waitFor()
  await page
    .getByText(/没有网络/)
    .first()
    .waitFor()
  await page.context().setOffline(false)
})

test('the app speaks English when somebody wants it', async () => {
  await toTab(page, '我')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByText(/doors to go/).waitFor()
  await expectForHands('english')
  await shot(page, 'field-english')
})
