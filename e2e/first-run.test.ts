import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PATIENCE } from './browser.ts'
import { expectAccessible, shot } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const LOGIN = 'zhao'
const PASSWORD = '和平路八十八号大院东门三楼'

let workbench: Workbench
let browser: Browser
let owner: Page
let secret = ''

beforeAll(async () => {
  workbench = await startWorkbench({ empty: true })
  browser = await openBrowser()
  owner = await desk()
})

afterAll(async () => {
  await browser?.close()
  await workbench?.stop()
})

/** A computer that nobody has signed in on. */
async function desk(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(workbench.url)
  return page
}

async function signIn(page: Page, code?: string): Promise<void> {
  await page.getByLabel('用户名').fill(LOGIN)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  if (code === undefined) return
  await page.getByText('请输入手机验证码。').waitFor()
  await page.getByRole('textbox', { name: /验证码/ }).fill(code)
  await page.getByRole('button', { name: '登录' }).click()
}

/** What the phone shows so many steps of 30 seconds from now; each number opens the door once, and none is refused for coming a step late. */
const codeOf = (steps: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

test('an empty house is opened with the setup code that only its window shows', async () => {
  const setupCode = /setup code: (\S+)/.exec(workbench.said())?.[1] ?? ''
  expect(setupCode.length).toBeGreaterThan(5)
  await owner.getByLabel('设置码').fill('guess-guess-guess')
  await owner.getByLabel('社区', { exact: true }).fill('安和社区')
  await owner.getByLabel('姓名').fill('赵管理')
  await owner.getByLabel('用户名').fill(LOGIN)
  await owner.getByLabel('新密码 (至少 12 位)').fill(PASSWORD)
  await owner.getByRole('button', { name: '开始使用' }).click()
  await owner.getByText(/启动码不对/).waitFor()
  await expectAccessible(owner, '第一次使用')
  await owner.getByLabel('设置码').fill(setupCode)
  await owner.getByRole('button', { name: '开始使用' }).click()
  await owner.getByText('请用刚才的用户名和密码登录').waitFor()
  await signIn(owner)
  await owner.locator('.shell').waitFor()
})

test('the owner locks the account with a phone as well, and the password alone opens nothing any more', async () => {
  await owner.goto(`${workbench.url}/settings/account`)
  await owner.getByRole('button', { name: '开启手机验证码' }).click()
  secret = (await owner.locator('.second-factor-secret').textContent())!.trim()
  await owner.getByRole('img', { name: '给手机验证器扫的二维码' }).waitFor()
  await shot(owner, 'second-factor')
  await owner.getByLabel('2. 输入手机上显示的六位数字').fill('000000')
  await owner.getByRole('button', { name: '确认手机验证码' }).click()
  await owner.getByText(/手机验证码不对/).waitFor()
  await owner.getByLabel('2. 输入手机上显示的六位数字').fill(codeOf(0))
  await owner.getByRole('button', { name: '确认手机验证码' }).click()
  await owner.getByText('已开启: 登录时还要输入手机验证器上的六位数字。').waitFor()

  const stranger = await desk()
  await signIn(stranger, '000000')
  await stranger.getByText(/手机验证码不对/).waitFor()
  await stranger.getByRole('textbox', { name: /验证码/ }).fill(codeOf(1))
  await stranger.getByRole('button', { name: '登录' }).click()
  await stranger.locator('.shell').waitFor()

  // Two computers are signed in now; one ends the other, which then stands before the door again.
  await owner.reload()
  await owner.getByRole('button', { name: '退出这台设备' }).click()
  await owner.getByText('只有这台电脑登录着。').waitFor()
  await expectAccessible(owner, '我的账号')
  await stranger.reload()
  await stranger.getByRole('button', { name: '登录' }).waitFor()
})
