import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fontsFile } from './fonts.ts'
import { add, countReport, failuresIn, line, NOTHING, type Count } from './run-count.ts'

const ROOT = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'linli-reports-'))

interface Step {
  readonly name: string
  run(): Promise<Count>
}

/** The whole test command, cheapest first. `npm test -- types domain` runs the named steps only. */
const steps: readonly Step[] = [
  check('pages', ['bin/pages.mjs']),
  check('types', [tool('typescript', 'tsc'), '-p', 'tsconfig.json']),
  check('lint', [tool('oxlint', 'oxlint'), '--type-aware', '--deny-warnings']),
  check('format', [tool('oxfmt', 'oxfmt'), '--check']),
  ...(existsSync(join(ROOT, 'knip.json')) ? [check('dead code', [tool('knip', 'knip')])] : []),
  tests('domain'),
  tests('server'),
  tests('e2e'),
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0)
  console.log(`no such step: ${unknown.join(', ')} (${steps.map(({ name }) => name).join(', ')})`)

let total: Count = { ...NOTHING, failed: unknown.length }
const table: string[] = []
const failures: string[] = []
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue
  console.log(`\n── ${step.name} ──`)
  const begun = Date.now()
  const count = await step.run()
  total = add(total, count)
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  table.push(
    `${count.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(10)} ${seconds.padStart(7)} s   ${line(count)}`,
  )
  console.log(table.at(-1))
}
rmSync(reports, { recursive: true, force: true })
for (const failure of failures) console.log(`\n✗ ${failure}`)
console.log(`\n${table.join('\n')}\n`)
console.log(line(total))
process.exitCode = total.failed > 0 ? 1 : 0

/** A static check: it counts as one. */
function check(name: string, command: readonly string[]): Step {
  return {
    name,
    run: async () => ((await node(command)) === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 }),
  }
}

/** One of the projects of vitest.config.ts. */
function tests(project: string): Step {
  const file = join(reports, `${project}.json`)
  const vitest = [tool('vitest', 'vitest'), 'run', '--project', project, '--passWithNoTests']
  return {
    name: project,
    run: async () => {
      const code = await node([
        ...vitest,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ])
      const report = existsSync(file) ? readFileSync(file, 'utf8') : undefined
      failures.push(...failuresIn(report))
      return countReport(report, code)
    },
  }
}

/** Path of a package's program, run by this very Node: a machine's own, older Node is never asked. */
function tool(name: string, program: string): string {
  const folder = join('node_modules', name)
  const { bin }: { bin: Record<string, string> } = JSON.parse(
    readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
  )
  return join(folder, bin[program]!)
}

function node(command: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, FONTCONFIG_FILE: fontsFile(), DATABASE_URL: '' },
  })
  const stop = () => child.kill('SIGINT')
  process.once('SIGTERM', stop)
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.log(error.message)
      resolve(1)
    })
    child.once('exit', (code) => {
      process.off('SIGTERM', stop)
      resolve(code ?? 1)
    })
  })
}
