import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formulaOn, rateFormula, ratesOf, sayShare, shippedFormula } from './rates.ts'

test.each([
  // base, contacted, solved, satisfied, basically → response, solved, satisfied, composite
  [10, 10, 8, 7, 1, '100.0%', '80.0%', '79.0%', '81.6%'],
  [3, 2, 3, 3, 0, '66.7%', '100.0%', '100.0%', '96.7%'],
  [1, 0, 0, 0, 1, '0.0%', '0.0%', '90.0%', '36.0%'],
  [0, 0, 0, 0, 0, '—', '—', '—', '—'],
])(
  'of %i answers, %i contacted, %i solved, %i satisfied, %i basically',
  (base, contacted, solved, satisfied, basically, ...said) => {
    const rates = ratesOf({ base, contacted, solved, satisfied, basically }, shippedFormula)
    expect([rates.response, rates.solved, rates.satisfied, rates.composite].map(sayShare)).toEqual(said)
  },
)

test('no rate leaves 0 to 100 percent, and one more solved never lowers any', () => {
  const counts = fc
    .record({
      base: fc.integer({ min: 1, max: 5000 }),
      parts: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    })
    .map(({ base, parts: [a = 0, b = 0, c = 0, d = 0] }) => {
      const satisfied = c % (base + 1)
      return {
        base,
        contacted: a % (base + 1),
        solved: b % base,
        satisfied,
        basically: d % (base - satisfied + 1),
      }
    })
  fc.assert(
    fc.property(counts, (one) => {
      const before = ratesOf(one, shippedFormula)
      for (const rate of Object.values(before)) {
        expect(rate).toBeGreaterThanOrEqual(0)
        expect(rate).toBeLessThanOrEqual(1 + 1e-9)
      }
      const after = ratesOf({ ...one, solved: one.solved + 1 }, shippedFormula)
      expect(after.composite!).toBeGreaterThan(before.composite!)
    }),
  )
})

test('a report is reckoned by the formula that was in force then, not by the newest', () => {
  const newer = { ...shippedFormula, version: '2026-2', inForceFrom: '2026-10-01' }
  expect(formulaOn([newer], '2026-09-30').version).toBe(shippedFormula.version)
  expect(formulaOn([newer], '2026-10-31').version).toBe('2026-2')
})

test('weights that do not add up to a whole are no formula', () => {
  const bad = { ...shippedFormula, weights: { response: 0.2, solved: 0.5, satisfied: 0.4 } }
  expect(rateFormula.safeParse(bad).success).toBe(false)
})
