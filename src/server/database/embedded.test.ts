import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { findOwner } from './embedded-owner.ts'
import { startEmbedded, type Embedded } from './embedded.ts'

let folder = ''
const cluster = () => join(folder, 'postgres/cluster')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-embedded-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function start(options: { readonly log?: (line: string) => void } = {}): Promise<Embedded> {
  const embedded = await startEmbedded({ dataFolder: folder, patience: 0, ...options })
  onTestFinished(() => embedded.stop())
  return embedded
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text)
    return rows
  } finally {
    await client.end()
  }
}

/** Another program of ours on the same data folder; resolves with its first line: its port, or what it was told. */
async function another(
  as: 'server' | 'command',
  then: string,
): Promise<{ child: ChildProcess; said: string }> {
  const module = join(import.meta.dirname, 'embedded.ts')
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(module)})
    try {
      const embedded = await startEmbedded({ dataFolder: ${JSON.stringify(folder)}, as: '${as}', patience: 0 })
      console.log(embedded.pid + ' ' + embedded.ownerUrl)
      ${then}
    } catch (error) { console.log(error.message) }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve(data.toString())),
  )
  return { child, said: said.trim() }
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))

test('the first start makes a database that keeps what it acknowledges', async () => {
  const { ownerUrl, pid } = await start()
  const [settings] = await ask(
    ownerUrl,
    `select current_setting('data_checksums') sums, current_setting('fsync') fsync, current_setting('jit') jit,
      current_setting('synchronous_commit') sync, current_setting('server_encoding') encoding,
      current_setting('listen_addresses') address, current_setting('password_encryption') password`,
  )
  expect(settings).toEqual({
    sums: 'on',
    fsync: 'on',
    jit: 'off',
    sync: 'on',
    encoding: 'UTF8',
    address: '127.0.0.1',
    password: 'scram-sha-256',
  })
  if (process.platform === 'linux') {
    const uid = Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    expect(uid).not.toBe(0)
  }
})

test('a wrong password opens nothing', async () => {
  const { ownerUrl } = await start()
  const url = new URL(ownerUrl)
  url.password = 'guess'
  await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed')
})

test('after a kill -9 the next start goes on with the database that was left running', async () => {
  const { child, said } = await another('server', 'setInterval(() => {}, 1000)')
  const [pid, url = ''] = said.split(' ')
  await ask(url, 'create table kept as select 7 as number')
  child.kill('SIGKILL')
  await ended(child)
  const embedded = await start()
  expect(embedded.startedHere).toBe(false)
  expect(String(embedded.pid)).toBe(pid)
  expect(await ask(embedded.ownerUrl, 'select number from kept')).toEqual([{ number: 7 }])
})

test('a second server on the same data folder is told so', async () => {
  const { answersAt } = await start()
  const { said } = await another('server', 'await embedded.stop()')
  expect(said).toMatch(new RegExp(`正被另一个邻里程序使用 \\(进程 ${process.pid}`))
  answersAt('http://127.0.0.1:7000')
  const { said: saidThen } = await another('server', 'await embedded.stop()')
  expect(saidThen).toContain('请直接用它: http://127.0.0.1:7000 , 或先把它关掉')
})

test('a command works beside the server and leaves the database running', async () => {
  const embedded = await start()
  const { child, said } = await another('command', 'await embedded.stop()')
  await ended(child)
  expect(said).toMatch(new RegExp(`^${embedded.pid} `))
  expect(await ask(embedded.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a database that is killed comes back on the same port with everything it had', async () => {
  const embedded = await start()
  const { ownerUrl, pid } = embedded
  await ask(ownerUrl, 'create table acknowledged as select 1 as one')
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(embedded.pid).not.toBe(pid), { timeout: 60_000 })
  expect(await ask(ownerUrl, 'table acknowledged')).toEqual([{ one: 1 }])
  expect(embedded.ownerUrl).toBe(ownerUrl)
})

test('a port that somebody else took in the meantime is left to him', async () => {
  const port = Number(readFileSync(join(folder, 'postgres/port'), 'utf8'))
  const other = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void other.close())
  await new Promise((resolve) => other.once('listening', resolve))
  const embedded = await start()
  expect(embedded.port).not.toBe(port)
  expect(await ask(embedded.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test.skipIf(process.platform === 'win32')(
  'a number that belongs to another program by now is explained',
  async () => {
    const stranger = spawn('sleep', ['60'], { ...findOwner(cluster()), cwd: '/', stdio: 'ignore' })
    onTestFinished(() => void stranger.kill())
    const file = join(cluster(), 'postmaster.pid')
    writeFileSync(file, `${stranger.pid}\n${cluster()}\n1\n5432\n\n127.0.0.1\n0 0\nready\n`)
    onTestFinished(() => rm(file, { force: true }))
    await expect(start()).rejects.toThrow(
      new RegExp(`进程号 ${stranger.pid} 现在属于另一个程序 \\(sleep 60\\)`),
    )
    expect(readFileSync(file, 'utf8')).toContain(String(stranger.pid))
  },
)

test('data of another major version are refused and not touched', async () => {
  const file = join(cluster(), 'PG_VERSION')
  const kept = readFileSync(file, 'utf8')
  writeFileSync(file, '17\n')
  onTestFinished(() => writeFileSync(file, kept))
  await expect(start()).rejects.toThrow('这份数据是 PostgreSQL 17 的')
})
