import { expect, test } from 'vitest'
import { chinaCalendar } from './calendar-china.ts'
import { caseNumber, numberPrefix, readCaseNumber } from './case-number.ts'
import { declineChannel, declineGrounds } from './declining.ts'
import { firstContactDue } from './first-contact.ts'
import { kindKeys } from './kind-keys.ts'
import { caseKind } from './kind.ts'
import { shippedKinds } from './kinds-shipped.ts'
import { timeLeft } from './time-left.ts'

const at = (local: string) => new Date(`${local.replace(' ', 'T')}+08:00`).toISOString()

const limit = (code: string) => {
  const { amount, unit } = shippedKinds.find((kind) => kind.code === code)!
  return `${amount} ${unit}`
}
const left = (due: string, unit: 'workingDay' | 'hour' | 'day' | 'workingHour', now: string) =>
  timeLeft(at(due), unit, chinaCalendar, at(now))

test.each([
  ['兴康社区', 'XK'],
  ['安和里社区居委会', 'AHL'],
  ['金桥开发区第三社区', 'JQKF'],
])('the numbers of %s begin with %s', (name, prefix) => {
  expect(numberPrefix(name)).toBe(prefix)
})

test.each(['XK-2026-000123', 'xk2026 123', 'ｘｋ－2026－000123', 'XK 2026/123'])(
  '%s is one number',
  (typed) => {
    expect(readCaseNumber(typed)).toBe(caseNumber('XK', 2026, 123))
  },
)

test('words, a home and part of a number are no number', () => {
  for (const typed of ['漏水', '3-2-501', 'XK-2026', '000123']) expect(readCaseNumber(typed)).toBeUndefined()
})

test('every kind that ships is a kind, has a code of its own and says whose it is', () => {
  expect(new Set(shippedKinds.map(({ code }) => code)).size).toBe(shippedKinds.length)
  for (const kind of shippedKinds) {
    expect(caseKind.parse(kind)).toEqual(kind)
    expect(kind.path.every(Boolean) && kind.listItem.length > 0, kind.code).toBe(true)
  }
})

test('the limits that ship: two hours for danger, a day for water, a week of workdays, fifteen days for hard ones', () => {
  expect(['danger', 'water-cut', 'corridor-scrap', 'parking-lock'].map(limit)).toEqual([
    '2 hour',
    '24 hour',
    '5 workingDay',
    '15 day',
  ])
})

test('a kind is found by its name, its pinyin and the initials of its last word', () => {
  const keys = kindKeys(['城市管理', '市容环境', '楼道堆物'])
  for (const typed of ['楼道', 'loudao', 'ldd', 'csgl']) expect(keys).toContain(typed)
})

test('whoever is sent away is told where to go: by the usual sentence, by the list of kinds or by name', () => {
  const theirs = { duty: 'notOurs', listItem: '公安派出所' }
  expect(declineChannel('petition', '', undefined)).toBe('')
  expect(declineChannel('notOurDuty', '', theirs)).toBe('公安派出所')
  expect(declineChannel('notOurDuty', '', { duty: 'lead', listItem: '楼道清理' })).toBeUndefined()
  expect(declineChannel('bannedCertificate', '', theirs)).toBeUndefined()
  for (const ground of declineGrounds) expect(declineChannel(ground, '公证处', undefined)).toBe('公证处')
})

test('a call or a visit needs no calling back; a page and the hotline do, the same day', () => {
  const due = (source: 'counter' | 'residentPage' | 'hotline12345', local: string, urgent = false) =>
    firstContactDue({ source, isNamed: true, urgent }, at(local), chinaCalendar)
  expect(due('counter', '2026-11-23 09:00')).toBeUndefined()
  expect(due('residentPage', '2026-11-23 09:00')).toBe(at('2026-11-23 17:30'))
  expect(due('residentPage', '2026-11-23 20:00')).toBe(at('2026-11-24 17:30'))
  expect(due('hotline12345', '2026-11-21 10:00')).toBe(at('2026-11-23 17:30'))
  expect(due('hotline12345', '2026-11-21 22:00', true)).toBe(at('2026-11-22 00:00'))
})

test('nobody is owed a call who left neither name nor number; who rang the hotline is known there', () => {
  const due = (source: 'residentPage' | 'platform' | 'hotline12345') =>
    firstContactDue({ source, isNamed: false, urgent: false }, at('2026-11-23 09:00'), chinaCalendar)
  expect(due('residentPage')).toBeUndefined()
  expect(due('platform')).toBeUndefined()
  expect(due('hotline12345')).toBe(at('2026-11-23 17:30'))
})

test('what is left is told in the unit of the limit, and what is late in days', () => {
  expect(left('2026-11-27 17:30', 'workingDay', '2026-11-23 09:00')).toEqual({
    kind: 'left',
    n: 4,
    unit: 'workingDay',
  })
  expect(left('2026-11-30 17:30', 'workingDay', '2026-11-27 09:00')).toEqual({
    kind: 'left',
    n: 1,
    unit: 'workingDay',
  })
  expect(left('2026-11-23 17:30', 'workingDay', '2026-11-23 09:00')).toEqual({
    kind: 'left',
    n: 8,
    unit: 'hour',
  })
  expect(left('2026-11-24 09:00', 'hour', '2026-11-23 10:30')).toEqual({ kind: 'left', n: 22, unit: 'hour' })
  expect(left('2026-11-24 10:00', 'workingHour', '2026-11-23 16:30')).toEqual({
    kind: 'left',
    n: 2,
    unit: 'workingHour',
  })
  expect(left('2026-11-23 10:00', 'hour', '2026-11-23 11:10')).toEqual({ kind: 'over', n: 2, unit: 'hour' })
  expect(left('2026-11-20 17:30', 'day', '2026-11-23 09:00')).toEqual({ kind: 'over', n: 3, unit: 'day' })
})
