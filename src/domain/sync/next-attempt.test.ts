import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doorOutcomes } from '../doors/visit.ts'
import { dayOf } from '../kit/dates.ts'
import { knocksInVain, partOf, planNext, type Tried } from './next-attempt.ts'

// A Thursday, 10 in the morning in China.
const tried = (more: Partial<Tried>): Tried => ({
  outcome: 'nobody',
  at: '2026-11-26T02:00:00Z',
  inVain: 1,
  hasPhone: true,
  ...more,
})

test.each<[string, Partial<Tried>, ReturnType<typeof planNext>]>([
  [
    'nobody in the morning: tomorrow evening',
    {},
    { on: '2026-11-27', part: 'evening', phoneFirst: false, who: 'self' },
  ],
  [
    'nobody in the evening: tomorrow morning',
    { at: '2026-11-26T11:30:00Z' },
    { on: '2026-11-27', part: 'morning', phoneFirst: false, who: 'self' },
  ],
  [
    'the second time in vain: at the weekend, with a call first',
    { inVain: 2 },
    { on: '2026-11-28', part: 'evening', phoneFirst: true, who: 'self' },
  ],
  [
    'the third time in vain: a colleague goes',
    { inVain: 3, hasPhone: false },
    { on: '2026-11-28', part: 'evening', phoneFirst: false, who: 'other' },
  ],
  [
    'who refuses is given two weeks and another face',
    { outcome: 'refused' },
    { on: '2026-12-10', part: 'evening', phoneFirst: false, who: 'other' },
  ],
  ['whoever was met is not visited again unless somebody plans it', { outcome: 'met' }, undefined],
  [
    'whoever hesitates is asked again in a week',
    { outcome: 'met', undecided: true },
    { on: '2026-12-03', part: 'evening', phoneFirst: false, who: 'self' },
  ],
  ['an address that does not exist is not visited again', { outcome: 'noSuchAddress' }, undefined],
])('%s', (_, one, plan) => {
  expect(planNext(tried(one))).toEqual(plan)
})

test('a plan never lies in the past, never in the same hours, and no call comes first without a number', () => {
  const times = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  const outcomes = fc.constantFrom(...doorOutcomes)
  fc.assert(
    fc.property(outcomes, times, fc.nat(9), fc.boolean(), (outcome, time, inVain, hasPhone) => {
      const at = time.toISOString()
      const plan = planNext({ outcome, at, inVain, hasPhone })
      if (!plan) return
      expect(plan.on > dayOf(at)).toBe(true)
      expect(plan.part).not.toBe(partOf(at))
      if (!hasPhone) expect(plan.phoneFirst).toBe(false)
    }),
  )
})

test('a knock at which somebody was met begins the count anew', () => {
  const knocks = (...outcomes: ('nobody' | 'met' | 'away')[]) => outcomes.map((outcome) => ({ outcome }))
  expect(knocksInVain(knocks('nobody', 'away', 'met', 'nobody'))).toBe(2)
  expect(knocksInVain(knocks('nobody', 'nobody'))).toBe(2)
  expect(knocksInVain([])).toBe(0)
})
