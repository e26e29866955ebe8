import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mediationFigures, type CountedFile } from './statistics.ts'

const TODAY = '2026-11-26'
const file = (more: Partial<CountedFile>): CountedFile => ({
  disputeType: 'neighbours',
  state: 'registered',
  registeredOn: '2026-10-01',
  ending: null,
  effectiveOn: null,
  performedOn: null,
  firstVisitOn: null,
  reopened: 0,
  ...more,
})
const agreed = (more: Partial<CountedFile> = {}) =>
  file({ state: 'performing', ending: 'written', effectiveOn: '2026-10-10', ...more })

test('success leaves out what was withdrawn and what is still open', () => {
  const files = [agreed(), agreed(), file({ ending: 'failed' }), file({ ending: 'withdrawn' }), file({})]
  expect(mediationFigures(files, TODAY)).toMatchObject({ accepted: 5, open: 1, success: { n: 2, of: 3 } })
})

test('performed is of what was agreed', () => {
  expect(mediationFigures([agreed({ performedOn: '2026-11-01' }), agreed()], TODAY).performed).toEqual({
    n: 1,
    of: 2,
  })
})

test('a visit is in time within thirty days from effect; one that is not due yet counts nowhere', () => {
  const files = [
    agreed({ firstVisitOn: '2026-11-09' }),
    agreed({ firstVisitOn: '2026-11-10' }),
    agreed(),
    agreed({ effectiveOn: '2026-11-20' }),
  ]
  expect(mediationFigures(files, TODAY).visitedInTime).toEqual({ n: 1, of: 3 })
})

test('no share is ever more than the whole', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, '0')}`)
  const any = fc.record({
    ending: fc.constantFrom(
      null,
      'written' as const,
      'oral' as const,
      'refused' as const,
      'failed' as const,
      'withdrawn' as const,
    ),
    effectiveOn: fc.option(day),
    performedOn: fc.option(day),
    firstVisitOn: fc.option(day),
    reopened: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.array(any), (rows) => {
      const { success, performed, visitedInTime, accepted, open, byType } = mediationFigures(
        rows.map(file),
        TODAY,
      )
      for (const { n, of } of [success, performed, visitedInTime]) expect(n).toBeLessThanOrEqual(of)
      expect(open).toBeLessThanOrEqual(accepted)
      expect(byType.reduce((sum, one) => sum + one.accepted, 0)).toBe(accepted)
    }),
  )
})
