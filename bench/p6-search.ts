import { areaId } from '../world/community.ts'
import { startChild } from './child.ts'
import { layResidents, type Laid } from './lay-residents.ts'
import type { Load, LoadOrder } from './load.ts'
import { round, type Measured, type Measurement } from './measurement.ts'
import { startProduct } from './product.ts'

const MOST_P99 = 10
const MANY = 300_000
/** A worker types; a whole community does not search in the same instant. */
const CONNECTIONS = 2

/** The search box over HTTP: two characters of a name, pinyin initials, a phone and an ID number in full. */
export const p6: Measurement = {
  id: 'P6',
  work: 'search among 300,000 residents by two characters, by pinyin initials, by phone, by ID number, over HTTP',
  holds: 'p99 ≤ 10 ms each',
  async run(ground, { small, seed, say }) {
    const place = await ground.freshDatabase()
    say('P6  laying the residents')
    const laid = await layResidents(place, areaId('community'), small ? 6_000 : MANY, seed)
    const product = await startProduct(place)
    const load = startChild('load.ts')
    try {
      const more: Record<string, number> = {}
      let failed = 0
      for (const kind of ['names', 'initials', 'phones', 'documents'] as const) {
        const order = { ...ordered(laid[kind], product.url, product.headers), seed }
        await load.ask<Load>({ ...order, seconds: 1 })
        const found = await load.ask<Load>({ ...order, seconds: small ? 1 : 5 })
        say(`P6  ${kind} p50 ${found.p50} ms, p99 ${found.p99} ms, ${Math.round(found.perSecond)}/s`)
        more[kind] = found.p99
        failed += found.failed
      }
      const value = round(Math.max(...Object.values(more)))
      const measured: Measured = {
        id: 'P6',
        unit: ' ms',
        value,
        hold: MOST_P99,
        ok: value <= MOST_P99 && failed === 0,
        more: { ...more, failed },
      }
      return measured
    } finally {
      await Promise.all([load.end(), product.stop()])
      await place.drop()
    }
  },
}

function ordered(
  sought: Laid['names'],
  url: string,
  headers: LoadOrder['headers'],
): Omit<LoadOrder, 'seconds' | 'seed'> {
  const at = areaId('community')
  const paths = sought.map(
    (q) => `/api/ask/registry.search?at=${at}&input=${encodeURIComponent(JSON.stringify({ q }))}`,
  )
  return { url, connections: CONNECTIONS, method: 'GET', headers, paths }
}
