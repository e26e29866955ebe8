import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rungCode, rungMoment, rungsDue, usualLadder, type LadderRung } from './agency-ladder.ts'
import { chinaCalendar } from './calendar-china.ts'
import { officeAtOrAfter, officeBefore } from './office-moments.ts'
import { officeMinutes } from './working-time.ts'

const before = (amount: number): LadderRung => ({ when: 'before', amount, tell: ['agency'] })
const after = (amount: number): LadderRung => ({ when: 'after', amount, tell: ['holder'] })
const china = (text: string) => new Date(`${text}:00+08:00`).toISOString()
const blocks = chinaCalendar.blocks
const [opens, closes] = [blocks[0]!.from, blocks.at(-1)!.to]
const lastBlock = blocks.at(-1)!.from

// 2026: Spring Festival 15–23 February, worked Saturdays 14 and 28 February.
test.each([
  [
    '48 h before Thursday evening is Tuesday evening',
    `2026-11-26T${closes}`,
    before(48),
    `2026-11-24T${closes}`,
  ],
  [
    '48 h before Monday noon falls on Saturday: told on Friday afternoon',
    '2026-11-23T11:00',
    before(48),
    `2026-11-20T${lastBlock}`,
  ],
  [
    '24 h before the first day after Spring Festival: told on the worked Saturday before it',
    '2026-02-24T10:00',
    before(24),
    `2026-02-14T${lastBlock}`,
  ],
  ['in the night: told in the afternoon before', '2026-11-26T03:00', before(24), `2026-11-24T${lastBlock}`],
  ['the day after a Friday is Monday morning', `2026-11-27T${closes}`, after(1), `2026-11-30T${opens}`],
  [
    'the day after the last day before the holidays is the first after them',
    `2026-02-14T${closes}`,
    after(1),
    `2026-02-24T${opens}`,
  ],
  ['a worked Saturday is a day like others', `2026-02-27T${closes}`, after(1), `2026-02-28T${opens}`],
  ['two working days after a worked Saturday', `2026-02-28T${closes}`, after(2), `2026-03-03T${opens}`],
])('%s', (_name, due, rung, told) => {
  expect(rungMoment(china(due), rung, chinaCalendar)).toBe(china(told))
})

test('outside office time nobody is ever told of anything', () => {
  const moments = fc.date({
    min: new Date('2026-01-05T00:00:00Z'),
    max: new Date('2026-12-20T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(
      moments,
      fc.constantFrom(before(48), before(24), before(1), after(1), after(2), after(5)),
      (at, rung) => {
        const told = rungMoment(at.toISOString(), rung, chinaCalendar)
        const minute = (ms: number) => new Date(Date.parse(told) + ms).toISOString()
        const near = officeMinutes(minute(-60_000), minute(60_000), chinaCalendar)
        expect(near).toBeGreaterThan(0)
        if (rung.when === 'before') expect(Date.parse(told)).toBeLessThan(at.getTime())
        else expect(Date.parse(told)).toBeGreaterThan(at.getTime() - 1)
      },
    ),
  )
})

test('the office moment before is never after the one asked about, and the one after never before it', () => {
  const moments = fc.date({
    min: new Date('2026-01-05T00:00:00Z'),
    max: new Date('2026-12-20T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, (date) => {
      const at = date.toISOString()
      expect(Date.parse(officeBefore(at, chinaCalendar))).toBeLessThanOrEqual(date.getTime())
      const next = officeAtOrAfter(at, chinaCalendar)
      expect(Date.parse(next)).toBeGreaterThanOrEqual(date.getTime())
      expect(officeMinutes(at, next, chinaCalendar)).toBe(0)
    }),
  )
})

const task = { since: china('2026-11-20T09:00'), dueAt: china(`2026-11-26T${closes}`), told: [] as string[] }
const codes = (now: string, told: readonly string[] = [], more = {}) =>
  rungsDue(usualLadder, { ...task, told, ...more }, chinaCalendar, china(now)).map(rungCode)

test.each([
  ['far ahead nothing is told', '2026-11-23T09:00', [], []],
  ['at 48 hours the first', `2026-11-24T${closes}`, [], ['before-48']],
  ['told once, it is not told again', '2026-11-25T09:00', ['before-48'], []],
  ['after a night without power only the nearer warning', '2026-11-26T09:00', [], ['before-24']],
  ['the day after, no warning of what has happened', '2026-11-27T09:30', ['before-48'], ['after-1']],
  ['then the secretary', '2026-11-30T09:30', ['after-1'], ['after-2']],
  ['and the street at last, with nobody left out', '2026-12-20T09:30', [], ['after-1', 'after-2', 'after-5']],
])('%s', (_name, now, told, expected) => {
  expect(codes(now, told)).toEqual(expected)
})

test('a task that was sent a day before it is due is not warned of a moment before it was sent', () => {
  expect(codes('2026-11-26T09:00', [], { since: china('2026-11-25T18:30') })).toEqual([])
})
