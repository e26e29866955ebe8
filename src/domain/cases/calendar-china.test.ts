import { isWorkday } from 'chinese-days'
import { expect, test } from 'vitest'
import { addDays } from '../kit/dates.ts'
import { reckon, workCalendar } from './calendar.ts'
import { chinaCalendar } from './calendar-china.ts'
import { dueAt } from './working-time.ts'

test('every day of the published years is what the public table of holidays says', () => {
  const reckoning = reckon(chinaCalendar)
  const other: string[] = []
  for (let on = '2024-01-01'; on <= '2026-12-31'; on = addDays(on, 1)) {
    if (reckoning.isWorkday(on) !== isWorkday(on)) other.push(on)
  }
  expect(other).toEqual([])
  expect([2023, 2024, 2025, 2026, 2027].filter((year) => reckoning.isPublished(year))).toEqual([
    2024, 2025, 2026,
  ])
})

test('the calendar that ships is one that a community may write', () => {
  expect(workCalendar.parse(chinaCalendar)).toEqual(chinaCalendar)
  expect(chinaCalendar.exceptions.every(({ source }) => source?.startsWith('国务院办公厅 20'))).toBe(true)
})

test.each([
  ['a block that ends before it begins', [{ from: '12:00', to: '08:30' }]],
  [
    'blocks that overlap',
    [
      { from: '08:30', to: '12:00' },
      { from: '11:30', to: '17:30' },
    ],
  ],
  ['no block at all', []],
  ['a clock that does not exist', [{ from: '08:30', to: '24:30' }]],
])('%s is no office day', (_what, blocks) => {
  expect(workCalendar.safeParse({ ...chinaCalendar, blocks }).success).toBe(false)
  const seasons = [{ from: '06-01', to: '09-30', blocks }]
  expect(workCalendar.safeParse({ ...chinaCalendar, seasons }).success).toBe(false)
})

test('a calendar whose every day is a holiday is refused in words instead of searched for ever', () => {
  const exceptions = Array.from({ length: 500 }, (_, index) => ({
    day: addDays('2026-01-01', index),
    kind: 'holiday' as const,
    name: '停工',
  }))
  const closed = { ...chinaCalendar, exceptions }
  expect(() => dueAt('2026-02-01T01:00:00Z', { amount: 1, unit: 'workingDay' }, closed)).toThrow(
    /no working day/,
  )
})
