import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { get } from 'node:http'
import { createServer, request as ask } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { X509Certificate } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownNames } from './addresses.ts'
import { newServerCertificate } from './certificates.ts'
import {
  certificatesInForce,
  daysLeft,
  findCertificates,
  fingerprint,
  isVouchable,
  makeCertificates,
  staleness,
  type KeptCertificates,
} from './kept-certificates.ts'
import { phoneSetup } from './phone-page.ts'
import { phoneSteps } from './phone-steps.ts'

const NOW = new Date()
const DAY_MS = 86_400_000

let folder = ''
const servers: Server[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linli-https-'))
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
  rmSync(folder, { recursive: true })
})

async function portOf(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  return (server.address() as AddressInfo).port
}

function serve({ server: { key, certificate } }: Pick<KeptCertificates, 'server'>): Promise<number> {
  return portOf(createServer({ key, cert: certificate }, (_, reply) => reply.end('邻里')))
}

/** What a browser does that trusts the authority: the error it gives up with, or nothing. */
function reach(port: number, servername: string, ca: string): Promise<string | undefined> {
  return new Promise((settle) => {
    const socket = connect({ host: '127.0.0.1', port, servername, ca }, () => {
      socket.end()
      settle(undefined)
    })
    socket.on('error', ({ message }) => settle(message))
  })
}

test('a phone that trusts the office’s certificate reaches the workbench; one that does not is warned', async () => {
  const made = await makeCertificates(folder, ['desk.lan'], NOW)
  const port = await serve(made)
  const { certificate } = made.authority
  for (const name of ['localhost', 'desk.lan']) expect(await reach(port, name, certificate)).toBeUndefined()
  expect(await reach(port, 'bank.example', certificate)).toMatch(/does not match/)
  expect(await reach(port, 'localhost', undefined as unknown as string)).toMatch(/self-signed|unable to/)
  const body = await new Promise<string>((settle, fail) => {
    const sent = ask({ host: '127.0.0.1', port, ca: certificate }, (reply) =>
      reply.on('data', (bytes: Buffer) => settle(bytes.toString())),
    )
    sent.on('error', fail)
    sent.end()
  })
  expect(body).toBe('邻里')
})

test('whoever steals the authority’s key cannot stand in for a bank on the phones that trust it', async () => {
  const { authority } = await makeCertificates(folder, [], NOW)
  const forged = await newServerCertificate(authority, ['bank.example', '8.8.8.8'], NOW)
  const port = await serve({ server: forged })
  expect(await reach(port, 'bank.example', authority.certificate)).toMatch(/permitted subtree/)
})

test('the keys are for their owner’s eyes only, and are not made anew by asking again', async () => {
  const first = await makeCertificates(folder, [], NOW)
  expect(statSync(join(folder, 'https.json')).mode & 0o777).toBe(0o600)
  const second = await makeCertificates(folder, ['desk.lan'], NOW)
  expect(second.authority).toEqual(first.authority)
  expect(second.server.key).not.toBe(first.server.key)
  const third = await makeCertificates(folder, [], NOW)
  expect(new X509Certificate(third.server.certificate).checkHost('desk.lan')).toBe('desk.lan')
  expect(statSync(join(folder, 'https.json')).mode & 0o777).toBe(0o600)
})

test('a start renews a certificate that ends within a month or is for another address, and no other', async () => {
  expect(await certificatesInForce(folder, NOW)).toBeUndefined()
  const made = await makeCertificates(folder, [], NOW)
  expect((await certificatesInForce(folder, NOW))!.renewed).toBe(false)
  expect(ownNames()).toContain('127.0.0.1')
  const later = new Date(NOW.getTime() + 370 * DAY_MS)
  expect(staleness(made, later)).toBe('ends')
  const { kept, renewed } = (await certificatesInForce(folder, later))!
  expect(renewed).toBe(true)
  expect(daysLeft(kept.server.certificate, later)).toBeGreaterThan(390)
  expect(fingerprint(kept.authority.certificate)).toBe(fingerprint(made.authority.certificate))
  const elsewhere = await newServerCertificate(made.authority, ['10.9.8.7'], NOW)
  expect(staleness({ ...made, server: elsewhere }, NOW)).toBe('address')
})

test.each([
  ['192.168.1.5', true],
  ['desk.local', true],
  ['localhost', true],
  ['linli.example.cn', false],
  ['8.8.8.8', false],
  ['notlocal', false],
])('the office can vouch for %s: %s', (name, can) => expect(isVouchable(name)).toBe(can))

test('a new phone is given the certificate over plain http, and everything else leads to the steps', async () => {
  const { authority } = await makeCertificates(folder, [], NOW)
  const port = await portOf(phoneSetup({ authority: authority.certificate, httpsPort: 7300 }))
  const page = await fetched(port, '/')
  expect(page.text).toContain(fingerprint(authority.certificate))
  expect(page.text).toContain('https://127.0.0.1:7300/field/')
  const file = await fetched(port, '/linli-ca.crt')
  expect(file.type).toBe('application/x-x509-ca-cert')
  expect(new X509Certificate(file.bytes).fingerprint256).toBe(fingerprint(authority.certificate))
  expect((await fetched(port, '/api/me')).status).toBe(302)
  const hostile = await fetched(port, '/', '"><script>alert(1)</script>')
  expect(hostile.text).not.toContain('<script>')
  expect(findCertificates(folder)!.authority.key).toContain('PRIVATE KEY')
  expect(page.text + file.bytes.toString('latin1')).not.toContain('PRIVATE KEY')
})

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Safari/604.1', ['苹果手机'], false],
  ['Mozilla/5.0 (Linux; Android 14; PGT-AN10) Chrome/131.0 Mobile', ['安卓、鸿蒙手机'], false],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit HarmonyOS', ['安卓、鸿蒙手机'], false],
  ['Mozilla/5.0 (Linux; Android 14) Chrome/130 MicroMessenger/8.0.50', ['安卓、鸿蒙手机'], true],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', ['安卓、鸿蒙手机', '苹果手机'], false],
])(
  'the steps of the phone that asks stand open, and inside a messenger the way out comes first: %s',
  (userAgent, kinds, warned) => {
    const page = phoneSteps({
      userAgent,
      home: 'https://10.0.0.2:7300',
      fingerprint: 'AA:BB',
      certificate: '/linli-ca.crt',
    })
    const open = [...page.matchAll(/<details open><summary>② (.*?): 安装证书/g)].map(([, kind]) => kind)
    expect(open).toEqual(kinds)
    expect(page.includes('在这里装不了证书')).toBe(warned)
  },
)

function fetched(port: number, path: string, host = `127.0.0.1:${port}`) {
  return new Promise<{ status: number; type: string; bytes: Buffer; text: string }>((settle, fail) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => {
        const bytes = Buffer.concat(parts)
        const type = reply.headers['content-type'] ?? ''
        settle({ status: reply.statusCode!, type, bytes, text: bytes.toString() })
      })
    }).on('error', fail)
  })
}
