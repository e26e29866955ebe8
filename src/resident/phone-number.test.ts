import { expect, test } from 'vitest'
import { looksLikePhone } from './phone-number.ts'

test.each([
  ['19900001234', true],
  ['199 0000 1234', true],
  ['１９９００００１２３４', true],
  ['+86 199-0000-1234', true],
  ['0315-5550123', true],
  ['(0315) 5550123', true],
  ['5550123', true],
  ['1990000', true],
  ['199000', false],
  ['没有手机', false],
  ['19900001234找我儿子', false],
  ['1990000123419900001234', false],
])('%s may be called: %s', (typed, may) => {
  expect(looksLikePhone(typed)).toBe(may)
})
