import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { OperatorMistake } from './cli/command.ts'
import { readConfig } from './config.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'linli-config-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
})

test('an office that sets nothing gets its data beside the program and listens to itself only', () => {
  expect(readConfig({}, root)).toEqual({
    databaseUrl: undefined,
    dataFolder: join(root, 'data'),
    keysFolder: join(root, 'data/keys'),
    port: 7300,
    portGiven: false,
    host: '127.0.0.1',
    publicUrl: undefined,
    trustedProxies: [],
    webhookHosts: [],
    https: true,
    setupPort: 7380,
    logLevel: 'info',
  })
})

test('the .env file is read, the environment wins, and an empty value is none', () => {
  writeFileSync(
    join(root, '.env'),
    'PORT=8000\nDATABASE_URL=postgres://a:b@c/d\nLINLI_PUBLIC_URL="https://linli.example.cn/"\n',
  )
  const config = readConfig({ PORT: '9000', DATABASE_URL: '', LINLI_KEYS: '/keys' }, root)
  expect(config).toMatchObject({ port: 9000, portGiven: true, databaseUrl: undefined, keysFolder: '/keys' })
  expect(config.publicUrl).toBe('https://linli.example.cn')
})

test('proxies are listed with commas', () => {
  const { trustedProxies } = readConfig({ LINLI_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1' }, root)
  expect(trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1'])
})

test.each([
  ['PORT', '70000'],
  ['PORT', 'eighty'],
  ['DATABASE_URL', 'mysql://root:secret@host/name'],
  ['LINLI_PUBLIC_URL', 'office.example.cn'],
  ['LINLI_PUBLIC_URL', 'https://example.cn/linli'],
  ['HOST', 'http://here'],
  ['LOG_LEVEL', 'loud'],
])('a wrong %s is named with what it should be, and its value not repeated', (name, value) => {
  const read = () => readConfig({ [name]: value }, root)
  expect(read).toThrow(OperatorMistake)
  expect(read).toThrow(new RegExp(`^  ${name}: .+`, 'm'))
  expect(read).not.toThrow(value)
})
