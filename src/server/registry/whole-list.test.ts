import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import type { PersonRow } from '../../domain/registry/person-view.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { answerRows } from '../answer.ts'
import { sql } from '../database/sql.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
  const phones = ['13800138000', '0471-6612345'].map((number) => ({ phoneId: newId(), number }))
  const first = await settle(n, homes.e501, { name: '东金丝雀', phones })
  await settle(n, homes.w101, { name: '西金丝雀' })
  await settle(n, homes.e502, { name: '阿古拉·巴特尔' })
  await n.done(n.worker, 'person.register', { personId: newId(), name: '无家' })
  const flag = {
    flagId: newId(),
    personId: first.personId,
    source: '走访',
    since: '2026-01-01',
    purpose: '关怀',
  }
  await n.done(n.worker, 'flag.set', { ...flag, flag: 'living-alone' })
  const move = { dwellingId: homes.e502, householdId: newId(), residenceId: newId() }
  await n.done(n.worker, 'person.move', { personId: first.personId, to: move, on: '2026-11-01' })
})
afterAll(() => n.close())

const options = () => ({ database: n.database, house: n.house, clock: () => '2026-11-26T02:00:00.000Z' })
const wholeOf = (who: AccountActor, input: object) =>
  answerRows<PersonRow>(options(), 'person.list', input, who, n.ids.community)

async function gathered(who: AccountActor, input: object): Promise<PersonRow[]> {
  const reply = wholeOf(who, input)
  if (reply.status !== 'answered') throw new Error(reply.status)
  return (await Array.fromAsync(reply.rows)).flat()
}

test.each(['worker', 'eastWorker', 'westWorker', 'secretary', 'streetOfficer'] as const)(
  'the whole list is for the %s what its pages are, one after the other',
  async (who) => {
    for (const filter of [{}, { flag: 'living-alone' }, { ageFrom: 60 }, { hukouStatus: 'unknown' }]) {
      const paged: PersonRow[] = []
      let after: string | null | undefined
      do {
        const page: Page<PersonRow> = await n.ask(n[who], 'person.list', {
          ...filter,
          limit: 1,
          ...(after ? { after } : {}),
        })
        paged.push(...page.rows)
        after = page.next
      } while (after)
      expect(await gathered(n[who], filter)).toEqual(paged)
    }
  },
)

test('whoever may not see the list gets none of it as a whole either', () => {
  expect(wholeOf(n.administrator, {}).status).toBe('forbidden')
  expect(wholeOf(n.siblingWorker, {}).status).not.toBe('answered')
  expect(answerRows(options(), 'case.list', {}, n.worker, n.ids.community)).toEqual({ status: 'notFound' })
})

test('a list that is left off in the middle gives its connection back', async () => {
  const page = sql`select n as row from generate_series(1, 1000) n`
  for (let time = 0; time < 30; time += 1)
    for await (const rows of n.database.readRows<{ row: number }>(n.ids.community, 'all', page, 7)) {
      expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7])
      break
    }
  const broken = n.database.readRows(
    n.ids.community,
    'all',
    sql`select 1 / (3 - n) from generate_series(1, 9) n`,
    2,
  )
  await expect(Array.fromAsync(broken)).rejects.toThrow('division by zero')
  expect(await gathered(n.worker, {})).toHaveLength(4)
})
