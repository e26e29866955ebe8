// Builds the web pages when dist/ is missing or older than their sources. Runs on Node 24, with the packages installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ROOT, say } from './place.mjs'

const SOURCES = ['src/domain', 'src/text', 'src/ui', 'src/console', 'src/field', 'src/resident']
/** The first empties dist/; the phone's app and the public page go into folders of their own there. */
const CONFIGS = ['vite.config.ts', 'vite.field.config.ts', 'vite.resident.config.ts']
const STAMP = join(ROOT, 'dist/sources.sha256')

process.exitCode = existsSync(join(ROOT, 'vite.config.ts')) ? build() : 0

function build() {
  const wanted = hashOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return 0
  say('正在生成网页 (约半分钟) … / building the pages …')
  rmSync(STAMP, { force: true })
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  for (const config of CONFIGS) {
    const made = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (made.status === 0) continue
    say('网页没有生成成功, 请看上面的原因。 / The pages could not be built, see above.')
    return made.status ?? 1
  }
  writeFileSync(STAMP, wanted)
  return 0
}

/** SHA-256 over names and contents of everything that the pages are made from. */
function hashOfSources() {
  const files = SOURCES.map((folder) => join(ROOT, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const all = [
    ...files,
    ...[...CONFIGS, 'vite.packed.ts', 'package-lock.json'].map((name) => join(ROOT, name)),
  ]
  const hash = createHash('sha256')
  for (const file of all.sort((a, b) => (a < b ? -1 : 1))) {
    hash
      .update(relative(ROOT, file).replaceAll(sep, '/'))
      .update('\0')
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}
