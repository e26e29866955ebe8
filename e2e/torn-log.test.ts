import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../world/community.ts'
import { newProfile, openPhone, received, type TestPhone } from './phone-bench.ts'
import { PIN } from './phone-kills.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let profile: Awaited<ReturnType<typeof newProfile>>

beforeAll(async () => {
  bench = await startWorkbench()
  profile = await newProfile()
})
afterAll(async () => {
  await profile?.remove()
  await bench?.stop()
})

test('a browser that throws its damaged store away has not thrown away what waits: it is there again, and the office receives it once', async () => {
  const first = await openPhone(bench.url, profile.folder)
  await signUp(first)
  await first.page.evaluate(() => window.phone.store.sync())
  await recordOne(first)
  await first.page.evaluate(() => window.phone.store.sync())
  await first.context.setOffline(true)
  await recordOne(first)
  await first.kill()
  for (const log of logsOf(profile.folder)) appendFileSync(log, HALF_AN_ENTRY)

  // The browser writes on behind the half, and sees it at the start after that.
  const second = await openPhone(bench.url, profile.folder)
  await second.context.setOffline(true)
  await second.page.evaluate((pin) => window.phone.store.unlock(pin), PIN)
  await recordOne(second)
  await recordOne(second)
  await second.kill()

  const third = await openPhone(bench.url, profile.folder)
  const found = await third.page.evaluate(() => {
    const { state, person, health } = window.phone.store.view()
    return { state, name: person?.name, waiting: health.waiting }
  })
  // Three, and the one before them, which told how far the numbers had come.
  expect(found).toEqual({ state: 'wiped', name: '孙丽', waiting: 4 })
  await signUp(third)
  await recordOne(third)
  await third.page.evaluate(async () => {
    await window.phone.settled()
    await window.phone.store.sync()
  })
  expect(await received(third)).toEqual({ made: 5, received: 5 })
  const missing = () => third.page.evaluate(() => window.phone.store.view().health.missing)
  await expect.poll(missing).toBe(0)
  await third.kill()
})

/** The head of an entry of LevelDB's log (checksum, length 500, whole) without what it announces. */
const HALF_AN_ENTRY = Buffer.from([1, 2, 3, 4, 0xf4, 0x01, 1])

function logsOf(folder: string): string[] {
  const stores = join(folder, 'Default/IndexedDB')
  const logs = readdirSync(stores, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\d+\.log$/.test(name),
  )
  expect(logs).not.toEqual([])
  return logs.map((name) => join(stores, name))
}

const signUp = ({ page }: TestPhone) =>
  page.evaluate(
    async ([password, pin]) => {
      await window.phone.signUp(await window.phone.signIn('sunli', password), pin)
      await window.phone.settled()
    },
    [DEMO_PASSWORD, PIN] as const,
  )

const recordOne = ({ page }: TestPhone) =>
  page.evaluate(async () => {
    const [door] = window.phone.store.view().records.doors.keys()
    await window.phone.store.record([window.phone.correction(door!, '新搬来的人')], {
      kind: 'door',
      id: door!,
    })
  })
