import 'fake-indexeddb/auto'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Envelope } from '../../src/domain/kit/action.ts'
import { meet } from '../../src/domain/sync/meeting.ts'
import type { SendRequest } from '../../src/domain/sync/protocol.ts'
import { fromBase64, openUnsealer, recordSeal } from '../../src/domain/sync/sealing.ts'
import { AccountStore } from '../../src/field/store/account-store.ts'
import { waitingOf } from '../../src/field/store/replica.ts'
import { layDown, readOldStore, STORES } from './old-store.ts'

const versions = readdirSync(STORES).map((name) => Number(/\d+/.exec(name)![0]))

test('every version of the app that ever had records on a phone is kept here', async () => {
  const { person } = readOldStore(1)
  const { disk } = await AccountStore.open({ ...person, accountId: 'nobody' }, () => undefined)
  expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: disk.verno }, (_, nth) => nth + 1))
})

test.each(versions)(
  'an app updated from version %d sends what waited, and shows it to its owner',
  async (version) => {
    const old = readOldStore(version)
    await layDown(old)
    const store = await AccountStore.open(old.person, () => undefined)
    expect(store.unsent).toBe(old.words.length)

    // Still locked: it goes out all the same.
    const seen: SendRequest[] = []
    const result = await meet(
      store.keeper(() => undefined),
      {
        send: (request) => {
          seen.push(request)
          // The answer is lost: it will have to be sent again by the new app.
          return Promise.resolve({ status: 'offline' })
        },
        pull: () => Promise.resolve({ status: 'offline' }),
      },
      { fetching: false },
    )
    expect(result).toBe('offline')
    const [request] = seen
    expect(request!.items.map(({ seq }) => seq)).toEqual(old.words.map((_, nth) => nth + 1))

    const curve = { name: 'ECDH', namedCurve: 'P-256' }
    const privateKey = await crypto.subtle.importKey('pkcs8', old.office.privateKey, curve, false, [
      'deriveBits',
    ])
    const unsealer = openUnsealer(privateKey, old.office.publicKey)
    const place = recordSeal(request!.at, request!.deviceId)
    for (const [nth, { sealed }] of request!.items.entries()) {
      const plain = new TextDecoder().decode(await unsealer.unseal(place, fromBase64(sealed!)))
      expect((JSON.parse(plain) as Envelope).input).toMatchObject({ words: old.words[nth] })
    }

    expect((await store.unlock(old.pin)).status).toBe('open')
    const words = waitingOf(store.books, store.held).map(
      ({ envelope }) => (envelope!.input as { words: string }).words,
    )
    expect(words).toEqual(old.words)
    await store.record(
      [{ id: 'new', action: 'x', input: {}, madeAt: '2026-11-26T00:00:00Z', at: 'at' }],
      undefined,
    )
    expect(store.books.head.madeUpTo).toBe(old.words.length + 1)
    expect(store.books.rows.every(({ size }) => size > 0)).toBe(true)
  },
)
