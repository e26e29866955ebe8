import { mkdtemp, rm } from 'node:fs/promises'
import { createServer as createSecureServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeCertificates } from '../https/kept-certificates.ts'
import { openPost, type PostOptions } from './post.ts'
import { openReceiver, type Receiver } from './test-receiver.ts'

const open: Receiver[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})
const receiver = async (...how: Parameters<typeof openReceiver>) => {
  const made = await openReceiver(...how)
  open.push(made)
  return made
}
/** A server over https under a name, and the authority that vouches for it. */
async function certified(name: string) {
  const folder = await mkdtemp(join(tmpdir(), 'linli-hook-'))
  const { server, authority } = await makeCertificates(folder, [name], new Date())
  await rm(folder, { recursive: true })
  const listening: Parameters<typeof openReceiver>[2] = (listener) =>
    createSecureServer({ key: server.key, cert: server.certificate }, listener)
  return { listening, ca: authority.certificate }
}
const HEADS = { 'webhook-id': 'm1' }
const inner = (port: number, more: Partial<PostOptions> = {}) =>
  openPost({ innerHosts: [`127.0.0.1:${port}`], timeoutMs: 30_000, ...more })
/** Anywhere on the internet, as far as the rules go. */
const outer = (more: Partial<PostOptions> = {}) => openPost({ innerHosts: [], timeoutMs: 30_000, ...more })

test('what is sent arrives as it was signed, and 2xx is taken', async () => {
  const one = await receiver()
  one.answers((response) => response.writeHead(202).end('谢谢'))
  const posted = await inner(one.port)(one.url, HEADS, '{"type":"案"}')
  expect(posted).toMatchObject({ status: 202, flaw: null, answer: '谢谢' })
  expect(one.came).toHaveLength(1)
  expect(one.came[0]).toMatchObject({ body: '{"type":"案"}', heads: { 'webhook-id': 'm1' } })
  expect(one.came[0]!.heads['content-type']).toBe('application/json; charset=utf-8')
})

test.each([
  'https://127.0.0.1/',
  'https://0x7f000001/',
  'https://2130706433/',
  'https://127.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.100.100.200/',
  'https://10.0.0.1/',
  'https://[fd00:ec2::254]/',
])('an address inside is refused before anything is connected to: %s', async (address) => {
  const posted = await outer()(address, HEADS, '{}')
  expect(posted).toMatchObject({ flaw: 'innerAddress', status: null })
})

test.each([
  'http://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'https://me:pass@example.com/',
  'gopher',
])('neither plain http nor anything stranger is sent to: %s', async (address) => {
  expect(await outer()(address, HEADS, '{}')).toMatchObject({ flaw: 'notAllowed' })
})

test.each([
  ['127.0.0.1'],
  ['10.9.8.7'],
  ['169.254.169.254'],
  ['::1'],
  ['::ffff:127.0.0.1'],
  ['fe80::1'],
  ['100.64.1.1'],
  // One good address does not make up for a bad one.
  ['8.8.8.8', '192.168.1.1'],
])('a name that leads inside is refused, whatever else it leads to: %s %s', async (...addresses) => {
  const posted = await outer({ resolve: async () => addresses.filter(Boolean) })(
    'https://evil.example/',
    HEADS,
    '{}',
  )
  expect(posted).toMatchObject({ flaw: 'innerAddress' })
})

test('a name that answers otherwise the second time gains nothing: it is asked once, and what was looked at is connected to', async () => {
  const { listening, ca } = await certified('rebind.lan')
  const decoy = await receiver('127.0.0.2', 0, listening)
  const inside = await receiver('127.0.0.1', decoy.port, listening)
  const answers = [['127.0.0.2'], ['127.0.0.1']]
  let asked = 0
  const post = outer({
    ca,
    isPublic: (address) => address === '127.0.0.2',
    resolve: async () => answers[Math.min(asked++, 1)]!,
  })
  const address = `https://rebind.lan:${decoy.port}/`
  expect(await post(address, HEADS, '{}')).toMatchObject({ flaw: null, status: 204 })
  expect(asked).toBe(1)
  expect(decoy.came).toHaveLength(1)
  expect(await post(address, HEADS, '{}')).toMatchObject({ flaw: 'innerAddress' })
  expect(inside.came).toEqual([])
})

