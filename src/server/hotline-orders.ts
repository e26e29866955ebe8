import { createHash } from 'node:crypto'
import { hotlineRow, readHotlineHeader } from '../domain/cases/hotline-columns.ts'
import { readHotlineRows } from '../domain/cases/hotline-rows.ts'
import type { CaseKind } from '../domain/cases/kind.ts'
import { keepHotlineOrders } from '../domain/cases/hotline-deeds.ts'
import { PUBLIC_ACTOR } from '../domain/identity/actor.ts'
import { newId } from '../domain/kit/ids.ts'
import type { Outcome } from '../domain/kit/refusal.ts'
import { answer, type AnswerOptions } from './answer.ts'
import type { Door } from './door.ts'
import type { WorkRoom } from './imports/work-on.ts'

/** Already registered, by this import, an earlier one or by hand under the same number. */
const KNOWN = new Set<string>(['envelope-reused', 'case-known', 'case-number-known'])

/** Where the importer and the cases meet: rows of a 12345 export become reports, one deed each. */
export function orderDesk(asking: AnswerOptions, door: Door): NonNullable<WorkRoom['reportOrders']> {
  return async ({ committeeId, actor }, rows) => {
    const [head = [], ...body] = rows
    /** As they came, to be answered in their own layout. Kept again in the same words, nothing changes. */
    const keep = async (orders: readonly { number: string; cells: readonly string[] }[]) => {
      if (orders.length === 0) return
      const input = { header: cellsOf(head), orders }
      const { name: action } = keepHotlineOrders
      const envelope = { id: newId(), action, input, madeAt: asking.clock(), at: committeeId }
      const outcome = await door.execute(envelope, actor)
      if (outcome.status !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`)
    }
    const header = readHotlineHeader(head)
    if (!header) return { reported: 0, left: body.length }
    const readings = readHotlineRows(
      body.map((cells) => hotlineRow(cells, header)),
      {
        kinds: await kindsOf(asking, committeeId),
        at: committeeId,
        communityName: asking.house.areas.find(committeeId)?.name ?? '',
        now: asking.clock(),
        idFor,
      },
    )
    const envelopes = readings.flatMap(({ envelope }) => envelope ?? [])
    const outcomes = await door.executeAll(envelopes, actor)
    const reported = outcomes.filter(isRegistered).length
    const known = readings.filter(({ envelope }) => envelope)
    await keep(known.map(({ row, number }) => ({ number: number.slice(0, 60), cells: cellsOf(body[row]!) })))
    return { reported, left: body.length - reported }
  }
}

const COLUMNS = 80
const CHARACTERS = 8000

const cellsOf = (row: readonly string[]) => row.slice(0, COLUMNS).map((cell) => cell.slice(0, CHARACTERS))

function isRegistered(outcome: Outcome): boolean {
  return outcome.status === 'done' || (outcome.status === 'refused' && KNOWN.has(outcome.refusal.code))
}

/** The kinds hold nothing personal: anybody may read them. */
async function kindsOf(asking: AnswerOptions, committeeId: string): Promise<readonly CaseKind[]> {
  const reply = await answer(asking, 'kind.list', {}, PUBLIC_ACTOR, committeeId)
  if (reply.status !== 'answered') throw new Error(`kind.list: ${reply.status}`)
  const kinds: readonly CaseKind[] = JSON.parse(reply.json)
  return kinds
}

/** The same words, the same id: an order that comes twice is one case. */
function idFor(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
