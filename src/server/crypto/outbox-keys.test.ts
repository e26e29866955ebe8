import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordSeal, seal } from '../../domain/sync/sealing.ts'
import { openOutboxLock, renewOutboxKey } from './outbox-keys.ts'

const freshFolder = () => mkdtempSync(join(tmpdir(), 'linli-outbox-keys-'))
const plain = new Uint8Array(new TextEncoder().encode('三楼没人, 明天再去'))
const bound = recordSeal('committee', 'device')

test('what a phone seals the office opens, also after the key was renewed, and for nobody else', async () => {
  const folder = freshFolder()
  const lock = await openOutboxLock(folder)
  const sealed = await seal(lock.sealingKey, bound, plain)
  expect(lock.open(bound, sealed)?.toString()).toBe('三楼没人, 明天再去')
  await renewOutboxKey(folder)
  const renewed = await openOutboxLock(folder)
  expect(renewed.sealingKey).not.toBe(lock.sealingKey)
  expect(renewed.open(bound, sealed)?.toString()).toBe('三楼没人, 明天再去')
  // A program that still runs with the older file reads the new one when it meets a seal to it.
  expect(lock.open(bound, await seal(renewed.sealingKey, bound, plain))?.toString()).toBe(
    '三楼没人, 明天再去',
  )
  const elsewhere = await openOutboxLock(freshFolder())
  expect(elsewhere.open(bound, sealed)).toBeUndefined()
})

test('a seal that was changed, cut or taken from another phone does not open', async () => {
  const lock = await openOutboxLock(freshFolder())
  const sealed = await seal(lock.sealingKey, bound, plain)
  expect(lock.open(recordSeal('committee', 'another'), sealed)).toBeUndefined()
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice()
    changed[at]! ^= 1
    expect(lock.open(bound, changed), `byte ${at}`).toBeUndefined()
  }
  expect(lock.open(bound, sealed.slice(0, 90))).toBeUndefined()
})
