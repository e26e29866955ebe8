import { afterEach, expect, test, vi } from 'vitest'
import { id, isId, newId } from './ids.ts'

afterEach(() => vi.useRealTimers())

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Milliseconds since 1970 that an id says it was made at. */
const madeAt = (made: string) => parseInt(made.replaceAll('-', '').slice(0, 12), 16)

test('twenty thousand ids made one after the other are different, sorted, and of version 7', () => {
  const made = Array.from({ length: 20_000 }, () => newId())
  expect(new Set(made).size).toBe(made.length)
  expect([...made].sort()).toEqual(made)
  for (const one of made) expect(one).toMatch(SHAPE)
})

test('ids made within one millisecond, and after the clock was put back, still follow each other', () => {
  const future = Date.now() + 60_000
  vi.useFakeTimers({ now: future })
  const same = Array.from({ length: 6_000 }, () => newId())
  vi.setSystemTime(future - 3_600_000)
  const back = Array.from({ length: 100 }, () => newId())
  const all = [...same, ...back]
  expect(new Set(all).size).toBe(all.length)
  expect([...all].sort()).toEqual(all)
  // 4,096 fit into a millisecond; the rest borrows from the next.
  expect(madeAt(all.at(-1)!) - future).toBeLessThanOrEqual(3)
  vi.setSystemTime(future + 10)
  expect(madeAt(newId())).toBe(future + 10)
})

test.each([
  ['0190a0b1-c2d3-7e4f-8a5b-6c7d8e9f0a1b', true],
  ['0190A0B1-C2D3-7E4F-8A5B-6C7D8E9F0A1B', false],
  ['0190a0b1c2d37e4f8a5b6c7d8e9f0a1b', false],
  ["0190a0b1-c2d3-7e4f-8a5b-6c7d8e9f0a1b' or 1=1", false],
  ['', false],
])('“%s” is an id: %s', (text, is) => {
  expect(isId(text)).toBe(is)
  expect(id.safeParse(text).success).toBe(is)
})
