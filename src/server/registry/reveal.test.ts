import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { RevealLine } from '../../domain/registry/figures.ts'
import { REVEALS_A_DAY } from '../../domain/registry/reveal.ts'
import { sql } from '../database/sql.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'

let n: Neighbourhood
let homes: Homes
let personId: string
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
  const document = { number: '11010519491231002X' }
  const phones = [{ phoneId: newId(), number: '13800138000' }]
  personId = (await settle(n, homes.e501, { name: '张桂兰', document, phones })).personId
})
afterAll(() => n.close())

test('a number shown in full stands in the books with its reason; the number itself does not', async () => {
  const outcome = await n.act(n.worker, 'person.reveal', {
    personId,
    field: 'idNumber',
    reason: 'other',
    words: '办理老年证',
  })
  expect(outcome).toMatchObject({ status: 'done', secret: { value: '11010519491231002X' } })
  const { rows } = await n.ask<{ rows: RevealLine[] }>(n.auditor, 'registry.reveals', {})
  expect(rows[0]).toMatchObject({
    account: '王社工',
    personId,
    field: 'idNumber',
    reason: 'other',
    words: '办理老年证',
  })
  const lines = await n.database.read(n.ids.community, 'all', (tx) =>
    tx.rows<{ line: string }>(
      sql`select e::text as line from journal.entry e where committee_id = ${tx.committeeId}`,
    ),
  )
  expect(lines.some(({ line }) => line.includes('person.reveal'))).toBe(true)
  expect(lines.some(({ line }) => line.includes('11010519491231002') || line.includes('13800138000'))).toBe(
    false,
  )
})

test('nothing personal stands in clear beside its seal', async () => {
  const rows = await n.database.read(n.ids.community, 'all', (tx) =>
    tx.rows<{ row: string }>(sql`
      select p::text as row from registry.person p where committee_id = ${tx.committeeId}
      union all select f::text from registry.person_phone f where committee_id = ${tx.committeeId}
      union all select r::text from registry.change_row r where committee_id = ${tx.committeeId}`),
  )
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.some(({ row }) => row.includes('11010519491231002') || row.includes('13800138000'))).toBe(false)
})

test('a reason of one’s own must be told in words', async () => {
  const outcome = await n.act(n.worker, 'person.reveal', { personId, field: 'phone', reason: 'other' })
  expect(outcome.status).toBe('invalid')
})

test('what is not on the books cannot be shown', async () => {
  const outcome = await n.act(n.worker, 'person.reveal', { personId, field: 'note', reason: 'contact' })
  expect(outcome).toMatchObject({ refusal: { code: 'nothing-to-reveal' } })
})

test('thirty full values a day are enough; the thirty-first is refused, tomorrow begins anew', async () => {
  const show = () => n.act(n.eastWorker, 'person.reveal', { personId, field: 'phone', reason: 'contact' })
  const outcomes = await Promise.all(Array.from({ length: REVEALS_A_DAY + 3 }, show))
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(REVEALS_A_DAY)
  expect(outcomes.at(-1)).toMatchObject({
    refusal: { code: 'reveal-budget', facts: { limit: REVEALS_A_DAY } },
  })
  n.setNow('2026-11-24T02:00:00Z')
  expect((await show()).status).toBe('done')
  n.setNow('2026-11-23T02:00:00Z')
})

test('the same request sent twice shows the value once', async () => {
  const { openDoor } = await import('../door.ts')
  const door = openDoor({ database: n.database, house: n.house, clock: () => '2026-11-23T03:00:00Z' })
  const envelope = {
    id: newId(),
    action: 'person.reveal',
    input: { personId, field: 'phone', reason: 'contact' },
    madeAt: '2026-11-23T03:00:00Z',
    at: n.ids.community,
  }
  expect(await door.execute(envelope, n.secretary)).toMatchObject({ secret: { value: '13800138000' } })
  expect(await door.execute(envelope, n.secretary)).not.toHaveProperty('secret')
})
