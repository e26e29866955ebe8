import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import { toBase64 } from '../../domain/sync/sealing.ts'
import { AccountStore } from './account-store.ts'
import { PhotoShelf } from './photo-shelf.ts'

const PIN = '250714'

async function newStore(): Promise<AccountStore> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const person = { accountId: newId(), name: '王芳', at: newId(), community: '和平里社区' }
  const store = await AccountStore.open(person, () => undefined)
  await store.begin(PIN, newId(), publicKey)
  return store
}

const picture = () => new Blob([new Uint8Array([0xff, 0xd8, 1, 2, 3])], { type: 'image/jpeg' })
const naming = (photoId: string) => ({
  id: newId(),
  action: 'attachment.add',
  input: { attachmentId: newId(), caseId: newId(), kind: 'photo', name: '1.jpg', photoId },
  madeAt: new Date().toISOString(),
  at: newId(),
})
const waiting = (store: AccountStore) => new PhotoShelf(store.disk).waiting()

test('a picture is sent only when a record names it; from then on it cannot be taken out again', async () => {
  const store = await newStore()
  const { photoId } = await store.addPhoto(picture())
  expect([await waiting(store), store.photos]).toEqual([[], 0])
  expect(await store.photo(photoId)).toBeInstanceOf(Blob)
  await store.record([naming(photoId)], undefined)
  expect([await waiting(store), store.photos]).toEqual([[photoId], 1])
  await store.dropPhotos([photoId])
  expect(await waiting(store)).toEqual([photoId])
})

test('a picture that was taken out again is on the disk no more', async () => {
  const store = await newStore()
  const { photoId } = await store.addPhoto(picture())
  await store.dropPhotos([photoId])
  expect(await store.disk.photos.count()).toBe(0)
  expect(await store.photo(photoId)).toBeUndefined()
})

test('a picture that nobody has named for a day goes when the phone is opened; one of today stays', async () => {
  const store = await newStore()
  const { photoId } = await store.addPhoto(picture())
  const time = (Date.now() - 90_000_000).toString(16).padStart(12, '0')
  const old = time.replace(/^(.{8})(.{4})/, '$1-$2-')
  const forgotten = `${old}7000-8000-000000000000`
  const row = (await store.disk.photos.get(photoId))!
  await store.disk.photos.put({ ...row, photoId: forgotten })
  await store.disk.write('draftPhotos', [photoId, forgotten])
  store.lock()
  await store.unlock(PIN)
  expect((await store.disk.photos.toArray()).map((one) => one.photoId)).toEqual([photoId])
})

test('wiping takes what no record names and leaves what is sealed for the office', async () => {
  const store = await newStore()
  const [draft, named] = [await store.addPhoto(picture()), await store.addPhoto(picture())]
  await store.record([naming(named.photoId)], undefined)
  await store.forget()
  const left = await store.disk.photos.toArray()
  expect(left.map(({ photoId, own }) => [photoId, own])).toEqual([[named.photoId, undefined]])
  expect(draft.photoId).not.toBe(named.photoId)
})
