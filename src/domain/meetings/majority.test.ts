import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCarried, isCountPossible, isQuorate, shippedRule } from './majority.ts'

test('half of those eligible is not enough to meet; one more is', () => {
  expect(isQuorate(30, 60, shippedRule)).toBe(false)
  expect(isQuorate(31, 60, shippedRule)).toBe(true)
  expect(isQuorate(0, 0, shippedRule)).toBe(false)
})

test('who abstains has not agreed: half of those present does not carry', () => {
  expect(isCarried({ yes: 20, no: 5, abstain: 15 }, 40, shippedRule)).toBe(false)
  expect(isCarried({ yes: 21, no: 19, abstain: 0 }, 40, shippedRule)).toBe(true)
  expect(isCarried({ yes: 0, no: 0, abstain: 0 }, 0, shippedRule)).toBe(false)
})

test('one more raised hand never undoes a decision, one more person present never makes one', () => {
  const count = fc.nat(200)
  fc.assert(
    fc.property(count, count, (yes, others) => {
      const present = yes + others
      const carried = isCarried({ yes, no: others, abstain: 0 }, present, shippedRule)
      expect(carried).toBe(yes > present / 2)
      if (carried)
        expect(isCarried({ yes: yes + 1, no: others, abstain: 0 }, present + 1, shippedRule)).toBe(true)
      else expect(isCarried({ yes, no: others + 1, abstain: 0 }, present + 1, shippedRule)).toBe(false)
    }),
  )
})

test('no more hands than people', () => {
  expect(isCountPossible({ yes: 3, no: 2, abstain: 1 }, 6)).toBe(true)
  expect(isCountPossible({ yes: 3, no: 3, abstain: 1 }, 6)).toBe(false)
})
