import { expect, test } from 'vitest'
import { isWeakPassword } from './password-rule.ts'

test.each([
  '12345678',
  '123456789012',
  'woaini1314520',
  'aaaaaaaaaaaa',
  'abababababab',
  'password1234',
  '198001012020',
  'qwertyuiopas',
  'liuyan2026',
])('“%s” is among the first that anybody tries', (password) => expect(isWeakPassword(password)).toBe(true))

test('the own name with a few digits is no password', () => {
  expect(isWeakPassword('liuyan-202611', 'liuyan')).toBe(false)
  expect(isWeakPassword('liuyanliuyan1', 'liuyan')).toBe(true)
})

test.each(['三号楼的丁香花开了 2022 年', 'korg-halm-sity-9', '早上七点发热门诊接人'])(
  '“%s” will do',
  (password) => expect(isWeakPassword(password)).toBe([...password].length < 12),
)
