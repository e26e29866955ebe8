import { expect, test } from 'vitest'
import { catalogue } from '../../text/catalogue.ts'
import { flagNames, sayBirth, sexAndAge } from './person-text.ts'

const words = catalogue('zh-CN')

test.each([
  ['1936-01-02', '1936年1月2日'],
  ['1936-01', '1936年1月'],
  ['1936', '1936年'],
])('a birth known as %s is said no more exactly than that', (birth, said) => {
  expect(sayBirth('zh-CN', birth)).toBe(said)
})

test('what nobody knows of a person is not said', () => {
  expect(sexAndAge(words, { sex: 'unknown', birth: null })).toBe('')
  expect(sexAndAge(words, { sex: 'female', birth: null })).toBe('女')
})

test('a flag that has lost its word is still seen', () => {
  expect(flagNames(words, ['living-alone', 'from-later'])).toEqual(['独居', 'from-later'])
})
