import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskIdNumber, maskName, maskPhone } from './masking.ts'

test.each([
  ['王小明', '王**'],
  ['欧阳修', '欧阳*'],
  ['欧阳', '欧*'],
  ['𠮷田', '𠮷*'],
  ['阿古拉·巴特尔', '阿******'],
  ['李', '*'],
  ['', '*'],
  ['诸葛孔明', '诸葛**'],
  ['司马', '司*'],
  ['\u{2123D}屋大', '\u{2123D}**'],
  ['Anna Smith', 'A*********'],
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

const digits = fc.stringMatching(/^[0-9]{1,24}$/)

test('a mask never shows half a character, keeps the length, and always hides something', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(name, (text) => {
      const shown = maskName(text)
      expect(shown.isWellFormed()).toBe(true)
      expect(Array.from(shown)).toHaveLength(Array.from(text).length)
      expect(Array.from(shown).filter((character) => character === '*').length).toBeGreaterThanOrEqual(1)
    }),
  )
  fc.assert(
    fc.property(digits, (number) => {
      for (const shown of [maskIdNumber(number), maskPhone(number)]) {
        expect(shown).toHaveLength(number.length)
        expect(shown).not.toBe(number)
      }
      expect(maskIdNumber(number).replaceAll('*', '').length).toBeLessThanOrEqual(4)
    }),
  )
})
