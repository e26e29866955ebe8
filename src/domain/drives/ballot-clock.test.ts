import { expect, test } from 'vitest'
import { ballotWarnings, type BallotDays } from './ballot-clock.ts'
import { shippedThresholds, thresholdOn, type Threshold } from './threshold.ts'

const [ordinary] = shippedThresholds as [Threshold]
const days = (more: Partial<BallotDays>): BallotDays => ({
  announcedOn: '2026-11-01',
  openedOn: '2026-11-16',
  closedOn: null,
  publishedOn: null,
  ...more,
})
const codes = (more: Partial<BallotDays>, today = '2026-11-20') =>
  ballotWarnings(days(more), ordinary, today).map(({ code }) => code)

test.each([
  ['fifteen days before is in time', {}, []],
  ['fourteen are not', { announcedOn: '2026-11-02' }, ['announcedLate']],
  ['a topic that nobody has posted up is said to be so', { announcedOn: null }, ['notAnnounced']],
  ['a result is due within three days', { closedOn: '2026-11-17' }, ['resultDue']],
  ['on the fourth it is late', { closedOn: '2026-11-16' }, ['resultLate']],
  ['posted up in time nothing is to be said', { closedOn: '2026-11-16', publishedOn: '2026-11-19' }, []],
  ['posted up late it stays late', { closedOn: '2026-11-16', publishedOn: '2026-11-20' }, ['resultLate']],
] as const)('%s', (_name, more, expected) => expect(codes(more)).toEqual(expected))

test('a new version of a threshold counts from its day on', () => {
  const newer: Threshold = { ...ordinary, version: 2, pass: { of: 2, in: 3 }, inForceFrom: '2027-01-01' }
  expect(thresholdOn([newer], 'ordinary', '2026-12-31').version).toBe(1)
  expect(thresholdOn([newer], 'ordinary', '2027-01-01').version).toBe(2)
  expect(() => thresholdOn([newer], 'special', '2020-12-31')).toThrow(RangeError)
})
