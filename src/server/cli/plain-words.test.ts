import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { plainWords } from './plain-words.ts'

test('a database that is not there is named with its address and where that is set', async () => {
  const client = new Client({ connectionString: 'postgres://nobody:x@127.0.0.1:1/none' })
  const error: unknown = await client.connect().catch((reason: unknown) => reason)
  expect(plainWords(error)).toMatch(/^连不上数据库 127\.0\.0\.1:1: .*DATABASE_URL/)
})

test('a folder that is not there is named, without a code', () => {
  const missing = join(tmpdir(), 'linli-nowhere', 'list.xlsx')
  const read = () => readFileSync(missing)
  expect(read).toThrow()
  try {
    read()
  } catch (error) {
    expect(plainWords(error)).toBe(`没有这个文件夹 / no such folder: ${join(tmpdir(), 'linli-nowhere')}`)
  }
})

test.each([
  [{ code: 'ENOSPC', path: '/data/files/a' }, /磁盘满了.*\/data\/files\/a/],
  [{ code: '53100', message: 'could not extend file' }, /磁盘满了/],
  [{ code: 'EROFS', path: '/mnt/stick' }, /不能读写 \/mnt\/stick/],
  [{ code: 'EEXIST', path: '/etc/hosts' }, /\/etc\/hosts 要是一个文件夹/],
  [{ code: '28P01', message: 'password authentication failed' }, /不认这个用户名或密码/],
  [{ code: '42P01', message: 'relation "linli.migration" does not exist' }, /请运行 linli migrate/],
  [new Error('Connection terminated unexpectedly'), /数据库没有回应/],
  [new Error('initdb: could not extend file: No space left on device\nAborted'), /^磁盘满了[^\n]*$/],
  [new Error('备份文件已损坏'), /^备份文件已损坏$/],
])('%o is said so that an operator knows what to do', (error, said) => {
  expect(plainWords(error)).toMatch(said)
})
