import { areaId } from '../world/community.ts'
import { homes } from '../world/homes.ts'
import { startChild } from './child.ts'
import type { BareAddress, BareOrder } from './bare-server.ts'
import type { Load, LoadOrder } from './load.ts'
import { median, round, type Measurement } from './measurement.ts'
import { startProduct } from './product.ts'

const HOLD = 0.5
const CONNECTIONS = 32

/** One deed with everything a deed has, beside one durable row. */
export const p1: Measurement = {
  id: 'P1',
  work: 'case.report over HTTP, 32 connections; bare: one durable insert',
  holds: '≥ 0.5 × bare',
  async run(ground, { small, seed, say }) {
    const place = await ground.freshDatabase()
    await place.run(`create table bench_matter (id uuid primary key, kind text not null, title text not null,
      words text not null, created_at timestamptz not null)`)
    const product = await startProduct(place)
    const [bare, load] = [startChild('bare-server.ts'), startChild('load.ts')]
    try {
      const bareOrder: BareOrder = { databaseUrl: place.databaseUrl }
      const { url } = await bare.ask<BareAddress>(bareOrder)
      const common = { connections: CONNECTIONS, seed, method: 'POST' } as const
      const seconds = small ? 1 : 5
      const ours: LoadOrder = { ...common, ...report(), seconds, url: product.url, headers: product.headers }
      const json = { 'content-type': 'application/json' }
      const theirs: LoadOrder = { ...common, ...insert(), seconds, url, headers: json }
      await load.ask<Load>({ ...ours, seconds: small ? 1 : 4 })
      await load.ask<Load>({ ...theirs, seconds: 1 })
      // As the database does by itself some seconds later: the books are no longer empty.
      await place.run('analyze')
      const measured = async (order: LoadOrder) => {
        const before = { server: product.cpu(), database: place.databaseCpu() }
        const found = await load.ask<Load>(order)
        const micros = (from: number, to: number) => ((to - from) / (found.perSecond * seconds)) * 1e6
        const server = micros(before.server, product.cpu())
        return { ...found, server, database: micros(before.database, place.databaseCpu()) }
      }
      const pairs: Record<'bare' | 'product', Awaited<ReturnType<typeof measured>>>[] = []
      for (let n = 0; n < (small ? 1 : 5); n += 1) {
        const pair = { bare: await measured(theirs), product: await measured(ours) }
        const { bare: plain, product: whole } = pair
        say(
          `P1  ${Math.round(whole.perSecond)}/s  bare ${Math.round(plain.perSecond)}/s; ` +
            `µs a report: server ${Math.round(whole.server)}, database ${Math.round(whole.database)}, bare ${Math.round(plain.database)}`,
        )
        pairs.push(pair)
      }
      const failed = pairs.reduce((sum, pair) => sum + pair.bare.failed + pair.product.failed, 0)
      const ratio = round(median(pairs.map((pair) => pair.product.perSecond / pair.bare.perSecond)))
      return {
        id: 'P1',
        unit: '/s',
        value: round(median(pairs.map((pair) => pair.product.perSecond))),
        baseline: round(median(pairs.map((pair) => pair.bare.perSecond))),
        ratio,
        hold: HOLD,
        ok: ratio >= HOLD && failed === 0,
        more: {
          p99: median(pairs.map((pair) => pair.product.p99)),
          'server µs': round(median(pairs.map((pair) => pair.product.server))),
          'database µs': round(median(pairs.map((pair) => pair.product.database))),
          'bare database µs': round(median(pairs.map((pair) => pair.bare.database))),
          failed,
        },
      }
    } finally {
      await Promise.all([load.end(), bare.end(), product.stop()])
      await place.drop()
    }
  },
}

const TITLE = '三楼漏水到二楼'
const WORDS = '三楼漏水到二楼, 已经两天了, 请社区来看一看。'

function report(): Pick<LoadOrder, 'paths' | 'body'> {
  const input = {
    caseId: '«id»',
    source: 'counter',
    kindCode: 'water-account',
    title: TITLE,
    words: WORDS,
    dwellingId: homes[0]!.id,
    reporter: { reporterId: '«id»', name: '王小明', phone: '13800001234' },
  }
  const envelope = { id: '«id»', madeAt: new Date().toISOString(), at: areaId('community'), input }
  return { paths: ['/api/do/case.report'], body: JSON.stringify(envelope) }
}

function insert(): Pick<LoadOrder, 'paths' | 'body'> {
  const matter = { id: '«id»', kind: 'water-account', title: TITLE, words: WORDS }
  return { paths: ['/matter'], body: JSON.stringify(matter) }
}
