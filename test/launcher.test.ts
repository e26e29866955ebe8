import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** A program in the place of ours: says what it was given, waits when told to, and says how it was asked to end. */
const PROGRAM = `
  console.log(process.pid, process.versions.node.split('.')[0], process.argv.slice(2).join(' '))
  process.on('SIGTERM', () => { console.log('in order'); process.exit(3) })
  if (process.argv.includes('wait')) setInterval(() => {}, 1000)
  else process.exitCode = 7`

let project = ''

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'linli-launcher-'))
  cpSync(join(ROOT, 'bin'), join(project, 'bin'), { recursive: true })
  mkdirSync(join(project, 'src/server/cli'), { recursive: true })
  mkdirSync(join(project, 'node_modules'))
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(project, 'src/server/cli/main.ts'), PROGRAM)
  const lock = JSON.stringify({ packages: {} })
  writeFileSync(join(project, 'package-lock.json'), lock)
  writeFileSync(join(project, 'node_modules/.package-lock.json'), lock)
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((name) =>
    /^node-(bin-)?(linux|darwin|win)/.test(name),
  )) {
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name))
  }
})

afterAll(() => {
  rmSync(project, { recursive: true })
})

function launch(args: readonly string[], through: readonly string[] = []) {
  const env = { ...process.env, npm_lifecycle_event: 'start' }
  const [file = '', ...rest] = [...through, process.execPath, join(project, 'bin/linli.mjs'), ...args]
  const child = spawn(file, rest, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  return { child, said: () => said, programPid: () => Number(/^\d+/.exec(said)?.[0]) }
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))

test('a command reaches the program under Node 24, and its exit code comes back', async () => {
  const { child, said } = launch(['user', 'add', '--json'])
  expect(await ended(child)).toBe(7)
  expect(said()).toMatch(/^\d+ 24 user add --json\n$/)
})

test('being asked to end is passed on, and the program ends in order', async () => {
  const { child, said } = launch(['wait'])
  await vi.waitFor(() => expect(said()).toContain('wait'), { timeout: 60_000 })
  child.kill('SIGTERM')
  expect(await ended(child)).toBe(3)
  expect(said()).toContain('in order')
})

test('a launcher that is killed takes the program along, in order', async () => {
  const { child, said } = launch(['wait'])
  await vi.waitFor(() => expect(said()).toContain('wait'), { timeout: 60_000 })
  child.kill('SIGKILL')
  await vi.waitFor(() => expect(said()).toContain('in order'), { timeout: 60_000 })
})

test.skipIf(process.platform === 'win32')(
  'an npm that is killed takes the program along, in order',
  async () => {
    // A shell in the place of npm: it waits for the launcher.
    const { child, said } = launch(['wait'], ['/bin/sh', '-c', '"$@"; true', 'npm'])
    await vi.waitFor(() => expect(said()).toContain('wait'), { timeout: 60_000 })
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(said()).toContain('in order'), { timeout: 60_000 })
  },
)

test.each([
  ['a newer version', { packages: { 'node_modules/a': { version: '2.0.0' } } }, false],
  ['the same version', { packages: { 'node_modules/a': { version: '1.0.0' } } }, true],
  [
    'a package for another computer',
    { packages: { 'node_modules/b': { version: '1.0.0', optional: true } } },
    true,
  ],
])('what is installed is measured by the lock: %s', async (_, lock, installed) => {
  const there = { packages: { 'node_modules/a': { version: '1.0.0' } } }
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify(lock))
  writeFileSync(join(project, 'node_modules/.package-lock.json'), JSON.stringify(there))
  const script = `import(${JSON.stringify(join(project, 'bin/install.mjs'))}).then((m) => process.exit(m.isInstalled() ? 0 : 1))`
  const child = spawn(process.execPath, ['-e', script])
  expect(await ended(child)).toBe(installed ? 0 : 1)
})
