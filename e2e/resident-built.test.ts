import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'
import { expect, test } from 'vitest'

const BUILT = join(import.meta.dirname, '..', 'dist/resident')
const html = readFileSync(join(BUILT, 'index.html'), 'utf8')
const scripts = readdirSync(join(BUILT, 'assets')).filter((name) => name.endsWith('.js'))
const read = (name: string) => readFileSync(join(BUILT, 'assets', name), 'utf8')
const css = /<style>([^]*?)<\/style>/.exec(html)![1]!

/** Of everything that comes before the first press, in bytes as they travel. */
const PAGE_BYTES = 90_000

test('the page is light: one script, its styles within, no font', () => {
  const named = [...html.matchAll(/(?:src|href)="\/r\/assets\/([^"]+)"/g)].map(([, name]) => name!)
  expect(named).toHaveLength(1)
  const sizes = [html, ...named.map(read)].map((text) => gzipSync(text).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(PAGE_BYTES)
})

test('a WebView of 2020 reads every script', () => {
  expect(scripts.length).toBeGreaterThan(1)
  for (const name of scripts) {
    // Chromium 87 and iOS 14 know ES2021's ??= and nothing after it.
    expect(() => parse(read(name), { ecmaVersion: 2021, sourceType: 'module' }), name).not.toThrow()
  }
})

/** Came after Chromium 87 or iOS 14; nothing here brings them along. */
const TOO_NEW = [
  /\.at\(/,
  /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|groupBy)\(/,
  /\bstructuredClone\(/,
  /\bObject\.(hasOwn|groupBy)\(/,
  /\bcrypto\.randomUUID\(/,
  /\bAbortSignal\.(timeout|any)\(/,
  /\bPromise\.withResolvers\(/,
  /\bIntl\.Segmenter\b/,
  /\.replaceChildren\(/,
  /\(\?<[=!]/,
]

test('and finds in its browser whatever the scripts call', () => {
  for (const name of scripts) {
    for (const call of TOO_NEW)
      expect(`${name}: ${call.exec(read(name))?.[0] ?? 'none'}`).toBe(`${name}: none`)
  }
})

/** Selectors and functions that an old browser does not know make it drop the whole rule. */
const NEW_CSS = [
  /:has\(/,
  /:is\(/,
  /:where\(/,
  /\baspect-ratio:/,
  /\binset:/,
  /\b[sld]v[hw]\b/,
  /\bcolor-mix\(/,
  /@layer/,
]

test('its styles are those of 2020: no rule that an old browser would drop matters', () => {
  for (const part of NEW_CSS) expect(part.exec(css)?.[0] ?? 'none').toBe('none')
  const atRules = new Set([...css.matchAll(/@([a-z-]+)/g)].map(([, name]) => name))
  expect([...atRules].filter((name) => name !== 'media' && name !== 'font-face')).toEqual([])
  // A gap between flexible boxes came with iOS 14.5.
  for (const [rule] of css.matchAll(/[^{}]+\{[^{}]*display:flex[^{}]*\}/g))
    expect(rule).not.toMatch(/[^-]gap:/)
})
