import { expect, test } from 'vitest'
import { catalogue } from '../../text/catalogue.ts'
import { complainOfBirth, complainOfPhones, orNull, readList } from './written-text.ts'

const words = catalogue('zh-CN')

test('names are told apart by any comma people type', () => {
  expect(readList('安和、老纺织厂，纺织院; ')).toEqual(['安和', '老纺织厂', '纺织院'])
  expect(readList(undefined)).toEqual([])
})

test('a field of blanks is an empty field', () => {
  expect([orNull('  '), orNull(undefined), orNull(' 3 ')]).toEqual([null, null, '3'])
})

test.each([
  ['', true],
  ['1958年3月', true],
  ['1958', true],
  ['1958-13-40', false],
  ['去年', false],
])('birth %j: taken %s', (text, taken) => {
  expect(complainOfBirth(words)(text) === undefined).toBe(taken)
})

test.each([
  ['13800001234', true],
  ['13800001234、0471-5551234', true],
  ['1380000123', false],
  ['没有', false],
])('phones %j: taken %s', (text, taken) => {
  expect(complainOfPhones(words)(text) === undefined).toBe(taken)
})
