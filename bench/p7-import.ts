import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ImportPage } from '../src/domain/imports/import-view.ts'
import { newId } from '../src/domain/kit/ids.ts'
import { areaId } from '../world/community.ts'
import type { BareRead, BareReadOrder } from './bare-read.ts'
import { startChild } from './child.ts'
import type { LoopWaits } from './loop-watch.ts'
import { round, type Measurement } from './measurement.ts'
import { startProduct, type Product } from './product.ts'
import { writeRoster } from './write-roster.ts'

const MOST_RATIO = 3
const MOST_MB = 300
const MOST_WAIT_MS = 50

/** A list is brought, read, matched and put on the books, as the desk does it. */
export const p7: Measurement = {
  id: 'P7',
  work: 'a sheet of 100,000 × 20: brought, read, checked, matched, stored; bare: a streaming read of the same file',
  holds: '≤ 3 × bare, peak memory ≤ 300 MB, event loop never blocked > 50 ms',
  async run(ground, { small, seed, say }) {
    const place = await ground.freshDatabase()
    const file = join(ground.freshFolder(), 'roster.xlsx')
    say('P7  writing the list')
    const rows = small ? 3_000 : 100_000
    await writeRoster(file, rows, seed)
    const reader = startChild('bare-read.ts')
    const idle = startChild('idle-program.ts')
    const order: BareReadOrder = { file }
    const bare = await reader.ask<BareRead>(order)
    const product = await startProduct(place)
    try {
      await Promise.all([product.longestTurn(), idle.ask<LoopWaits>('waits')])
      product.peakMemory()
      const begun = performance.now()
      const importId = await bring(product, file)
      await until(product, importId, 'understood')
      const understood = (performance.now() - begun) / 1000
      say(`P7  understood after ${round(understood)} s, bare read ${round(bare.ms / 1000)} s`)
      await act(product, 'import.apply', { importId })
      const page = await until(product, importId, 'applied')
      const value = round((performance.now() - begun) / 1000)
      const baseline = round(bare.ms / 1000)
      const [turn, beside] = await Promise.all([product.longestTurn(), idle.ask<LoopWaits>('waits')])
      const [blocked, memory] = [round(turn.longest), round(product.peakMemory() ?? 0)]
      const ratio = round(value / baseline)
      const people = page.counts?.people.new ?? 0
      return {
        id: 'P7',
        unit: ' s',
        value,
        baseline,
        ratio,
        hold: MOST_RATIO,
        ok: ratio <= MOST_RATIO && memory <= MOST_MB && blocked <= MOST_WAIT_MS && people === rows,
        more: {
          understood: round(understood),
          'memory MB': memory,
          'blocked ms': blocked,
          'of processor time': round(turn.busiest),
          'an idle program beside it ms': round(beside.longest),
          people,
        },
      }
    } finally {
      await Promise.all([reader.end(), idle.end(), product.stop()])
      await place.drop()
    }
  },
}

async function bring(product: Product, file: string): Promise<string> {
  const importId = newId()
  const form = new FormData()
  const fields = { id: newId(), importId, at: areaId('community'), madeAt: new Date().toISOString() }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new Blob([await readFile(file)]), 'roster.xlsx')
  const { 'content-type': _json, ...headers } = product.headers
  const response = await fetch(`${product.url}/api/imports`, { method: 'POST', headers, body: form })
  if (!response.ok) throw new Error(`bringing the list: ${response.status} ${await response.text()}`)
  return importId
}

async function act(product: Product, action: string, input: unknown): Promise<void> {
  const body = { id: newId(), at: areaId('community'), madeAt: new Date().toISOString(), input }
  const response = await fetch(`${product.url}/api/do/${action}`, {
    method: 'POST',
    headers: { ...product.headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${action}: ${response.status} ${await response.text()}`)
}

async function until(product: Product, importId: string, state: ImportPage['state']): Promise<ImportPage> {
  const input = encodeURIComponent(JSON.stringify({ importId }))
  const address = `${product.url}/api/ask/import.page?at=${areaId('community')}&input=${input}`
  for (;;) {
    const response = await fetch(address, { headers: { ...product.headers } })
    const page = (await response.json()) as ImportPage
    if (page.state === state) return page
    if (page.state === 'refused' || page.progress.stopped)
      throw new Error(`the import stands at ${page.state}, ${JSON.stringify(page.progress)}`)
    await pause(200)
  }
}
