import { expect, test } from 'vitest'
import { doorsDue, progressOf, type DriveTargetRow } from './progress.ts'

const target = (room: string, more: Partial<DriveTargetRow> = {}): DriveTargetRow => ({
  id: room,
  kind: 'thing',
  label: '',
  dwellingId: null,
  compound: '三友小区',
  buildingId: null,
  building: '3',
  stair: '2',
  room,
  place: null,
  left: null,
  stance: null,
  attempts: 0,
  lastOutcome: null,
  nextOn: null,
  notices: 0,
  ...more,
})

const list = [
  target('1001', { stance: 'against', attempts: 3, nextOn: '2026-11-24' }),
  target('201', { stance: 'unmet', attempts: 2, nextOn: '2026-11-23' }),
  target('301', { stance: 'agrees', attempts: 1, nextOn: '2026-11-20' }),
  target('401', { stair: '1' }),
  target('402', { left: 'notThere', attempts: 5, stance: 'against' }),
]

test('what has left the list with a reason is counted nowhere else', () => {
  const { counted, left, attempts, visited, answered, stances } = progressOf(list)
  expect([counted, left, attempts, visited, answered]).toEqual([4, 1, 6, 3, 2])
  expect(stances).toEqual({ against: 1, unmet: 1, agrees: 1 })
})

test('the stairs with most still open come first', () => {
  expect(progressOf(list).openByStair).toEqual([
    { building: '3', stair: '2', open: 2 },
    { building: '3', stair: '1', open: 1 },
  ])
})

test('doors that are due are walked in order, without those who have agreed', () => {
  expect(doorsDue(list, '2026-11-24').map(({ room }) => room)).toEqual(['201', '1001'])
  expect(doorsDue(list, '2026-11-23').map(({ room }) => room)).toEqual(['201'])
})
