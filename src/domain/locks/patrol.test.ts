import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kit/dates.ts'
import { lockResults } from './action-day.ts'
import { isGone, lockStates, patrolFindings } from './lock.ts'
import { afterPatrol, afterResult, nextPatrolOn, relapseOf, shippedRhythm, type Patrolled } from './patrol.ts'
import { inWalkingOrder } from './walking-order.ts'

const look = (lock: Patrolled, found: (typeof patrolFindings)[number], on: string) =>
  afterPatrol(lock, found, on, shippedRhythm)
const result = (lock: Patrolled, what: Parameters<typeof afterResult>[1], on: string) =>
  afterResult(lock, what, on, shippedRhythm)

const listed: Patrolled = { state: 'listed', removedOn: null, seenGone: 0, timesBack: 0, patrolOn: null }

test('a removed place is looked at after 3, 10, 30, 90 and 180 days, and then no more', () => {
  let lock = result(listed, 'removed', '2026-03-01')
  const days: (string | null)[] = [lock.patrolOn]
  while (lock.patrolOn) {
    lock = look(lock, 'gone', lock.patrolOn)
    days.push(lock.patrolOn)
  }
  expect(days).toEqual(['2026-03-04', '2026-03-11', '2026-03-31', '2026-05-30', '2026-08-28', null])
})

test('a place that could not be seen is gone to again two days later', () => {
  const lock = look(result(listed, 'removed', '2026-03-01'), 'unseen', '2026-03-05')
  expect(lock).toMatchObject({ seenGone: 0, patrolOn: '2026-03-07', state: 'jointlyRemoved' })
})

test('a look that comes months late does not leave a row of past days to be made up', () => {
  const lock = look(result(listed, 'removed', '2026-03-01'), 'gone', '2026-05-01')
  expect(lock.patrolOn).toBe('2026-05-30')
})

test('a lock that is back stands on the list again, once, however often it is reported', () => {
  const back = look(result(listed, 'foundRemoved', '2026-03-01'), 'back', '2026-03-04')
  expect(back).toEqual({ state: 'listed', removedOn: null, seenGone: 0, timesBack: 1, patrolOn: null })
  expect(look(back, 'back', '2026-03-05')).toEqual(back)
})

test('a result that was entered wrongly is put right by the next one', () => {
  const wrong = result(listed, 'removed', '2026-03-01')
  expect(result(wrong, 'notFound', '2026-03-01')).toEqual(listed)
  expect(result(wrong, 'postponed', '2026-03-01')).toMatchObject({ state: 'postponed', patrolOn: null })
})

const deed = fc.oneof(
  fc.record({ result: fc.constantFrom(...lockResults), after: fc.nat(40) }),
  fc.record({ found: fc.constantFrom(...patrolFindings), after: fc.nat(40) }),
)

test('through any course a lock either stands or was removed on a day, and only a removed one is looked after', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      let lock = listed
      let on = '2026-01-01'
      for (const one of deeds) {
        on = addDays(on, one.after)
        lock = 'result' in one ? result(lock, one.result, on) : look(lock, one.found, on)
        expect(isGone(lock.state)).toBe(lock.removedOn !== null)
        if (lock.patrolOn !== null) expect(lock.removedOn! < lock.patrolOn).toBe(true)
        if (!isGone(lock.state)) expect(lock.patrolOn).toBeNull()
      }
    }),
  )
})

const row = fc.record({ state: fc.constantFrom(...lockStates), timesBack: fc.nat(3) })

test('the relapse rate lies between none and all, and its rows are exactly the locks that came back', () => {
  fc.assert(
    fc.property(fc.array(row), (locks) => {
      const { removed, back, rate } = relapseOf(locks)
      expect(back).toEqual(locks.filter(({ timesBack }) => timesBack > 0))
      expect(removed).toBeGreaterThanOrEqual(back.length)
      if (removed === 0) expect(rate).toBeNull()
      else expect(rate! * removed).toBeCloseTo(back.length)
      // Whatever stands and never came back does not count.
      expect(relapseOf([...locks, { state: 'listed', timesBack: 0 }])).toMatchObject({ removed, rate })
    }),
  )
})

test('three removed and one of them back is one third; none removed is no rate', () => {
  const gone = { state: 'jointlyRemoved', timesBack: 0 } as const
  expect(relapseOf([gone, gone, { state: 'listed', timesBack: 2 }]).rate).toBeCloseTo(1 / 3)
  expect(relapseOf([{ state: 'notified', timesBack: 0 }]).rate).toBeNull()
  expect(nextPatrolOn(shippedRhythm, '2026-03-01', 9)).toBeNull()
})

test('the list goes by compound and by number, 2号位 before 10号位', () => {
  const rows = ['东侧10号位', '东侧2号位'].map((label) => ({ compound: '乙苑', label }))
  const first = { compound: '甲苑', label: '西侧1号位' }
  expect(inWalkingOrder([...rows, first]).map(({ label }) => label)).toEqual([
    '西侧1号位',
    '东侧2号位',
    '东侧10号位',
  ])
})
