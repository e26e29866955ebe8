import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { plainTitle } from './plain-title.ts'

test.each([
  ['三号楼楼道灯不亮', '三号楼楼道灯不亮'],
  ['您好，我想反映一下，楼上漏水。已经三天了。', '楼上漏水'],
  ['我叫王建国，家里停水了', '家里停水了'],
  ['停水了，请打 138 1234 5678 找我', '停水了,请打 … 找我'],
  ['身份证 15010519600101123X 办不了社保', '身份证 … 办不了社保'],
  ['12号楼3单元501漏水', '12号楼3单元501漏水'],
  ['您好', '您好'],
])('%s is listed as %s', (words, title) => {
  expect(plainTitle(words)).toBe(title)
})

test('a title is short, and has no number in it that could be called or looked up', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      const title = plainTitle(`${words}13812345678${words}`)
      expect(Array.from(title).length).toBeLessThanOrEqual(40)
      expect(title).not.toMatch(/\d{6}/)
    }),
  )
})
