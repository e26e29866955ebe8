import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BUILT_FIELD, firstLoad, readBuilt } from './first-load.ts'

test('the phone’s app is at most 220 KB on its first load', () => {
  const sizes = firstLoad()
  expect(sizes.length).toBeGreaterThan(2)
  const all = sizes.reduce((sum, [, size]) => sum + size, 0)
  expect(all / 1024, JSON.stringify(sizes)).toBeLessThanOrEqual(220)
})

test('the app asks nothing of a WebView that one of 2021 does not have', () => {
  const younger =
    /\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex|replaceAll|at)\(|Object\.(?:hasOwn|groupBy)|Map\.groupBy|structuredClone\(|Promise\.withResolvers|AbortSignal\.timeout|crypto\.randomUUID\(/g
  const scripts = readdirSync(join(BUILT_FIELD, 'assets')).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(3)
  const found = scripts.flatMap((name) =>
    (readBuilt(`assets/${name}`).match(younger) ?? []).map((one) => `${name}: ${one}`),
  )
  expect(found).toEqual([])
})

test('everything that the app is made of is kept on the phone by its service worker', () => {
  const worker = readBuilt('sw.js')
  // The packed forms of a file are for the way only.
  const kept = readdirSync(join(BUILT_FIELD, 'assets')).filter((name) => !/\.(?:br|gz)$/.test(name))
  expect(kept.filter((name) => !worker.includes(`assets/${name}`))).toEqual([])
  expect(worker).toContain('index.html')
})
