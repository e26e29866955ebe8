import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { kept, knock, takePhone, toTab } from './field-deeds.ts'
import { signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let browser: Browser

beforeAll(async () => {
  bench = await startWorkbench()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await bench?.stop()
})

async function newPhone(name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(`${bench.url}/field/`)
  await takePhone(page, name)
  await kept(page)
  return page
}

async function send(page: Page): Promise<void> {
  await toTab(page, '待传')
  await page.getByText('没有等着上传的记录').waitFor()
}

test('two workers knock at one home without a network: both knocks are kept, and both see both', async () => {
  const [first, second] = [await newPhone('孙丽'), await newPhone('刘敏')]
  const link = first.locator('.stair .door').first()
  const address = (await link.getAttribute('href'))!
  await first.context().setOffline(true)
  await second.context().setOffline(true)
  await link.click()
  await knock(first, '没人')
  await second.goto(`${bench.url}/field/${address}`)
  await knock(second, '见到', () => second.getByLabel('说了什么').fill('下午在家'))
  await first.getByText('已保存在手机里, 还没上传').waitFor()
  await first.context().setOffline(false)
  await send(first)
  await second.context().setOffline(false)
  await send(second)
  for (const page of [first, second]) {
    await toTab(page, '待传')
    await page.getByRole('button', { name: '看看有没有新名单' }).click()
    await page.goto(`${bench.url}/field/${address}`)
    const past = page.getByRole('region', { name: '以前来过' })
    await past
      .getByText(/没人 \(孙丽\)/)
      .first()
      .waitFor()
    await past
      .getByText(/见到 \(刘敏\)/)
      .first()
      .waitFor()
  }
  await first.context().close()
  await second.context().close()
})

test('a phone that was reported lost is wiped when it next meets the office, and says so', async () => {
  const lost = await newPhone('孙丽')
  const desk = await signInAs(browser, bench.url, '刘敏')
  const revoked = await desk.evaluate(async () => {
    const me = (await (await fetch('/api/me')).json()) as { committees: { id: string }[] }
    const at = me.committees[0]!.id
    const devices = (await (await fetch(`/api/ask/device.list?at=${at}&input={}`)).json()) as {
      id: string
      accountName: string
      revokedAt: string | null
      enrolledAt: string
    }[]
    const [device] = devices
      .filter(({ accountName, revokedAt }) => accountName === '孙丽' && revokedAt === null)
      .sort((one, other) => (one.enrolledAt < other.enrolledAt ? 1 : -1))
    const reply = await fetch('/api/do/device.revoke', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-linli': '1' },
      body: JSON.stringify({
        id: '0190a0b1-c2d3-7e4f-8a5b-6c7d8e9f0a1b',
        input: { deviceId: device!.id },
        madeAt: new Date().toISOString(),
        at,
      }),
    })
    return ((await reply.json()) as { status: string }).status
  })
  expect(revoked).toBe('done')
  await lost.reload()
  await lost
    .getByText(/已经被社区停用|开机密码/)
    .first()
    .waitFor()
  // Locked or not, the next meeting wipes it.
  await lost.getByText(/这部手机已经被社区停用/).waitFor({ timeout: 2 * PATIENCE })
  const left = () =>
    lost.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name!)
      let rows = 0
      for (const name of names) {
        const db = await new Promise<IDBDatabase>((settle, fail) => {
          const asked = indexedDB.open(name)
          asked.addEventListener('success', () => settle(asked.result))
          asked.addEventListener('error', () => fail(asked.error))
        })
        for (const store of db.objectStoreNames) {
          if (!/record|door|replica/i.test(store)) continue
          rows += await new Promise<number>((settle) => {
            const counted = db.transaction(store).objectStore(store).count()
            counted.addEventListener('success', () => settle(counted.result))
          })
        }
        db.close()
      }
      return rows
    })
  await expect.poll(left).toBe(0)
})
