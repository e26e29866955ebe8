import { Client } from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from '../src/server/database/embedded.ts'
import { cuttableNetwork, type CuttableNetwork } from './cuttable-network.ts'
import { kept, knock, leftToday, takePhone, toTab, unlock } from './field-deeds.ts'
import { ownPhone, type OwnPhone } from './own-phone.ts'
import { shot } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let network: CuttableNetwork
let phone: OwnPhone
let embedded: Embedded
let books: Client

beforeAll(async () => {
  bench = await startWorkbench()
  network = await cuttableNetwork(bench.url)
  phone = await ownPhone()
  embedded = await startEmbedded({ dataFolder: bench.dataFolder, as: 'command' })
  books = new Client({ connectionString: embedded.ownerUrl })
  await books.connect()
})

afterAll(async () => {
  await books?.end()
  await embedded?.stop()
  await phone?.end()
  await network?.cut()
  await bench?.stop()
})

const DOORS = 40
const OUTCOMES = ['没人', '见到', '拒绝', '没人', '外出至', '他人代答', '见到', '电话答复'] as const
const CODES: Record<string, string> = {
  没人: 'nobody',
  见到: 'met',
  拒绝: 'refused',
  外出至: 'away',
  他人代答: 'otherAnswered',
  电话答复: 'telephone',
}

test('forty doors without a network, the browser killed on the way: the books hold every knock once, as it was recorded', async () => {
  const page = await phone.open(`${network.url}/field/`)
  await takePhone(page, '孙丽')
  await kept(page)
  await expect.poll(() => leftToday(page)).toBeGreaterThanOrEqual(DOORS)
  const before = await leftToday(page)
  await shot(page, 'field-today')
  const visits = async () =>
    (
      await books.query<{ id: string; dwelling: string; outcome: string }>(
        `select v.id, v.dwelling_id as dwelling, v.outcome from doors.visit v
       join identity.account a on a.id = v.visited_by where a.login = 'sunli' order by v.visited_at, v.id`,
      )
    ).rows
  const there = new Set((await visits()).map(({ id }) => id))

  await network.cut()
  const recorded: { door: string; outcome: string }[] = []
  let at = page
  let last = ''
  for (let n = 0; n < DOORS; n += 1) {
    if (n === 17) {
      // Right after the words "saved": nothing may be missing.
      await phone.kill()
      at = await phone.open(`${network.url}/field/`)
      await unlock(at)
      await at.locator('.stair').first().waitFor()
      await expect.poll(() => leftToday(at)).toBe(before - n)
      await expect.poll(() => waiting(at)).toBeGreaterThanOrEqual(n)
    }
    if (n === 0 || n === 17) await at.locator('.stair .door').first().click()
    const outcome = OUTCOMES[n % OUTCOMES.length]!
    // The address follows the press: this door is another than the one before.
    await expect.poll(() => doorOn(at) ?? last).not.toBe(last)
    const door = doorOn(at)!
    last = door
    await knock(at, outcome, async () => {
      if (n === 1)
        await at.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).first().click()
      if (n % 10 === 0) await at.getByLabel('说了什么').fill(`第${n + 1}户`)
    })
    recorded.push({ door, outcome: CODES[outcome]! })
    if (n === 3) await shot(at, 'field-door-done')
    if (n < DOORS - 1) await at.getByRole('button', { name: /^下一户/ }).click()
  }
  await toTab(at, '今天')
  await expect.poll(() => leftToday(at)).toBe(before - DOORS)
  await toTab(at, '待传')
  await shot(at, 'field-outbox')
  await expect.poll(() => waiting(at)).toBeGreaterThanOrEqual(DOORS)
  expect(await visits()).toHaveLength(there.size)

  // The session is long over: the records go out by themselves at the first contact; only for the list does she sign in.
  await at.context().clearCookies()
  await network.mend()
  // Whatever comes first: her finger, or the phone that sees the network by itself.
  await expect
    .poll(async () => {
      await at
        .getByRole('button', { name: '现在上传' })
        .click({ timeout: 1_000 })
        .catch(() => undefined)
      return at.getByText('没有等着上传的记录').count()
    })
    .toBe(1)
  await at.getByText(/记录都已上传。登录已过期/).waitFor()
  await shot(at, 'field-signed-out')
  const written = (await visits()).filter(({ id }) => !there.has(id))
  expect(written.map(({ dwelling, outcome }) => ({ door: dwelling, outcome }))).toEqual(recorded)
  expect(new Set(written.map(({ id }) => id)).size).toBe(DOORS)
  const agreed = await books.query(
    `select 1 from drives.visit v join drives.target t on t.id = v.target_id
     where t.dwelling_id = $1 and v.stance = 'agrees' and v.outcome = 'met'`,
    [recorded[1]!.door],
  )
  expect(agreed.rowCount).toBeGreaterThanOrEqual(1)
  const kept404 = await books.query(`select count(*)::int as n from doors.kept where state = 'waiting'`)
  expect(kept404.rows[0].n).toBe(0)

  await at.getByRole('button', { name: '登录', exact: true }).click()
  await at.getByRole('button', { name: '孙丽', exact: true }).click()
  await at.getByRole('navigation', { name: '页面' }).waitFor()
  await at.getByText(/登录已过期/).waitFor({ state: 'detached' })
  await toTab(at, '今天')
  await expect.poll(() => leftToday(at)).toBe(before - DOORS)
  await at.getByText('今天走过的 40 户').click()
  await shot(at, 'field-day-done')
}, 300_000)

/** The door that is open on the phone, by the address within the app. */
const doorOn = (page: Page) => /door\/([\w-]+)/.exec(page.url())?.[1]

/** What stands on the tab: how many records wait. */
async function waiting(page: Page): Promise<number> {
  const link = page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '待传' })
  return Number(/(\d+)/.exec((await link.getAttribute('aria-label')) ?? '0')?.[1] ?? 0)
}
