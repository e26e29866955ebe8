import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { PLAIN_WORDS, plainTitle, plainWords } from './plain-title.ts'

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

test('what is compared with other reports is all that was said, without the caller’s name and number', () => {
  const text = '您好, 我叫张建国, 楼上漏水。电话 138 0013 8000。已经三天了。'
  expect(plainWords(text)).toBe('楼上漏水。电话 …。已经三天了。')
  expect(Array.from(plainWords('漏'.repeat(500)))).toHaveLength(PLAIN_WORDS)
})
