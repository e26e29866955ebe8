import { areaId } from '../world/community.ts'
import { startChild } from './child.ts'
import type { BareAddress, BareOrder } from './bare-server.ts'
import { layCases } from './lay-cases.ts'
import type { Load, LoadOrder } from './load.ts'
import { median, round, type Measurement } from './measurement.ts'
import { startProduct } from './product.ts'
import { listQuestions, statementsOf } from './list-questions.ts'

const HOLD = 0.7
const MOST_P99 = 25
const CONNECTIONS = 32

/** The desk's list of cases, filtered and turned over, beside its very statement without anything around it. */
export const p2: Measurement = {
  id: 'P2',
  work: '50 of 1,000,000 cases by grid, state and due moment, any page by its key, 32 connections; bare: the same SQL',
  holds: '≥ 0.7 × bare, p99 ≤ 25 ms',
  async run(ground, { small, seed, say }) {
    const place = await ground.freshDatabase()
    say('P2  laying the cases')
    await layCases(place, areaId('community'), small ? 20_000 : 1_000_000, seed)
    const product = await startProduct(place)
    const [bare, load] = [startChild('bare-server.ts'), startChild('load.ts')]
    try {
      const questions = listQuestions(seed)
      const bareOrder: BareOrder = {
        databaseUrl: place.databaseUrl,
        statement: await statementsOf(place, questions),
      }
      const { url } = await bare.ask<BareAddress>(bareOrder)
      const at = areaId('community')
      const common = { connections: CONNECTIONS, seed, method: 'GET', seconds: small ? 1 : 5 } as const
      const ours: LoadOrder = {
        ...common,
        url: product.url,
        headers: product.headers,
        paths: questions.map(
          (one) => `/api/ask/case.list?at=${at}&input=${encodeURIComponent(JSON.stringify(one))}`,
        ),
      }
      const theirs: LoadOrder = { ...common, url, headers: {}, paths: questions.map((_, n) => `/list/${n}`) }
      await load.ask<Load>({ ...theirs, seconds: 2 })
      await load.ask<Load>({ ...ours, seconds: 3 })
      const pairs: { readonly bare: Load; readonly product: Load }[] = []
      for (let n = 0; n < (small ? 1 : 5); n += 1) {
        const pair = { bare: await load.ask<Load>(theirs), product: await load.ask<Load>(ours) }
        say(
          `P2  ${Math.round(pair.product.perSecond)}/s (p99 ${pair.product.p99} ms)  bare ` +
            `${Math.round(pair.bare.perSecond)}/s (p99 ${pair.bare.p99} ms)`,
        )
        pairs.push(pair)
      }
      const failed = pairs.reduce((sum, pair) => sum + pair.bare.failed + pair.product.failed, 0)
      const ratio = round(median(pairs.map((pair) => pair.product.perSecond / pair.bare.perSecond)))
      const p99 = median(pairs.map((pair) => pair.product.p99))
      return {
        id: 'P2',
        unit: '/s',
        value: round(median(pairs.map((pair) => pair.product.perSecond))),
        baseline: round(median(pairs.map((pair) => pair.bare.perSecond))),
        ratio,
        hold: HOLD,
        ok: ratio >= HOLD && p99 <= MOST_P99 && failed === 0,
        more: { p99, bareP99: median(pairs.map((pair) => pair.bare.p99)), failed },
      }
    } finally {
      await Promise.all([load.end(), bare.end(), product.stop()])
      await place.drop()
    }
  },
}
