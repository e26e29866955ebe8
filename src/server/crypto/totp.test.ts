import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { newTotpSecret, totpUri, verifyTotp } from './totp.ts'

const secret = newTotpSecret()
const at = Date.parse('2026-11-23T06:30:10Z')
const code = (time: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time })

// RFC 6238, appendix B: the last six of its eight digits, SHA-1.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at second %d the code of the standard opens', (second, digits) => {
  const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(verifyTotp(rfc, digits, second * 1000, null)).toBe(Math.floor(second / 30))
})

test('a code works once, a step early or late, and never again', () => {
  const step = verifyTotp(secret, code(at), at, null)
  expect(step).toBe(Math.floor(at / 30_000))
  expect(verifyTotp(secret, code(at), at, step!)).toBeUndefined()
  expect(verifyTotp(secret, code(at - 30_000), at, step!)).toBeUndefined()
  expect(verifyTotp(secret, code(at + 30_000), at, step!)).toBe(step! + 1)
  expect(verifyTotp(secret, code(at - 30_000), at, null)).toBe(step! - 1)
  expect(verifyTotp(secret, code(at - 60_000), at, null)).toBeUndefined()
  expect(verifyTotp(secret, code(at + 60_000), at, null)).toBeUndefined()
})

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12 345'])('“%s” is no code', (typed) => {
  expect(verifyTotp(secret, typed, at, null)).toBeUndefined()
})

test('the picture for the phone says whose secret it is, and the secret is long enough', () => {
  const uri = new URL(totpUri(secret, '刘敏'))
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/Linli:刘敏',
  ])
  expect(uri.searchParams.get('secret')).toBe(secret)
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
  expect(newTotpSecret()).not.toBe(secret)
})
