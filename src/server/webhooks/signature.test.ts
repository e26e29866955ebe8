import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { signedHeads } from './signature.ts'

const DOCS = join(import.meta.dirname, '../../../docs/webhooks.md')
const NOW = '2026-11-23T02:00:00Z'
const message = { id: '0198a000-0000-7000-8000-000000000001', body: '{"type":"case.accept","words":"办件"}' }

type Verify = (heads: Readonly<Record<string, string>>, body: string, secret: string, now: number) => unknown

/** The example that receivers are given, run as they would run it. */
async function documented(): Promise<Verify> {
  const [, code = ''] = /```js\n([\s\S]+?)```/.exec(readFileSync(DOCS, 'utf8')) ?? []
  const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const { verify } = z.object({ verify: z.custom<Verify>((one) => typeof one === 'function') }).parse(loaded)
  return verify
}

test('the worked example of Standard Webhooks comes out the same', () => {
  const heads = signedHeads(
    { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' },
    new Date(1_614_265_330_000).toISOString(),
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  )
  expect(heads['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('the documented example takes what we sign, also while two secrets hold, and nothing else', async () => {
  const verify = await documented()
  const [old, fresh, foreign] = ['a', 'b', 'c'].map(
    (one) => `whsec_${Buffer.from(one.repeat(32)).toString('base64')}`,
  )
  const heads = signedHeads(message, NOW, [fresh!, old!])
  const now = Date.parse(NOW)
  for (const secret of [old!, fresh!])
    expect(verify(heads, message.body, secret, now)).toEqual(JSON.parse(message.body))
  expect(() => verify(heads, message.body, foreign!, now)).toThrow('not signed')
  expect(() => verify(heads, `${message.body} `, old!, now)).toThrow('not signed')
  expect(() => verify({ ...heads, 'webhook-id': 'another' }, message.body, old!, now)).toThrow('not signed')
  expect(() => verify(heads, message.body, old!, now + 301_000)).toThrow('too old')
})
