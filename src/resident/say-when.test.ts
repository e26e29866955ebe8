import { expect, test } from 'vitest'
import { sayDay, sayWhen } from './say-when.ts'

const now = Date.parse('2026-11-24T15:30:00+08:00')

test('a moment is said by the clock of China, wherever the phone is', () => {
  expect(sayWhen('zh-CN', '2026-11-23T16:05:00Z', now)).toBe('11月24日 周二 00:05')
  expect(sayWhen('en', '2026-11-23T16:05:00Z', now)).toBe('Tue 24/11 00:05')
})

test('the year is said when it is another', () => {
  expect(sayDay('zh-CN', '2027-01-02', now)).toBe('2027年1月2日 周六')
  expect(sayDay('en', '2027-01-02', now)).toBe('Sat 2/1/2027')
  expect(sayWhen('zh-CN', '2026-12-31T16:00:00Z', now)).toBe('2027年1月1日 周五 00:00')
})
