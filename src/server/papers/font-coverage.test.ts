import { expect, test } from 'vitest'
import { unprintable } from './font-coverage.ts'

test.each([
  '王芳',
  '阿依古丽·买买提',
  '䶮',
  '𠮷',
  '㛃',
  '𡋾',
  '𫖮',
  '𬭎',
  '㑇',
  '堃',
  'O’Neill',
  '张 三',
  '2026年11月23日〔〕（）「」—',
])('the name %s can be printed', (name) => {
  expect(unprintable(name)).toEqual([])
})

test('characters that no font has are told once each, in order', () => {
  expect(unprintable('李\u{2A6D6}英\u{20000}\u{2A6D6}')).toEqual(['\u{2A6D6}', '\u{20000}'])
})

test('marks that take no room are not missed', () => {
  expect(unprintable('葛\u{E0100}\u200D\u00A0\n')).toEqual([])
})
