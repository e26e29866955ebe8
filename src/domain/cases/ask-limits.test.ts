import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ASK_LIMITS, askVerdict, type AskCounts } from './ask-limits.ts'

const none: AskCounts = {
  deviceHour: 0,
  deviceDay: 0,
  networkHour: 0,
  phoneHereDay: 0,
  phoneDay: 0,
  wrongHour: 0,
  questionsHour: 0,
  wordsHour: 0,
}

test.each([
  ['a first matter', {}, 'free'],
  ['a third matter within an hour', { deviceHour: 2, networkHour: 2, phoneHereDay: 2, phoneDay: 2 }, 'free'],
  ['a fourth from the same phone', { deviceHour: 3 }, 'question'],
  ['the tenth family of one mobile network', { networkHour: 9 }, 'free'],
  ['the eleventh', { networkHour: 10 }, 'question'],
  ['a number left three times from this network', { phoneHereDay: 3, phoneDay: 3 }, 'question'],
  ['a number left three times elsewhere', { phoneDay: 3 }, 'free'],
  ['a number left ten times', { phoneDay: 10 }, 'tooOften'],
  ['sixty from one network', { networkHour: 60 }, 'tooOften'],
  ['a dozen wrong answers', { wrongHour: 12 }, 'tooOften'],
] as const)('%s is met with: %s %s', (_who, counts, kind) => {
  expect(askVerdict({ ...none, ...counts }).kind).toBe(kind)
})

test('whoever asks more is never met more freely', () => {
  const rank = { free: 0, question: 1, tooOften: 2 }
  const count = fc.nat({ max: 100 })
  const counts = fc.record({
    deviceHour: count,
    deviceDay: count,
    networkHour: count,
    phoneHereDay: count,
    phoneDay: count,
    wrongHour: count,
    questionsHour: count,
    wordsHour: count,
  })
  fc.assert(
    fc.property(counts, counts, (some, more) => {
      const sum = Object.fromEntries(
        Object.entries(some).map(([key, n]) => [key, n + more[key as keyof AskCounts]]),
      ) as unknown as AskCounts
      expect(rank[askVerdict(sum).kind]).toBeGreaterThanOrEqual(rank[askVerdict(some).kind])
    }),
  )
})

test('a question is asked before anything is refused', () => {
  expect(ASK_LIMITS.networkHour.ask).toBeLessThan(ASK_LIMITS.networkHour.most)
  expect(ASK_LIMITS.deviceHour.ask).toBeLessThan(ASK_LIMITS.deviceDay.most)
})
