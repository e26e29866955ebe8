import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { isGenerated, sources } from './sources.ts'

const files = sources('src', 'test', 'world', 'e2e').filter(({ path }) => !isGenerated(path))

const BANNED = /^(utils?|helpers?|common|misc|shared|types|constants|manager|service|base|index)\.tsx?$/

test('no file hides behind a name that says nothing', () => {
  expect(files.filter(({ path }) => BANNED.test(basename(path))).map(({ path }) => path)).toEqual([])
})

test('files are named by their noun or deed: kebab-case, and PascalCase for components', () => {
  const good = /^([a-z0-9]+(-[a-z0-9]+)*(\.test)?\.tsx?|[A-Z][A-Za-z0-9]*\.tsx|[a-z-]+\.config\.ts)$/
  expect(files.filter(({ path }) => !good.test(basename(path))).map(({ path }) => path)).toEqual([])
})

test('no file has outgrown its room: 400 lines at most', () => {
  const long = files.filter(({ path, lines }) => !path.startsWith('src/text/') && lines.length > 401)
  expect(long.map(({ path, lines }) => `${path}: ${lines.length} lines`)).toEqual([])
})

test('the house stays one of short files: half within 80 lines, nine of ten within 200', () => {
  const lengths = files
    .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/text/'))
    .map(({ lines }) => lines.length)
    .sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(81)
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(201)
})

test('nothing is left for later without saying where', () => {
  const marks = files.flatMap(({ path, lines }) =>
    path.startsWith('test/house/')
      ? []
      : lines.flatMap((text, index) =>
          /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)/.test(text) ? [`${path}:${index + 1}`] : [],
        ),
  )
  expect(marks).toEqual([])
})
