import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export const BUILT_FIELD = join(import.meta.dirname, '..', 'dist/field')
export const readBuilt = (name: string) => readFileSync(join(BUILT_FIELD, name), 'utf8')

/** Every file that is fetched before the phone's first screen shows, with its size in bytes when packed. */
export function firstLoad(): readonly (readonly [name: string, bytes: number])[] {
  const page = readBuilt('index.html')
  const named = [...page.matchAll(/(?:src|href)="\/field\/(assets\/[^"]+)"/g)].map(([, name]) => name!)
  const seen = new Set(['index.html', ...named])
  const early = /(?:^|[;}\n])(?:import|export)[^;"'`(]*?["']\.\/([\w.-]+\.js)["']/g
  for (const name of seen) {
    if (!name.endsWith('.js')) continue
    for (const [, other] of readBuilt(name).matchAll(early)) seen.add(`assets/${other}`)
  }
  return [...seen].map((name) => [name, gzipSync(readBuilt(name), { level: 9 }).length])
}
