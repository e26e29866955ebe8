import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels } from './channel.ts'
import { receiptDue } from './receipt.ts'

test('only a provider of messages to telephones is asked, and it answers for seven days', () => {
  const now = '2026-11-23T02:00:00Z'
  fc.assert(
    fc.property(fc.constantFrom(...channels), (channel) => {
      let [at, asks] = [now, 0]
      for (let due = receiptDue(channel, 0, now); due; due = receiptDue(channel, asks, at)) {
        expect(Date.parse(due)).toBeGreaterThan(Date.parse(at))
        ;[at, asks] = [due, asks + 1]
      }
      expect(asks > 0).toBe(channel === 'aliyun' || channel === 'tencent')
      // Long enough for a telephone that is off over night, and well within what the provider keeps.
      if (asks > 0) expect(Date.parse(at) - Date.parse(now)).toBeGreaterThan(48 * 3_600_000)
      expect(Date.parse(at) - Date.parse(now)).toBeLessThan(7 * 24 * 3_600_000)
    }),
  )
})
