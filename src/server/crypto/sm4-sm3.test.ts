import { createCipheriv, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { sm4Sm3 } from './sm4-sm3.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')

// draft-ribose-cfrg-sm4-10, A.2.5.1.
test('SM4-CTR as the platform has it gives what the standard gives', () => {
  const cipher = createCipheriv(
    'sm4-ctr',
    hex('0123456789abcdef fedcba9876543210'),
    hex('000102030405060708090a0b0c0d0e0f'),
  )
  const plain = Buffer.concat(
    [0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff, 0xaa, 0xbb].map((byte) => Buffer.alloc(8, byte)),
  )
  expect(Buffer.concat([cipher.update(plain), cipher.final()]).toString('hex')).toBe(
    'ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7' +
      'f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514',
  )
})

// GM/T 0042-2015, D.3, count 1.
test('HMAC-SM3 as the platform has it gives what the standard gives', () => {
  const key = hex('0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20')
  const text = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'
  expect(
    createHmac('sm3', key)
      .update(text + text)
      .digest('hex'),
  ).toBe('ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a')
})

test('what is sealed is SM4 of the text from counter 0 on, then the tag over all that matters', () => {
  const [key, macKey] = [Buffer.alloc(16, 1), Buffer.alloc(32, 2)]
  const [nonce, bound, plain] = [Buffer.alloc(12, 3), Buffer.from('张三|1'), Buffer.from('夜里不敢出门')]
  const cipher = createCipheriv('sm4-ctr', key, Buffer.concat([nonce, Buffer.alloc(4)]))
  const secret = Buffer.concat([cipher.update(plain), cipher.final()])
  const tag = createHmac('sm3', macKey)
    .update(Buffer.concat([nonce, Buffer.from([0, 0, 0, bound.length]), bound, secret]))
    .digest()
  const ready = sm4Sm3.ready(Buffer.concat([key, macKey]))
  expect(ready.seal(nonce, bound, plain)).toEqual(Buffer.concat([secret, tag]))
})
