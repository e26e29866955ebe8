import type { CaseFilter } from '../src/domain/cases/case-queries.ts'
import { caseStates, openStates } from '../src/domain/cases/case-states.ts'
import type { Place } from './ground.ts'
import { answer } from '../src/server/answer.ts'
import type { Database } from '../src/server/database/database.ts'
import { statement, type Sql } from '../src/server/database/sql.ts'
import { openHouse } from '../src/server/open-house.ts'
import { areaId } from '../world/community.ts'
import { seeded } from '../world/ids.ts'
import { actor } from '../world/sending.ts'
import type { BareOrder } from './bare-server.ts'

const HOW_MANY = 240
const DAYS_BACK = 1_500
const STATES = [openStates, ['handling'], ['closed'], caseStates] as const
const GRIDS = ['grid1', 'grid2', 'grid3'] as const

/** Pages of every grid and of open, closed and all matters: a third are first pages, the others lie anywhere behind a key. */
export function listQuestions(seed: number): readonly CaseFilter[] {
  const chance = seeded(seed)
  return Array.from({ length: HOW_MANY }, (_, n): CaseFilter => {
    const daysAgo = n % 3 === 0 ? DAYS_BACK * 2 : Math.floor(chance() * DAYS_BACK)
    const due = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
    return {
      gridId: areaId(GRIDS[n % GRIDS.length]!),
      states: [...STATES[Math.floor(n / GRIDS.length) % STATES.length]!],
      after: `${due}|00000000-0000-7000-8000-000000000000`,
      limit: 50,
    }
  })
}

/** The product's own statement for these questions, and the values of each: the question door is asked with ears instead of a database. */
export async function statementsOf(
  place: Place,
  questions: readonly CaseFilter[],
): Promise<NonNullable<BareOrder['statement']>> {
  const { dataFolder, databaseUrl } = place
  const keysFolder = `${dataFolder}/keys`
  const open = await openHouse({
    databaseUrl,
    dataFolder,
    keysFolder,
    publicUrl: 'http://localhost',
    demo: true,
  })
  const heard: Sql[] = []
  const database: Database = {
    ...open.database,
    readJson: (_at, _grids, query) => {
      heard.push(query)
      return Promise.resolve('null')
    },
  }
  const who = await actor(open, 'liumin')
  for (const one of questions)
    await answer({ ...open.asking, database }, 'case.list', one, who, areaId('community'))
  await open.close()
  const all = heard.map(statement)
  const texts = new Set(all.map(({ text }) => text))
  if (texts.size !== 1 || all.length !== questions.length) throw new Error('one statement was expected')
  const [text = ''] = texts
  return { text: `select (${text})::text as answer`, values: all.map(({ values }) => values) }
}
