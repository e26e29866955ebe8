import { expect, test } from 'vitest'
import { codeFits, significantDigits } from './area-code.ts'

test.each([
  ['province', '990000', '99'],
  ['district', '990105', '990105'],
  ['street', '990105001', '990105001'],
  ['street', '990105001000', '990105001'],
  ['grid', '990105001001003', '990105001001003'],
  ['city', '990105', undefined],
  ['community', '990105001', undefined],
] as const)('the code of a %s written %s is %s', (level, code, digits) =>
  expect(significantDigits(level, code)).toBe(digits),
)

test('a community’s code begins with its street’s, however many zeros the street was written with', () => {
  const community = { level: 'community', code: '990105001002' } as const
  expect(codeFits(community, { level: 'street', code: '990105001000' })).toBe(true)
  expect(codeFits(community, { level: 'street', code: '990105002' })).toBe(false)
  expect(codeFits(community, { level: 'street', code: null })).toBe(true)
  expect(codeFits({ ...community, code: null }, { level: 'street', code: '990105002' })).toBe(true)
})
