#!/usr/bin/env node
// The one way in, for any Node from 20 on with nothing installed: installs what is missing, builds the pages where they
// are served, and hands over to the Node 24 that came with the packages.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled, install } from './install.mjs'
import { ROOT, say } from './place.mjs'

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }
const PROGRAMS = { test: 'test/run.ts', bench: 'bench/run.ts', faults: 'test/faults/run.ts' }
/**
 * Young objects get little room, and what has died is thrown out as soon as there is two fifths more than before: an office
 * computer is short of memory, not of processor time.
 */
const MEMORY = ['--max-semi-space-size=8', '--heap-growing-percent=40']
/** What Node made of the sources is kept and taken up again: a command begins in a third of the time, and needs less memory. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'node')
const SERVING = new Set(['start', 'bench', 'faults'])

const [command = 'help', ...args] = process.argv.slice(2)

try {
  if (!isInstalled()) await install()
  const node = findNode()
  // The test command builds the pages as one of its own checks.
  const pages = SERVING.has(command) ? await run(node, ['bin/pages.mjs']) : 0
  process.exitCode = pages === 0 ? await run(node, program()) : pages
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  if (command === 'test') console.log('0 passed, 1 failed')
  process.exitCode = 1
}

function program() {
  const own = PROGRAMS[command]
  return own ? [own, ...args] : ['src/server/cli/main.ts', command, ...args]
}

/** Node 24 from the npm package of this platform; the Node that runs us where there is no such package. */
function findNode() {
  const { platform, arch } = process
  const packages = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`, `node-bin-${platform}-${arch}`]
  for (const name of packages) {
    const manifest = join(ROOT, 'node_modules', name, 'package.json')
    if (!existsSync(manifest)) continue
    return join(ROOT, 'node_modules', name, JSON.parse(readFileSync(manifest, 'utf8')).bin.node)
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(
    `没有适合这台电脑 (${platform}-${arch}) 的 Node 24, 请先装上 Node 24 再试。` +
      `\nNo Node 24 came for ${platform}-${arch}, and this is ${process.version}: please install Node 24.`,
  )
}

/** Exit code of the program; it has our terminal, and ends in order when we are killed in whatever way. */
function run(node, [file, ...rest]) {
  const follow = new URL('./follow-launcher.mjs', import.meta.url).href
  const child = spawn(node, [...MEMORY, '--import', follow, join(ROOT, file), ...rest], {
    cwd: process.env.INIT_CWD && command !== 'test' ? process.env.INIT_CWD : ROOT,
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // A terminal sends Ctrl-C to the whole group itself; sent on as well, it would arrive twice.
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY
  const forward = Object.keys(SIGNALS).filter((signal) => signal !== 'SIGKILL')
  const passOn = (signal) => (signal === 'SIGINT' && atTerminal) || child.kill(signal)
  for (const signal of forward) process.on(signal, passOn)
  const watch = watchNpm(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearInterval(watch)
      for (const each of forward) process.off(each, passOn)
      resolve(code ?? 128 + (SIGNALS[signal] ?? 0))
    })
  })
}

/** npm waits for us as long as it lives: a new parent means that somebody killed npm and thinks we are gone. */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && onGone(), 250).unref()
}
