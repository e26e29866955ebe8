import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, expect, test } from 'vitest'
import type { Envelope } from '../../domain/kit/action.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Wire } from '../../domain/sync/books.ts'
import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { meet } from '../../domain/sync/meeting.ts'
import type { SendRequest } from '../../domain/sync/protocol.ts'
import { fromBase64, openUnsealer, recordSeal, toBase64 } from '../../domain/sync/sealing.ts'
import { AccountStore } from './account-store.ts'
import { exportFile } from './exporting.ts'
import { replicaOf, waitingOf } from './replica.ts'

const PIN = '250714'
const AT = newId()
const person = (name: string) => ({ accountId: newId(), name, at: AT, community: '和平里社区' })
const nobodyHears = () => undefined

let office: { privateKey: CryptoKey; publicKey: string }
beforeEach(async () => {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  office = { privateKey: pair.privateKey, publicKey }
})

async function newStore(name: string) {
  const store = await AccountStore.open(person(name), nobodyHears)
  await store.begin(PIN, newId(), office.publicKey)
  return store
}

const door: DoorRecord = {
  kind: 'door',
  id: newId(),
  version: 3,
  gridId: newId(),
  compoundId: newId(),
  compound: '和平里',
  buildingId: null,
  building: null,
  stair: null,
  floor: 1,
  room: '101',
  place: null,
  residents: [],
  open: [],
  attempts: [],
  nextOn: null,
}

const knock = (): Envelope => ({
  id: newId(),
  action: 'doorVisit.record',
  input: { visitId: newId(), dwellingId: door.id, outcome: 'nobody', words: '狗很凶' },
  madeAt: new Date().toISOString(),
  at: AT,
})

/** An office that takes everything and has one door to give. */
function openOffice(seen: SendRequest[] = []): Wire {
  return {
    send: (request) => {
      seen.push(request)
      const outcomes = request.items.map(({ seq }) => ({ status: 'done', position: 100 + seq }) as const)
      return Promise.resolve({ status: 'taken', outcomes, missing: [] })
    },
    pull: () =>
      Promise.resolve({
        status: 'fetched',
        scope: 'one grid',
        position: 3,
        leaseUntil: new Date(Date.now() + 3_600_000).toISOString(),
        sealingKey: office.publicKey,
        whole: true,
        records: [door],
        gone: [],
      }),
  }
}

const sync = (store: AccountStore, wire: Wire) => {
  const keeper = store.keeper(() => new Date().toISOString())
  return meet(keeper, wire, { fetching: store.isOpen })
}

test('what was recorded is there when the app is opened again, and a door done looks done', async () => {
  const store = await newStore('王芳')
  expect(await sync(store, openOffice())).toBe('met')
  await store.record([knock(), knock()], { kind: 'door', id: door.id })
  store.disk.close()

  const again = await AccountStore.open(store.person, nobodyHears)
  expect(again.unsent).toBe(2)
  expect(waitingOf(again.books, again.held)[0]).toMatchObject({ seq: 1, state: 'waiting' })
  expect(waitingOf(again.books, again.held)[0]!.envelope).toBeUndefined()
  expect(await again.unlock(PIN)).toEqual({ status: 'open' })
  expect(waitingOf(again.books, again.held).map(({ about }) => about?.id)).toEqual([door.id, door.id])
  const shown = replicaOf(again.held!, again.books)
  expect(shown.doors.get(door.id)!.attempts[0]!.outcome).toBe('nobody')
  expect(shown.touched).toEqual(new Set([door.id]))
})

test('a locked phone sends what waits, and the office opens it', async () => {
  const store = await newStore('王芳')
  const envelope = knock()
  await store.record([envelope], undefined)
  store.lock()
  const seen: SendRequest[] = []
  expect(await sync(store, openOffice(seen))).toBe('met')
  expect(store.unsent).toBe(0)
  const { at, deviceId } = store.books.head
  const sealed = fromBase64(seen[0]!.items[0]!.sealed!)
  const plain = await openUnsealer(office.privateKey, office.publicKey).unseal(
    recordSeal(at, deviceId),
    sealed,
  )
  expect(JSON.parse(new TextDecoder().decode(plain))).toEqual(envelope)
})

test('nothing on the disk can be read: no name, no word, no door', async () => {
  const store = await newStore('王芳')
  await sync(store, openOffice())
  await store.record([knock()], { kind: 'door', id: door.id })
  const lying = await Promise.all(store.disk.tables.map((table) => table.toArray()))
  const text = JSON.stringify(lying, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  )
  for (const secret of ['狗很凶', '和平里', 'nobody', '"101"', 'dwellingId']) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(Buffer.from(secret).toString('latin1'))
  }
})

