import { expect, test } from 'vitest'
import { tryEnded, tryOf } from './envelope.ts'

test('pressing again after a lost reply is the same try', () => {
  const first = tryOf('ask', { words: '路灯坏了' })
  expect(tryOf('ask', { words: '路灯坏了' })).toEqual(first)
  expect(new Set([first.id, first.makes, first.makesToo]).size).toBe(3)
})

test('other words are another matter, and so are the same words once the first were answered', () => {
  const first = tryOf('ask', { words: '井盖松了' })
  expect(tryOf('ask', { words: '井盖松了, 东门' }).id).not.toBe(first.id)
  const second = tryOf('ask', { words: '井盖松了' })
  tryEnded('ask')
  expect(tryOf('ask', { words: '井盖松了' }).id).not.toBe(second.id)
})

test('two deeds do not know each other’s tries', () => {
  expect(tryOf('accept', {}).id).not.toBe(tryOf('object', {}).id)
})
