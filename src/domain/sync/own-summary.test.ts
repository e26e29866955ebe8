import { expect, test } from 'vitest'
import type { DoorAttempt } from './field-record.ts'
import { ownSummary } from './own-summary.ts'

const TODAY = '2026-11-26'
const knock = (day: string, outcome: DoorAttempt['outcome'], by: string | null): DoorAttempt => ({
  at: `${day}T02:00:00Z`,
  outcome,
  by,
})
const of = (...doors: DoorAttempt[][]) =>
  ownSummary(
    doors.map((attempts) => ({ attempts })),
    '孙丽',
    TODAY,
  )

test('one’s own knocks are counted by door, fetched back or not; a colleague’s are not', () => {
  expect(
    of(
      [knock(TODAY, 'met', null), knock(TODAY, 'nobody', '孙丽')],
      [knock(TODAY, 'nobody', '孙丽')],
      [knock(TODAY, 'met', '陈强')],
    ).today,
  ).toEqual({ doors: 2, met: 1 })
})

test('a week is today and the six days before', () => {
  expect(
    of(
      [knock('2026-11-20', 'telephone', '孙丽')],
      [knock('2026-11-19', 'met', '孙丽')],
      [knock('2026-11-25', 'refused', '孙丽')],
    ),
  ).toEqual({ today: { doors: 0, met: 0 }, week: { doors: 2, met: 1 } })
})

test('a knock after midnight in China belongs to the new day', () => {
  const late: DoorAttempt = { at: '2026-11-25T16:30:00Z', outcome: 'met', by: null }
  expect(of([late]).today).toEqual({ doors: 1, met: 1 })
})
