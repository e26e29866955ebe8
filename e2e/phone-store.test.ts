import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../src/domain/kit/ids.ts'
import { DEMO_PASSWORD } from '../world/community.ts'
import { newProfile, openPhone, received, type TestPhone } from './phone-bench.ts'
import { killPhones, PIN } from './phone-kills.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
const phones: TestPhone[] = []
const profiles: { folder: string; remove(): Promise<void> }[] = []

beforeAll(async () => {
  bench = await startWorkbench()
})
afterAll(async () => {
  for (const phone of phones) await phone.kill().catch(() => undefined)
  for (const profile of profiles) await profile.remove()
  await bench?.stop()
})

async function profileFolder(): Promise<string> {
  const profile = await newProfile()
  profiles.push(profile)
  return profile.folder
}

async function open(folder: string): Promise<TestPhone> {
  const phone = await openPhone(bench.url, folder)
  phones.push(phone)
  return phone
}

async function signUp({ page }: TestPhone, login: string): Promise<void> {
  await page.evaluate(
    async ([name, password, pin]) => {
      const me = await window.phone.signIn(name, password)
      await window.phone.signUp(me, pin)
      await window.phone.store.sync()
    },
    [login, DEMO_PASSWORD, PIN] as const,
  )
}

const recordOne = ({ page }: TestPhone, words: string) =>
  page.evaluate(async (said) => {
    const [door] = window.phone.store.view().records.doors.keys()
    const envelope = window.phone.correction(door!, said)
    await window.phone.store.record([envelope], { kind: 'door', id: door! })
    return envelope.id
  }, words)

const sync = ({ page }: TestPhone) =>
  page.evaluate(async () => {
    await window.phone.settled()
    const result = await window.phone.store.sync()
    const { health } = window.phone.store.view()
    return { result, waiting: health.waiting, missing: health.missing, photos: health.photos }
  })

test('what the phone says is saved is there after the browser was killed', async () => {
  const run = await killPhones(bench.url, 3, () => undefined)
  expect(run.complaints).toEqual([])
  expect(run.saved).toBeGreaterThan(3)
})

