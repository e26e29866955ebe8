import { expect, test } from 'vitest'
import { isStuck, looked, STUCK_MS, type Watch } from './watchdog.ts'

const look = (before: Watch, now: number, waiting: number, settled = 0, online = true) =>
  looked(before, { waiting, settled, online, now })

test('a queue that has not shrunk for a minute while the phone was online is stuck', () => {
  let watch = look({ waiting: 0 }, 0, 3)
  watch = look(watch, 30_000, 3)
  expect(isStuck(watch, STUCK_MS - 1)).toBe(false)
  watch = look(watch, STUCK_MS, 3)
  expect(isStuck(watch, STUCK_MS)).toBe(true)
})

test('one that goes on is not, although more comes in than goes out', () => {
  let watch = look({ waiting: 0 }, 0, 1)
  for (let now = 10_000; now < 300_000; now += 10_000) {
    watch = look(watch, now, now / 1000, 1)
    expect(isStuck(watch, now)).toBe(false)
  }
})

test('a day in a cellar is no fault; the minute begins when there is a network again', () => {
  let watch = look({ waiting: 0 }, 0, 5)
  watch = look(watch, 86_400_000, 5, 0, false)
  expect(isStuck(watch, 86_400_000)).toBe(false)
  watch = look(watch, 86_400_001, 5)
  expect(isStuck(watch, 86_400_001)).toBe(false)
  expect(isStuck(watch, 86_400_001 + STUCK_MS)).toBe(true)
})

test('an empty queue is never stuck', () => {
  expect(isStuck(look({ waiting: 3, since: 0 }, STUCK_MS, 0), STUCK_MS)).toBe(false)
})
