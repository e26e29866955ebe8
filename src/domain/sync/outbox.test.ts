import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answered,
  broughtBack,
  countMissing,
  missingOf,
  nextBatch,
  numbered,
  thingsWaiting,
  unsent,
  withPictureGone,
} from './outbox.ts'
import type { UploadOutcome } from './protocol.ts'

const made = (count: number, size = 100) =>
  Array.from({ length: count }, (_, nth) => ({ id: `${nth}`, size }))

test('numbers follow each other without a gap, however the records come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(7)), (bursts) => {
      let madeUpTo = 0
      const seqs: number[] = []
      for (const burst of bursts) {
        const next = numbered(madeUpTo, made(burst))
        seqs.push(...next.rows.map(({ seq }) => seq))
        madeUpTo = next.madeUpTo
      }
      expect(seqs).toEqual(Array.from({ length: madeUpTo }, (_, nth) => nth + 1))
    }),
  )
})

test('a backlog of a week goes out oldest first, two hundred at a time and never too large', () => {
  const { rows } = numbered(0, made(450))
  const batch = nextBatch([...rows].reverse())
  expect(batch.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, nth) => nth + 1))
  expect(nextBatch(numbered(0, made(50, 400_000)).rows)).toHaveLength(3)
  expect(nextBatch(numbered(0, made(3, 5_000_000)).rows)).toHaveLength(1)
})

test.each<[UploadOutcome, string]>([
  [{ status: 'done', position: 7 }, 'sent'],
  [{ status: 'kept', why: 'forbidden' }, 'sent'],
  [{ status: 'refused', refusal: { code: 'wrong-state' } }, 'refused'],
  [{ status: 'forbidden' }, 'refused'],
  [{ status: 'notFound' }, 'refused'],
  [{ status: 'invalid', issues: [] }, 'refused'],
])('an answer %j leaves a record %s', (outcome, state) => {
  const { rows } = numbered(0, made(1))
  const [row] = answered(rows, rows, { status: 'taken', outcomes: [outcome], missing: [] })!
  expect(row!.state).toBe(state)
  expect(unsent([row!])).toEqual([])
})

test('an answer that is too short or too long is none', () => {
  const { rows } = numbered(0, made(2))
  const done: UploadOutcome = { status: 'done', position: 1 }
  for (const outcomes of [[], [done], [done, done, done]])
    expect(answered(rows, rows, { status: 'taken', outcomes, missing: [] })).toBeUndefined()
})

test('what never came is told as pairs that hold exactly those numbers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), fc.nat(60), (came, madeUpTo) => {
      const pairs = missingOf(new Set(came), madeUpTo)
      const told = pairs.flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, nth) => from + nth),
      )
      const all = Array.from({ length: madeUpTo }, (_, nth) => nth + 1)
      expect(told).toEqual(all.filter((seq) => !came.includes(seq)))
      expect(countMissing(pairs)).toBe(told.length)
    }),
  )
})

test('a record and its picture are one thing that waits; a picture whose record has gone is one too', () => {
  const { rows } = numbered(0, [{ id: 'a', size: 100, photoId: 'p' }, ...made(2)])
  expect(thingsWaiting(rows, 1)).toBe(3)
  const awaited: UploadOutcome = { status: 'kept', why: 'photoAwaited' }
  const done: UploadOutcome = { status: 'done', position: 3 }
  const sent = answered(rows, rows, { status: 'taken', outcomes: [awaited, done, done], missing: [] })!
  expect([thingsWaiting(sent, 1), thingsWaiting(sent, 0)]).toEqual([1, 0])
})

test('a deed whose picture is still on the phone is one’s own until the picture has gone and something was fetched after it', () => {
  const { rows } = numbered(0, [{ id: 'a', size: 100, photoId: 'p' }, ...made(1)])
  const awaited: UploadOutcome = { status: 'kept', why: 'photoAwaited' }
  const done: UploadOutcome = { status: 'done', position: 3 }
  const sent = answered(rows, rows, { status: 'taken', outcomes: [awaited, done], missing: [] })!
  expect(broughtBack(sent, 3)).toEqual([2])
  expect(withPictureGone(sent, new Set(['p']))).toEqual([])
  const [gone] = withPictureGone(sent, new Set())
  expect(broughtBack([gone!], 3)).toEqual([1])
  // Its picture had come first, or the desk has to look at it: nothing is awaited.
  for (const outcome of [done, { status: 'kept', why: 'revoked' } as const]) {
    const [row] = answered(rows, rows, { status: 'taken', outcomes: [outcome, done], missing: [] })!
    expect(broughtBack([row!], 3)).toEqual([1])
  }
})