test('a grid worker’s list comes to the phone, and a record reaches the office once although the answer is lost', async () => {
  const phone = await open(await profileFolder())
  await signUp(phone, 'sunli')
  const held = await phone.page.evaluate(() => window.phone.store.view().records.doors.size)
  expect(held).toBeGreaterThan(10)

  // The first answer is lost after the office has written everything down.
  let sent = 0
  await phone.context.route('**/api/sync/send', async (route) => {
    const { items } = route.request().postDataJSON() as { items: readonly unknown[] }
    if (items.length > 0) sent += 1
    if (items.length === 0 || sent > 1) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await phone.context.setOffline(true)
  for (const words of ['甲', '乙', '丙']) await recordOne(phone, words)
  await phone.context.setOffline(false)
  // By itself as soon as there is a network, or when it is told to.
  await expect.poll(() => sync(phone)).toEqual({ result: 'met', waiting: 0, missing: 0, photos: 0 })
  expect(sent).toBe(2)
  expect(await received(phone)).toEqual({ made: 3, received: 3 })
  await phone.kill()
})

test('a sign-in page of the underground that answers instead of the office takes nothing away', async () => {
  const phone = await open(await profileFolder())
  await signUp(phone, 'chenqiang')
  await phone.context.route('**/api/sync/*', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<html>请登录 Wi-Fi</html>' }),
  )
  await recordOne(phone, '丁')
  expect(await sync(phone)).toMatchObject({ result: 'offline', waiting: 1 })
  await phone.context.unroute('**/api/sync/*')
  expect(await sync(phone)).toMatchObject({ result: 'met', waiting: 0 })
  await phone.kill()
})

test('two people share a phone, do not see each other, and nothing of either can be read on its disk', async () => {
  const folder = await profileFolder()
  const phone = await open(folder)
  await signUp(phone, 'sunli')
  await phone.context.setOffline(true)
  await recordOne(phone, '孙丽听到的秘密')
  const name = await phone.page.evaluate(() => {
    const [door] = window.phone.store.view().records.doors.values()
    return (
      [...window.phone.store.view().records.doors.values()].flatMap(({ residents }) => residents)[0]!.name +
      door!.compound
    )
  })
  await phone.context.setOffline(false)
  await phone.context.route('**/api/sync/send', (route) => route.abort())
  await signUp(phone, 'chenqiang')
  await recordOne(phone, '陈强听到的秘密')
  const seen = await phone.page.evaluate(() => {
    const { waiting, people, person } = window.phone.store.view()
    return { words: JSON.stringify(waiting), people: people.map((one) => one.name), name: person!.name }
  })
  expect(seen.words).toContain('陈强听到的秘密')
  expect(seen.words).not.toContain('孙丽听到的秘密')
  expect(seen.people.sort()).toEqual(['孙丽', '陈强'])
  await phone.kill()

  for (const secret of ['听到的秘密', name.slice(0, 3), 'correction.record', 'movedIn'])
    expect(filesWith(folder, secret), secret).toEqual([])
  // The test of the search itself: what is meant to be there is found.
  expect(filesWith(folder, 'linli-phone')).not.toEqual([])

  const again = await open(folder)
  const locked = await again.page.evaluate(async () => {
    const { store } = window.phone
    const sunli = store.view().people.find(({ name: called }) => called === '孙丽')!
    await store.choose(sunli.accountId)
    const before = store.view()
    return { state: before.state, waiting: before.health.waiting, doors: before.records.doors.size }
  })
  expect(locked).toEqual({ state: 'locked', waiting: 1, doors: 0 })
  const unlocked = await again.page.evaluate(async (pin) => {
    const { store } = window.phone
    const { status } = await store.unlock(pin)
    return { status, words: JSON.stringify(store.view().waiting) }
  }, PIN)
  expect(unlocked.status).toBe('open')
  expect(unlocked.words).toContain('孙丽听到的秘密')
  await again.kill()
})

test('a phone that is reported lost sends what it has and is empty afterwards, although nobody unlocks it', async () => {
  const folder = await profileFolder()
  const phone = await open(folder)
  await signUp(phone, 'chenqiang')
  await phone.context.setOffline(true)
  await recordOne(phone, '丢手机以前记的')
  const { deviceId, at } = await phone.page.evaluate(async () => {
    window.phone.store.lock()
    const file = await (await window.phone.store.exportUnsent()).text()
    return JSON.parse(file) as { deviceId: string; at: string }
  })
  const desk = await signedIn('liumin')
  const before = (await desk.ask('door.waiting', at)) as { kept: number }
  const input = { deviceId }
  expect(await desk.send('device.revoke', at, input)).toMatchObject({ status: 'done' })

  await phone.context.setOffline(false)
  // It hears of it by itself, or when it is told to ask.
  await sync(phone)
  const left = () =>
    phone.page.evaluate(async () => {
      const { state, people } = window.phone.store.view()
      return {
        state,
        people: people.length,
        databases: (await indexedDB.databases()).map(({ name }) => name),
        copies: (await (await caches.open('linli-waiting')).keys()).length,
      }
    })
  await expect.poll(left).toEqual({ state: 'none', people: 0, databases: ['linli-phone'], copies: 0 })
  // What it had recorded waits at the desk, and the office is told that the phone is empty.
  expect(await desk.ask('door.waiting', at)).toMatchObject({ kept: before.kept + 1 })
  const wipedAt = async () => {
    const devices = (await desk.ask('device.list', at)) as { id: string; wipedAt: string | null }[]
    return devices.find(({ id }) => id === deviceId)?.wipedAt
  }
  await expect.poll(wipedAt).toEqual(expect.any(String))
  await phone.kill()
})

test('a picture is made small, waits encrypted, and reaches the office in pieces', async () => {
  const phone = await open(await profileFolder())
  await signUp(phone, 'sunli')
  const kept = await phone.page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 })
    const pen = canvas.getContext('2d')!
    for (let x = 0; x < 3000; x += 8) {
      for (let y = 0; y < 2000; y += 8) {
        pen.fillStyle = `hsl(${(x * y) % 360} 80% 50%)`
        pen.fillRect(x, y, 8, 8)
      }
    }
    const picture = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'))
    const { photoId, bytes } = await window.phone.store.addPhoto(picture)
    const small = await createImageBitmap((await window.phone.store.photo(photoId))!)
    return { photoId, bytes, width: small.width, height: small.height }
  })
  expect(kept).toMatchObject({ width: 1600, height: 1067 })
  // Nobody has named it yet: it is a draft, and stays.
  expect(await sync(phone)).toMatchObject({ result: 'met', photos: 0 })
  let cut = 0
  await phone.context.route('**/api/sync/photo/**', async (route) => {
    if (route.request().method() === 'PUT' && cut++ === 1) await route.abort()
    else await route.continue()
  })
  await phone.page.evaluate(
    (photoId) => window.phone.store.record([window.phone.naming(photoId)]),
    kept.photoId,
  )
  await expect.poll(() => sync(phone)).toMatchObject({ result: 'met', photos: 0 })
  // The second piece was cut off, and sent again.
  expect(cut).toBeGreaterThan(2)
  await phone.kill()
})

/** Somebody at a desk, by the same requests that a desk sends. */
async function signedIn(login: string) {
  const headers = { 'content-type': 'application/json', 'x-linli': '1' }
  const body = JSON.stringify({ login, password: DEMO_PASSWORD })
  const reply = await fetch(`${bench.url}/api/sign-in`, { method: 'POST', headers, body })
  const [cookie] = reply.headers.getSetCookie()
  const as = { ...headers, cookie: cookie!.split(';')[0]! }
  return {
    send: async (action: string, at: string, input: object): Promise<unknown> => {
      const deed = { id: newId(), input, madeAt: new Date().toISOString(), at }
      const sent = { method: 'POST', headers: as, body: JSON.stringify(deed) }
      return (await fetch(`${bench.url}/api/do/${action}`, sent)).json()
    },
    ask: async (query: string, at: string): Promise<unknown> => {
      const search = new URLSearchParams({ at, input: '{}' })
      return (await fetch(`${bench.url}/api/ask/${query}?${search.toString()}`, { headers: as })).json()
    },
  }
}

/** Files of the profile in which the text stands, as UTF-8 or as the UTF-16 that the browser writes strings in. */
function filesWith(folder: string, text: string): string[] {
  const wide = Buffer.from(text, 'utf16le')
  return [Buffer.from(text, 'utf8'), wide].flatMap((bytes) => {
    const pattern = [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
    try {
      const found = execFileSync('grep', ['-rlaP', pattern, folder], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      })
      return found.split('\n').filter((line) => line !== '')
    } catch {
      return []
    }
  })
}
