import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, isTest, sources, type Import } from './sources.ts'

const files = sources('src').filter((file) => !isTest(file.path) && !/\/test-[\w-]+\.ts$/.test(file.path))
const imports = files.flatMap(importsOf)
const say = ({ from, line, to }: Import) => `${from}:${line} imports ${to}`

/** domain ◄ text ◄ ui ◄ console · field · resident, and domain ◄ server. */
const MAY_SEE: Record<string, readonly string[]> = {
  domain: ['domain'],
  text: ['domain', 'text'],
  ui: ['domain', 'text', 'ui'],
  console: ['domain', 'text', 'ui', 'console'],
  field: ['domain', 'text', 'ui', 'field'],
  resident: ['domain', 'text', 'ui', 'resident'],
  server: ['domain', 'text', 'server', 'cli'],
  // The command line opens the invented world for the demo.
  cli: ['domain', 'text', 'server', 'cli', 'load.ts', 'community.ts'],
}

const GROUND = ['kit', 'identity', 'registry']
/** `sync` is what phone and server say to each other about every module's work at a door: it may look at all of them. */
const MEETING_PLACES = new Set(['sync'])
const MODULES = readdirSync(join(import.meta.dirname, '../../src/domain'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !MEETING_PLACES.has(entry.name))
  .map(({ name }) => name)
/** The lists that name every module: the only places where modules stand side by side. */
const LISTS = /^src\/domain\/(actions|queries|permissions|refusals|may)\.ts$/

function storey(path: string): string {
  if (path.startsWith('src/server/cli/')) return 'cli'
  return path.split('/')[1] ?? ''
}

function module(path: string): string | undefined {
  const [, , room] = path.split('/')
  return room && MODULES.includes(room) ? room : undefined
}

test('no storey looks up to the one above it', () => {
  const bad = imports.filter(({ from, to, own }) => own && !MAY_SEE[storey(from)]?.includes(storey(to)))
  expect(bad.map(say)).toEqual([])
})

test('what is true needs no clock, network, database or screen', () => {
  const allowed = new Set(['zod', 'pinyin-pro', 'rrule-temporal'])
  const bad = imports.filter(({ from, to, own }) => storey(from) === 'domain' && !own && !allowed.has(to))
  expect(bad.map(say)).toEqual([])
  const clock = files
    .filter(({ path }) => storey(path) === 'domain' && !path.endsWith('kit/new-id.ts'))
    .flatMap(({ path, lines }) =>
      lines.flatMap((text, index) =>
        /\bDate\.now\(|new Date\(\)|\bfetch\(|process\.|Math\.random/.test(text)
          ? [`${path}:${index + 1}`]
          : [],
      ),
    )
  expect(clock).toEqual([])
})

test('sibling modules meet on one page of the server or on a screen, never in each other', () => {
  const bad = imports.filter(({ from, to, own }) => {
    if (!own || !['domain', 'server'].includes(storey(from)) || LISTS.test(from)) return false
    const here = module(from)
    const there = module(to)
    if (!here || !there || here === there) return false
    if (GROUND.includes(there)) return GROUND.indexOf(there) > GROUND.indexOf(here) && GROUND.includes(here)
    return true
  })
  expect(bad.map(say)).toEqual([])
})

test('nobody reads the reports room, and only the lists of rooms know all rooms', () => {
  const bad = imports.filter(
    ({ from, to, own }) =>
      own && to.startsWith('src/server/reports/') && !/server\/(reports\/|rooms\.ts|http\/|cli\/)/.test(from),
  )
  expect(bad.map(say)).toEqual([])
})

test('no import runs in a circle', () => {
  const edges = new Map<string, string[]>()
  for (const { from, to, own } of imports) if (own) edges.set(from, [...(edges.get(from) ?? []), to])
  const circles = new Set<string>()
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path)
    if (at >= 0) return void circles.add([...way.slice(at), path].join(' → '))
    if (done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  // Types may look back: the lists of names are types of what they list.
  const real = [...circles].filter(
    (circle) => !/src\/domain\/(refusals|actions|permissions|queries)\.ts/.test(circle),
  )
  expect(real).toEqual([])
})

test('SQL stands only where its name says so', () => {
  const home =
    /(answer|store|queries|journal|migrate|dump-schema|embedded|database|connection|sql)[\w-]*\.ts$/
  const bad = files
    .filter(({ path }) => storey(path) === 'server' && !home.test(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((text, index) =>
        /\bsql`|\bfrom '.*database\/sql\.ts'/.test(text) ? [`${path}:${index + 1}`] : [],
      ),
    )
  expect(bad).toEqual([])
})
