import { setTimeout as settled } from 'node:timers/promises'
import { areaId } from '../world/community.ts'
import { homes } from '../world/homes.ts'
import { newId } from '../src/domain/kit/ids.ts'
import type { Inserted, InsertOrder } from './bare-insert.ts'
import { startChild } from './child.ts'
import { median, round, type Measurement } from './measurement.ts'
import { startProduct, type Product } from './product.ts'
import type { PhonesOrder, PhonesReady, PhonesSent } from './uploads.ts'

const HOLD = 0.4
const HOLD_PER_SECOND = 20_000
const PHONES = 8
const RECORDS = 200

/** The backlog of several phones, sealed, through the same door as everything else, beside the same rows by bare statements. */
export const p3: Measurement = {
  id: 'P3',
  work: `knocks from ${PHONES} phones, sealed, ${RECORDS} an upload, over HTTP; bare: multi-row INSERT of the same visits`,
  holds: `≥ ${HOLD_PER_SECOND}/s, ≥ ${HOLD} × bare`,
  async run(ground, { small, say }) {
    const place = await ground.freshDatabase()
    await place.run(`create table bench_visit (like doors.visit including all);
      create table bench_entry (like journal.entry including all); create sequence bench_position cache 1000`)
    const product = await startProduct(place)
    const [phones, bare] = [startChild('uploads.ts'), startChild('bare-insert.ts')]
    const uploads = small ? 2 : 25
    const facts = PHONES * uploads * RECORDS
    const dwellingIds = homes.map(({ id }) => id)
    try {
      const round200 = async () => {
        await phones.ask<PhonesReady>(await phonesOf(product, dwellingIds, uploads))
        const before = { server: product.cpu(), database: place.databaseCpu() }
        const sent = await phones.ask<PhonesSent>('go')
        const micros = (from: number, to: number) => ((to - from) / facts) * 1e6
        const server = micros(before.server, product.cpu())
        return {
          ...sent,
          server,
          database: micros(before.database, place.databaseCpu()),
          perSecond: facts / sent.seconds,
        }
      }
      const inserted = async (lines: boolean) => {
        const order: InsertOrder = {
          databaseUrl: place.databaseUrl,
          committeeId: areaId('community'),
          dwellingIds,
          connections: PHONES,
          statements: PHONES * uploads,
          rows: RECORDS,
          lines,
        }
        const before = place.databaseCpu()
        const perSecond = facts / (await bare.ask<Inserted>(order)).seconds
        // Its connections are gone: what they took is told once they have been taken leave of.
        await settled(300)
        return { perSecond, database: ((place.databaseCpu() - before) / facts) * 1e6 }
      }
      await round200()
      await inserted(true)
      await place.run('analyze')
      const rounds = []
      for (let n = 0; n < (small ? 1 : 5); n += 1) {
        const one = { visits: await inserted(false), both: await inserted(true), product: await round200() }
        const { visits, both } = one
        say(
          `P3  ${Math.round(one.product.perSecond)}/s  bare ${Math.round(visits.perSecond)}/s, with lines ${Math.round(both.perSecond)}/s; ` +
            `µs a fact: server ${Math.round(one.product.server)}, database ${Math.round(one.product.database)}, bare ${Math.round(visits.database)} and ${Math.round(both.database)}`,
        )
        rounds.push(one)
      }
      const failed = rounds.reduce((sum, one) => sum + one.product.failed, 0)
      const value = median(rounds.map((one) => one.product.perSecond))
      const ratio = round(median(rounds.map((one) => one.product.perSecond / one.visits.perSecond)))
      return {
        id: 'P3',
        unit: '/s',
        value: round(value),
        baseline: round(median(rounds.map(({ visits }) => visits.perSecond))),
        ratio,
        hold: HOLD,
        ok: ratio >= HOLD && value >= HOLD_PER_SECOND && failed === 0,
        more: {
          'ratio with the journal’s lines': round(
            median(rounds.map((one) => one.product.perSecond / one.both.perSecond)),
          ),
          'server µs': round(median(rounds.map((one) => one.product.server))),
          'database µs': round(median(rounds.map((one) => one.product.database))),
          'bare database µs': round(median(rounds.map((one) => one.visits.database))),
          'bare database with lines µs': round(median(rounds.map((one) => one.both.database))),
          'slowest upload ms': round(Math.max(...rounds.map((one) => one.product.slowest))),
          failed,
        },
      }
    } finally {
      await Promise.all([phones.end(), bare.end(), product.stop()])
      await place.drop()
    }
  },
}

/** New phones each time: what they hold has never been seen. */
async function phonesOf(
  { url, headers }: Product,
  dwellingIds: readonly string[],
  uploads: number,
): Promise<PhonesOrder> {
  const at = areaId('community')
  const deviceIds = Array.from({ length: PHONES }, () => newId())
  let sealingKey = ''
  for (const deviceId of deviceIds) {
    const envelope = { id: newId(), madeAt: new Date().toISOString(), at, input: { deviceId, name: 'bench' } }
    const answer = await fetch(`${url}/api/do/device.enrol`, {
      method: 'POST',
      headers,
      body: JSON.stringify(envelope),
    })
    const told = (await answer.json()) as { answer: { sealingKey: string } }
    ;({ sealingKey } = told.answer)
  }
  return { url, headers, at, sealingKey, deviceIds, dwellingIds, uploads, records: RECORDS }
}