test('an unknown name, and a port at which nobody listens, are said as such', async () => {
  const lost = Object.assign(new Error('x'), { code: 'ENOTFOUND' })
  const unknown = await outer({ resolve: () => Promise.reject(lost) })(
    'https://nowhere.example/',
    HEADS,
    '{}',
  )
  expect(unknown.flaw).toBe('unknownHost')
  expect((await outer({ resolve: async () => [] })('https://nothing.example/', HEADS, '{}')).flaw).toBe(
    'innerAddress',
  )
  const gone = await receiver()
  await gone.close()
  expect((await inner(gone.port)(gone.url, HEADS, '{}')).flaw).toBe('noConnection')
})

test('a redirect is not followed, not even to an allowed place', async () => {
  const there = await receiver()
  const here = await receiver()
  here.answers((response) => response.writeHead(307, { location: there.url }).end())
  const post = openPost({ innerHosts: ['127.0.0.1'], timeoutMs: 30_000 })
  expect(await post(here.url, HEADS, '{}')).toMatchObject({ flaw: 'redirect', status: 307 })
  expect(there.came).toEqual([])
})

test('a receiver that never answers, and one whose answer drips, hold nobody up', async () => {
  const silent = await receiver()
  silent.answers(() => undefined)
  const posted = await inner(silent.port, { timeoutMs: 300 })(silent.url, HEADS, '{}')
  expect(posted).toMatchObject({ flaw: 'tooSlow', status: null })
  const dripping = await receiver()
  dripping.answers((response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(drip))
  })
  const dripped = await inner(dripping.port, { timeoutMs: 300 })(dripping.url, HEADS, '{}')
  expect(dripped).toMatchObject({ flaw: null, status: 200 })
})

test('an endless answer is cut off, and its beginning kept without control characters', async () => {
  const huge = await receiver()
  let sent = 0
  huge.answers((response) => {
    response.writeHead(500)
    const more = () => {
      while (sent < 200_000_000 && response.write('a\u0000b\n'.repeat(5_000))) sent += 20_000
    }
    response.on('drain', more)
    more()
  })
  const posted = await inner(huge.port)(huge.url, HEADS, '{}')
  expect(posted).toMatchObject({ flaw: 'saidNo', status: 500 })
  expect(posted.answer).toHaveLength(300)
  // oxlint-disable-next-line no-control-regex -- that is what must not be there
  expect(posted.answer).not.toMatch(/[\u0000-\u001f]/)
  expect(sent).toBeLessThan(50_000_000)
})

test('a receiver says for how long it wants to be left in peace', async () => {
  const busy = await receiver()
  busy.answers((response) => response.writeHead(503, { 'retry-after': '120' }).end('busy'))
  const posted = await inner(busy.port)(busy.url, HEADS, '{}')
  expect(posted).toMatchObject({ flaw: 'saidNo', status: 503, retryAfterSeconds: 120, answer: 'busy' })
})

test('over https only a certificate that is trusted and for this name will do', async () => {
  const { listening, ca } = await certified('hook.lan')
  const secure = await receiver('127.0.0.1', 0, listening)
  const options = { resolve: async () => ['127.0.0.1'], isPublic: () => true }
  const address = (name: string) => `https://${name}:${secure.port}/hook`
  expect(await outer(options)(address('hook.lan'), HEADS, '{}')).toMatchObject({ flaw: 'certificate' })
  const trusting = outer({ ...options, ca })
  expect(await trusting(address('other.example'), HEADS, '{}')).toMatchObject({ flaw: 'certificate' })
  expect(secure.came).toEqual([])
  expect(await trusting(address('hook.lan'), HEADS, '{}')).toMatchObject({ flaw: null, status: 204 })
  expect(secure.came).toHaveLength(1)
})
