import { expect, test } from 'vitest'
import {
  drawingRefused,
  finishingRefused,
  freezingRefused,
  isLateObjection,
  type AllotmentDays,
} from './allotment-clock.ts'

const days: AllotmentDays = { applyUntil: '2026-12-03', seedOn: '2026-12-04', objectionsUntil: '2026-12-11' }
const none = { open: 0, upheld: 0 }

test.each([
  ['2026-12-02', 'allotment-still-applying'],
  ['2026-12-03', undefined],
  ['2026-12-04', undefined],
  ['2026-12-05', 'allotment-seed-known'],
])(
  'on %s the list can be fixed only between the last day of applying and the day of the seed',
  (today, code) => {
    expect(freezingRefused(days, today)?.code).toBe(code)
  },
)

test('nobody draws before the day of the seed', () => {
  expect(drawingRefused(days, '2026-12-03')).toEqual({
    code: 'allotment-seed-early',
    facts: { on: '2026-12-04' },
  })
  expect(drawingRefused(days, '2026-12-04')).toBeUndefined()
})

test.each([
  ['2026-12-11', none, 'allotment-term-running'],
  ['2026-12-12', none, undefined],
  ['2026-12-12', { open: 1, upheld: 0 }, 'allotment-objections-open'],
  ['2026-12-12', { open: 0, upheld: 1 }, 'allotment-objection-upheld'],
] as const)(
  'a result stands on %s once the term is over and no objection is in its way',
  (today, said, code) => {
    expect(finishingRefused(days, said, today)?.code).toBe(code)
  },
)

test('an objection of the last day is in time, one of the day after is late, and none is late before the draw', () => {
  expect(isLateObjection('2026-12-11', days)).toBe(false)
  expect(isLateObjection('2026-12-12', days)).toBe(true)
  expect(isLateObjection('2026-12-12', { ...days, objectionsUntil: null })).toBe(false)
})
