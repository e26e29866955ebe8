import { expect, test } from 'vitest'
import { maskIdNumber, maskName, maskPhone } from './masking.ts'

test.each([
  ['王小明', '王**'],
  ['欧阳修', '欧阳*'],
  ['欧阳', '欧*'],
  ['𠮷田', '𠮷*'],
  ['阿古拉·巴特尔', '阿******'],
  ['李', '*'],
])('the name %s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown))

test('of an ID number only the last four are shown', () => {
  expect(maskIdNumber('99010119640113002X')).toBe('**************002X')
  expect(maskIdNumber('E12')).toBe('***')
})

test.each([
  ['13812341234', '138****1234'],
  ['04713456789', '047****6789'],
  ['3456789', '***6789'],
  ['12', '*2'],
])('the number %s is shown as %s', (number, shown) => expect(maskPhone(number)).toBe(shown))
