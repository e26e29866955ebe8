import { assert, array, boolean, constantFrom, date, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { closingVerdict, visitsThatCount, type VisitFact } from './closing.ts'
import { results } from './case.ts'

const visit = (day: number, more: Partial<VisitFact> = {}): VisitFact => ({
  madeAt: `2026-11-${String(day).padStart(2, '0')}T02:00:00Z`,
  way: 'telephone',
  resultNo: 1,
  afterCheck: true,
  reached: true,
  solved: true,
  satisfaction: 'satisfied',
  ...more,
})
const nobody = (day: number, more: Partial<VisitFact> = {}) =>
  visit(day, { reached: false, solved: null, satisfaction: null, ...more })

test('a matter closes as solved when it was and the resident says so', () => {
  expect(closingVerdict('solved', [visit(3)])).toEqual({ may: true, counts: 'solved' })
})

test('explained is not solved, whatever the resident says of it', () => {
  for (const solved of [true, false]) {
    expect(closingVerdict('explained', [visit(3, { solved })])).toEqual({ may: true, counts: 'notSolved' })
    expect(closingVerdict('cannotNow', [visit(3, { solved })])).toEqual({ may: true, counts: 'notSolved' })
  }
})

test('a resident who says no keeps a solved matter open', () => {
  expect(closingVerdict('solved', [visit(3), visit(4, { solved: false })])).toMatchObject({
    may: false,
    code: 'said-not-solved',
  })
})

test('three tries on one day are one try; three days are enough, and count for nothing', () => {
  expect(closingVerdict('solved', [nobody(3), nobody(3), nobody(3)])).toEqual({
    may: false,
    code: 'return-visit-missing',
    tries: 1,
  })
  expect(closingVerdict('solved', [nobody(3), nobody(4), nobody(5)])).toEqual({ may: true, counts: 'noWord' })
})

test('a day is a day in China: 23:30 and 00:30 are two', () => {
  const late = nobody(3, { madeAt: '2026-11-03T15:30:00Z' })
  const early = nobody(3, { madeAt: '2026-11-03T16:30:00Z' })
  expect(closingVerdict('solved', [late, early])).toMatchObject({ tries: 2 })
})

test('a visit before the check does not count, the own word of the resident does from the result on', () => {
  const [called, own] = [visit(4, { afterCheck: false }), visit(4, { afterCheck: false, way: 'link' })]
  expect(visitsThatCount([called, own, visit(6)], 1)).toEqual([own, visit(6)])
})

test('what was said of an earlier result says nothing of the present one', () => {
  expect(visitsThatCount([visit(2), visit(3, { way: 'link' })], 2)).toEqual([])
})

const anyVisit = record({
  madeAt: date({
    min: new Date('2026-11-01T00:00:00Z'),
    max: new Date('2026-11-30T00:00:00Z'),
    noInvalidDate: true,
  }).map((at) => at.toISOString()),
  way: constantFrom('telephone', 'door', 'counter', 'link'),
  resultNo: constantFrom(1),
  afterCheck: boolean(),
  reached: boolean(),
  solved: boolean(),
  satisfaction: constantFrom('satisfied', 'basically', 'not'),
})

test('no run of visits closes a matter without an answer or three days of trying', () => {
  assert(
    property(array(anyVisit), constantFrom(...results), (visits, result) => {
      const verdict = closingVerdict(result, visits)
      const answered = visits.some(({ reached }) => reached)
      const tried = visits.filter(({ reached, way }) => !reached && way !== 'link')
      const days = new Set(tried.map(({ madeAt }) => new Date(Date.parse(madeAt) + 28_800_000).getUTCDate()))
      if (verdict.may) expect(answered || days.size >= 3).toBe(true)
      if (verdict.may && verdict.counts === 'solved')
        expect([result, visits.findLast(({ reached }) => reached)?.solved]).toEqual(['solved', true])
    }),
  )
})
