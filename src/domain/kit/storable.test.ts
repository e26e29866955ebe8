import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storable } from './storable.ts'

test('what a database can keep comes back as it is', () => {
  const input = { name: '𠮷田', list: [1, null, true, { words: '三楼漏水' }] }
  expect(storable(input)).toBe(input)
})

test.each([
  ['王\0明', '王明'],
  ['\ud842田', '\ufffd田'],
  [{ phones: [{ number: '138\0' }] }, { phones: [{ number: '138' }] }],
  [{ 'a\0': 1 }, { a: 1 }],
])('%j is kept as %j', (sent, kept) => {
  expect(storable(sent)).toEqual(kept)
})

test('every text of whatever comes can be kept', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), fc.string({ unit: 'binary' }), (value, text) => {
      const kept = JSON.stringify(storable({ value, text: `${text}\0\ud800` }))
      expect(kept).not.toMatch(/\\u0000|\\ud[89a-f]/i)
    }),
  )
})
