import { expect, test } from 'vitest'
import { catalogue } from '../../text/catalogue.ts'
import { rhythmText } from './rhythm-text.ts'

const plain = { every: 1, weekdays: [], monthDay: 1 } as const

test.each([
  [{ ...plain, unit: 'day' }, '每天'],
  [{ ...plain, unit: 'day', every: 3 }, '每 3 天'],
  [{ ...plain, unit: 'week', weekdays: [1] }, '每周一'],
  [{ ...plain, unit: 'week', every: 2, weekdays: [1, 5] }, '每 2 周的周一, 周五'],
  [{ ...plain, unit: 'month', monthDay: 15 }, '每月15 号'],
  [{ ...plain, unit: 'month', every: 3, monthDay: -1 }, '每 3 个月的最后一天'],
] as const)('a rhythm is said as people say it: %j', (rhythm, said) => {
  expect(rhythmText(catalogue('zh-CN'), { ...rhythm, weekdays: [...rhythm.weekdays] })).toBe(said)
})