test('five wrong PINs wipe what can be read; what waits stays and is sent, and a new sign-in goes on numbering', async () => {
  const store = await newStore('王芳')
  await sync(store, openOffice())
  await store.record([knock()], undefined)
  store.lock()
  for (let nth = 1; nth < 5; nth += 1) {
    expect(await store.unlock('999991')).toMatchObject({ status: 'wrong', triesLeft: 5 - nth })
    // The first wait is a second, and this computer may be slow.
    if (nth > 1) expect((await store.unlock(PIN)).status).toBe('wait')
    await store.disk.write('tries', { wrong: nth, lastAt: 0 })
  }
  expect(await store.unlock('999991')).toEqual({ status: 'wiped' })
  expect(await store.unlock(PIN)).toEqual({ status: 'wiped' })
  expect(await store.disk.records.count()).toBe(0)
  expect((await store.disk.bodies.toArray()).every(({ own }) => own === undefined)).toBe(true)
  const { deviceId } = store.books.head
  await store.begin(PIN, deviceId, office.publicKey)
  await store.record([knock()], undefined)
  const seen: SendRequest[] = []
  await sync(store, openOffice(seen))
  expect(seen[0]!.items.map(({ seq }) => seq)).toEqual([1, 2])
})

test('two people on one phone do not see each other, and each one’s records wait for the office', async () => {
  const [one, other] = [await newStore('王芳'), await newStore('李明')]
  await one.record([knock()], undefined)
  await other.record([knock(), knock()], undefined)
  expect(one.disk.name).not.toBe(other.disk.name)
  expect([one.unsent, other.unsent]).toEqual([1, 2])
  expect(one.books.head.deviceId).not.toBe(other.books.head.deviceId)
  one.lock()
  expect(other.held?.copies.size).toBe(2)
  await expect(one.record([knock()], undefined)).rejects.toThrow('notOpen')
})

test('when the lease is over the records are gone, also from the disk, but recording goes on', async () => {
  const store = await newStore('王芳')
  await sync(store, openOffice())
  await store.passTime(59 * 60_000)
  expect(store.state).toBe('open')
  await store.passTime(2 * 60_000)
  expect(store.state).toBe('expired')
  expect(await store.disk.records.count()).toBe(0)
  await store.record([knock()], undefined)
  expect(store.unsent).toBe(1)
  await sync(store, openOffice())
  expect(store.state).toBe('open')
  expect(store.held!.records.size).toBe(1)
})

test('a refused decision stays with its reason until somebody has dealt with it', async () => {
  const store = await newStore('王芳')
  await store.record([knock()], undefined)
  const no = { status: 'refused', refusal: { code: 'wrong-state' } } as const
  const wire = openOffice()
  await sync(store, {
    ...wire,
    send: () => Promise.resolve({ status: 'taken', outcomes: [no], missing: [] }),
  })
  expect(waitingOf(store.books, store.held)[0]).toMatchObject({ state: 'refused', outcome: no })
  await store.setAside(1, '已经在电脑上办了')
  expect(waitingOf(store.books, store.held)[0]).toMatchObject({
    state: 'setAside',
    reason: '已经在电脑上办了',
  })
})

test('a store that was revoked leaves nothing behind once all is sent', async () => {
  const store = await newStore('王芳')
  await sync(store, openOffice())
  expect(await store.forgetAll()).toBe(0)
  expect(await Dexie.exists(store.disk.name)).toBe(false)
})

test('the exported file holds what waits, sealed, and nothing that can be read', async () => {
  const store = await newStore('王芳')
  await store.record([knock(), knock()], undefined)
  store.lock()
  const text = await (await exportFile(store)).text()
  const file = JSON.parse(text) as { kind: string; items: unknown[]; madeUpTo: number }
  expect([file.kind, file.items.length, file.madeUpTo]).toEqual(['linli-outbox', 2, 2])
  expect(text).not.toContain('狗很凶')
})

test('the pass to send with opens with the PIN, stays while the phone is locked, and goes with the key', async () => {
  const store = await newStore('王芳')
  const pass = { token: 'a token of forty-three letters', until: '2026-12-10T00:00:00Z' }
  await store.takePass(pass)
  store.lock()
  expect(store.pass).toEqual(pass)
  const again = await AccountStore.open(store.person, nobodyHears)
  expect(again.pass).toBeUndefined()
  const lying = JSON.stringify(await again.disk.values.toArray(), (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  )
  expect(lying).not.toContain(pass.token)
  await again.unlock(PIN)
  expect(again.pass).toEqual(pass)
  await again.forget()
  expect([again.pass, await again.disk.read('sendPass')]).toEqual([undefined, undefined])
})
