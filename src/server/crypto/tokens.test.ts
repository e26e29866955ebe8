import { expect, test } from 'vitest'
import { newToken, sameSecret, spokenCode, tokenHash } from './tokens.ts'

test('a token has 256 bits, fits into an address, and no two are the same', () => {
  const tokens = Array.from({ length: 1_000 }, () => newToken())
  expect(new Set(tokens).size).toBe(1_000)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
})

// FIPS 180-2, B.1.
test('what is kept of a token is its SHA-256', () => {
  expect(tokenHash('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('a code for the telephone uses every letter that cannot be misheard, and no other', () => {
  const letters = new Set(Array.from({ length: 400 }, () => spokenCode(10)).join(''))
  expect([...letters].sort().join('')).toBe('23456789ABCDEFGHJKMNPQRSTUVWXYZ')
  expect(spokenCode(8)).toHaveLength(8)
})

test('two secrets are the same or not, of whatever length', () => {
  expect(sameSecret('门口的灯', Buffer.from('门口的灯'))).toBe(true)
  expect(sameSecret('门口的灯', '门口的')).toBe(false)
  expect(sameSecret('', 'a')).toBe(false)
})
