import { expect, test } from 'vitest'
import { nameKeys } from './name-keys.ts'

test.each([
  ['欧阳修', 'ouyangxiu', 'oyx'],
  ['单田芳', 'shantianfang', 'stf'],
  ['仇英', 'qiuying', 'qy'],
  ['曾国藩', 'zengguofan', 'zgf'],
  ['解缙', 'xiejin', 'xj'],
  ['斯琴高娃', 'siqingaowa', 'sqgw'],
])('%s is found by %s and %s', (name, sortKey, initials) =>
  expect(nameKeys(name)).toEqual({ sortKey, initials }),
)

test('a name in letters is found by its letters', () => {
  expect(nameKeys('Anna').sortKey).toBe('anna')
})
