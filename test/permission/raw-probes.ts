import { Sql } from '../../src/server/database/sql.ts'
import type { Database, GridScope, Tx } from '../../src/server/database/database.ts'

/** A table that belongs to committees. */
export interface BookTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly hasGrid: boolean
}

/** Whose books are open, and which grids of them. */
export interface Wall {
  readonly committeeId: string
  readonly grids: GridScope
}

export const raw = (text: string): Sql => new Sql([text], [])

const READS: readonly ((table: string, other: string) => string)[] = [
  (table) => `select to_jsonb(t) as row from ${table} t`,
  (table, other) => `select to_jsonb(t) as row from ${table} t where committee_id = '${other}'`,
  (table, other) => `select to_jsonb(t) as row from ${table} t where committee_id = '${other}' or true`,
  (table) =>
    `select to_jsonb(t) as row from ${table} t where exists (select from ${table} o where o.ctid <> t.ctid)`,
  (table) =>
    `with all_rows as materialized (select * from ${table}) select to_jsonb(t) as row from all_rows t`,
  (table) =>
    `select to_jsonb(t) as row from ${table} t full join ${table} o on o.committee_id <> t.committee_id`,
  (table) => `select to_jsonb(t) as row from (select * from ${table} order by committee_id desc limit 9) t`,
  (table) => `select to_jsonb(t) as row from ${table} t where t::text like '%金丝雀%'`,
  (table, other) => `select to_jsonb(t) as row from ${table} t where committee_id >= '${other}' for share`,
]

/** A row that came back, or the words of PostgreSQL's refusal. */
export type Probed = { readonly rows: readonly unknown[] } | { readonly refused: string }

/** Reads a table in one of many ways that a mistake of ours, or an injected piece, could read it. */
export function probeRead(database: Database, wall: Wall, table: BookTable, other: string, dice: number) {
  const text = READS[dice % READS.length]!(table.name, other)
  const work = async (tx: Tx) => (await tx.rows<{ row: unknown }>(raw(text))).map(({ row }) => row)
  const { committeeId, grids } = wall
  const way = text.endsWith('for share')
    ? database.write(committeeId, (tx) => work(tx))
    : database.read(committeeId, grids, work)
  return caught(way)
}

/** Touches another committee's rows: counts those that were changed, and takes everything back. */
export async function probeWrite(
  database: Database,
  { committeeId }: Wall,
  table: BookTable,
  other: string,
  dice: number,
): Promise<{ readonly touched: number } | { readonly refused: string }> {
  const columns = table.columns.map((name) => `"${name}"`).join(', ')
  const moved = table.columns.map((name) => (name === 'committee_id' ? `'${other}'` : `"${name}"`)).join(', ')
  const ways = [
    `update ${table.name} set committee_id = committee_id where committee_id = '${other}'`,
    `delete from ${table.name} where committee_id = '${other}'`,
    `update ${table.name} set committee_id = '${other}' where committee_id = '${committeeId}'`,
    `insert into ${table.name} (${columns}) select ${moved} from ${table.name}`,
    `delete from ${table.name} where committee_id <> '${committeeId}'`,
  ]
  let touched = 0
  const outcome = await caught(
    database.write(committeeId, async (tx) => {
      touched = await tx.run(raw(ways[dice % ways.length]!))
      throw new TakenBack()
    }),
  )
  return 'refused' in outcome && outcome.refused !== TakenBack.WORDS ? outcome : { touched }
}

/** Leaves a pooled connection in a bad way, as faults do; the next who gets it must find nothing of it. */
export async function unsettle(
  database: Database,
  { committeeId, grids }: Wall,
  dice: number,
): Promise<void> {
  const ways: readonly (() => Promise<unknown>)[] = [
    () => database.write(committeeId, (tx) => tx.rows(raw('select 1/0'))),
    () => database.read(committeeId, grids, (tx) => tx.rows(raw('this is not SQL'))),
    () => database.read(committeeId, grids, () => Promise.reject(new TakenBack())),
    () =>
      database.write(committeeId, async (tx) => {
        await tx.run(raw('set local statement_timeout = 5'))
        await tx.rows(raw('select pg_sleep(1)'))
      }),
    () => database.read(committeeId, grids, (tx) => tx.rows(raw('select 1'))),
  ]
  await caught(Promise.resolve(ways[dice % ways.length]!()).then(() => []))
}

class TakenBack extends Error {
  static readonly WORDS = 'taken back'
  constructor() {
    super(TakenBack.WORDS)
  }
}

export async function caught(work: Promise<readonly unknown[]>): Promise<Probed> {
  try {
    return { rows: await work }
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) }
  }
}
