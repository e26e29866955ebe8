import { expect, test } from 'vitest'
import { ageOn, bornBetween } from './age.ts'

test('somebody is 60 from the birthday on', () => {
  expect(ageOn('1966-11-23', '2026-11-23')).toBe(60)
  expect(ageOn('1966-11-24', '2026-11-23')).toBe(59)
})

test.each([
  [60, 79, '1966-11-23', true],
  [60, 79, '1966-11-24', false],
  [60, 79, '1946-11-24', true],
  [60, 79, '1946-11-23', false],
])('from %i to %i: %s is in it %s', (from, to, birth, inside) => {
  const { until, after } = bornBetween(from, to, '2026-11-23')
  expect(birth <= until! && birth > after!).toBe(inside)
})

test('who is only known to be born in 1936 has the age of the year', () => {
  expect(ageOn('1936', '2026-11-23')).toBe(90)
})
