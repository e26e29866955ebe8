import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fill } from '../../text/shape.ts'
import { robotKey } from './channel.ts'
import { nextTryAt, TRIES_AT_MOST } from './rules.ts'
import { messageKinds, namesIn, placeholders, providerValues, templateFlaws, usualTexts } from './template.ts'

test.each(messageKinds)('what ships for %s can be sent', (about) => {
  expect(templateFlaws(about, usualTexts[about])).toEqual([])
  const facts = Object.fromEntries(placeholders[about].may.map((name) => [name, 'x']))
  expect(fill(usualTexts[about], facts)).not.toMatch(/[{}]/)
})

test.each([
  ['您反映的事有结果了', [{ flaw: 'missing', name: 'link' }]],
  ['{name}, 请看 {link}', [{ flaw: 'unknown', name: 'name' }]],
  ['请看 {link} {', [{ flaw: 'braces', name: '' }]],
  [
    '请看 {}{link}',
    [
      { flaw: 'unknown', name: '' },
      { flaw: 'braces', name: '' },
    ],
  ],
  ['{number} 请看 {link}', []],
])('of “%s” is said what is wrong', (text, flaws) => {
  expect(templateFlaws('case-answered', text)).toEqual(flaws)
})

test('a provider is given the values in the order of the text, each once, and the code instead of the address', () => {
  const facts = { number: 'AH-2026-000012', link: 'https://x/s/ABC', code: 'ABC', community: '安和' }
  expect(providerValues('{number} {community} {number} {link}', facts)).toEqual([
    { name: 'number', value: 'AH-2026-000012' },
    { name: 'community', value: '安和' },
    { name: 'code', value: 'ABC' },
  ])
  expect(providerValues('{code} {link}', facts)).toHaveLength(1)
})

test('whatever is written, a text without a flaw leaves no brace open', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...messageKinds), (text, about) => {
      if (templateFlaws(about, text).length > 0) return
      expect(fill(text, Object.fromEntries(namesIn(text).map((name) => [name, '1'])))).not.toMatch(/[{}]/)
    }),
  )
})

test('each try waits at least as long as the one before', () => {
  const waits = Array.from({ length: TRIES_AT_MOST }, (_, n) =>
    Date.parse(nextTryAt(n + 1, '2026-11-23T02:00:00Z')),
  )
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
})

test.each([
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a-91f6', '693a-91f6'],
  [' 693a-91f6 ', '693a-91f6'],
])('the address of a robot as people copy it: %s', (typed, key) => {
  expect(robotKey(typed)).toBe(key)
})
