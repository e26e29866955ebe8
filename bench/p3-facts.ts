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
        const sent = await phones.ask<PhonesSent>('go')
        return { ...sent, perSecond: facts / sent.seconds }
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
        return facts / (await bare.ask<Inserted>(order)).seconds
      }
      await round200()
      await inserted(true)
      await place.run('analyze')
      const rounds = []
      for (let n = 0; n < (small ? 1 : 5); n += 1) {
        const one = { visits: await inserted(false), both: await inserted(true), product: await round200() }
        const { visits, both } = one
        say(
          `P3  ${Math.round(one.product.perSecond)}/s  bare ${Math.round(visits)}/s, with lines ${Math.round(both)}/s`,
        )
        rounds.push(one)
      }
      const failed = rounds.reduce((sum, one) => sum + one.product.failed, 0)
      const value = median(rounds.map((one) => one.product.perSecond))
      const ratio = round(median(rounds.map((one) => one.product.perSecond / one.visits)))
      return {
        id: 'P3',
        unit: '/s',
        value: round(value),
        baseline: round(median(rounds.map(({ visits }) => visits))),
        ratio,
        hold: HOLD,
        ok: ratio >= HOLD && value >= HOLD_PER_SECOND && failed === 0,
        more: {
          'ratio with the journal’s lines': round(
            median(rounds.map((one) => one.product.perSecond / one.both)),
          ),
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
