import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementHash } from './agreement-text.ts'
import { checkCode, checkTyped, inFours } from './check-code.ts'

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

test('the code of an agreement is twelve signs in fours', () => {
  expect(checkCode(hash)).toBe('9F86 D081 884C')
  expect(inFours(hash).split(' ')).toHaveLength(16)
})

test.each([
  ['9F86 D081 884C', { says: 'same' }],
  ['9f86-d081-884c', { says: 'same' }],
  ['９Ｆ８６　Ｄ０８１　８８４Ｃ', { says: 'same' }],
  ['9F86 DO8l 884C', { says: 'same' }],
  [inFours(hash), { says: 'same' }],
  ['9F86 D081 884D', { says: 'other' }],
  ['1', { says: 'other' }],
  ['9F86 D081', { says: 'short', missing: 4 }],
  ['', { says: 'short', missing: 12 }],
  ['核验码', { says: 'notCode' }],
] as const)('%s, typed from the paper', (typed, says) => {
  expect(checkTyped(typed, hash)).toEqual(says)
})

test('the code of another text is never taken for this one’s', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const [first, second] = [agreementHash(one), agreementHash(other)]
      expect(checkTyped(checkCode(first), second).says).toBe(one === other ? 'same' : 'other')
    }),
  )
})
