import { accountId, areaId } from '../world/community.ts'
import { newId } from '../src/domain/kit/ids.ts'
import { dayOf } from '../src/domain/kit/dates.ts'
import { startChild } from './child.ts'
import type { Place } from './ground.ts'
import { layCases } from './lay-cases.ts'
import { layCommunities } from './lay-communities.ts'
import { layTasks } from './lay-tasks.ts'
import type { Load, LoadOrder } from './load.ts'
import { round, type Measurement } from './measurement.ts'
import { startProduct } from './product.ts'

const MOST = 30
const MOST_CITY = 200
const COMMUNITIES = 4_000

/** The figures of a desk over a million matters, and of a city over four thousand communities: kept totals, asked one after another. */
export const p5: Measurement = {
  id: 'P5',
  work: `each question of a community’s dashboard over 1,000,000 cases and 200,000 agency tasks; a city’s over ${COMMUNITIES} communities; bare: one GROUP BY of the cases by state`,
  holds: `median ≤ ${MOST} ms; a city ≤ ${MOST_CITY} ms`,
  async run(ground, { small, seed, say }) {
    const place = await ground.freshDatabase()
    say('P5  laying the cases')
    await layCases(place, areaId('community'), small ? 20_000 : 1_000_000, seed)
    await layTasks(place, areaId('community'), small ? 4_000 : 200_000)
    await layCommunities(place, areaId('city'), COMMUNITIES)
    await place.run(
      `insert into identity.grant (id, account_id, role, area_id, valid_from, given_at)
       values ($1, $2, 'streetOfficer', $3, '2020-01-01', now())`,
      [newId(), accountId('jiedao'), areaId('city')],
    )
    const grouped = await scanned(place, small ? 1 : 3)
    const secretary = await startProduct(place, 'zhaoshuji')
    const load = startChild('load.ts')
    const seconds = small ? 1 : 4
    const more: Record<string, number> = {}
    let failed = 0
    const measure = async (
      name: string,
      order: Omit<LoadOrder, 'seconds' | 'seed' | 'connections' | 'method'>,
    ) => {
      const common = { ...order, connections: 1, method: 'GET', seed } as const
      await load.ask<Load>({ ...common, seconds: 1 })
      const found = await load.ask<Load>({ ...common, seconds })
      say(`P5  ${name} p50 ${found.p50} ms, p99 ${found.p99} ms`)
      more[name] = found.p50
      more[`${name} p99`] = found.p99
      failed += found.failed
      return found.p50
    }
    try {
      const slowest: number[] = []
      for (const [name, input] of DASHBOARD)
        slowest.push(
          await measure(name, {
            url: secretary.url,
            headers: secretary.headers,
            paths: [path(name, areaId('community'), input)],
          }),
        )
      const officer = { ...secretary.headers, cookie: await secretary.signIn('jiedao') }
      const city = await measure('city', {
        url: secretary.url,
        headers: officer,
        paths: [path('area.figures', areaId('city'), {})],
      })
      const value = Math.max(...slowest)
      return {
        id: 'P5',
        unit: ' ms',
        value: round(value),
        baseline: round(grouped),
        ratio: round(value / grouped),
        hold: MOST,
        ok: value <= MOST && city <= MOST_CITY && failed === 0,
        more: { ...more, failed },
      }
    } finally {
      await Promise.all([load.end(), secretary.stop()])
      await place.drop()
    }
  },
}

const today = dayOf(new Date().toISOString())
const DASHBOARD: readonly (readonly [string, unknown])[] = [
  ['case.today', {}],
  ['case.figures', {}],
  ['agency.board', {}],
  ['registry.figures', {}],
  ['rate.report', { from: `${Number(today.slice(0, 4)) - 1}-01`, to: today.slice(0, 7), by: 'grid' }],
  ['case.similar', { title: '楼道灯不亮, 晚上看不见路', placeWords: '三号楼' }],
]

function path(name: string, at: string, input: unknown): string {
  return `/api/ask/${name}?at=${at}&input=${encodeURIComponent(JSON.stringify(input))}`
}

/** What the first of these figures costs where it is counted. Best of so many, in ms. */
async function scanned(place: Place, rounds: number): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < rounds; n += 1) {
    const begun = performance.now()
    await place.run('select state, count(*) from cases.case where committee_id = $1 group by 1', [
      areaId('community'),
    ])
    times.push(performance.now() - begun)
  }
  return Math.min(...times)
}
