import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'

/** The same rows by the shortest way: one statement for two hundred of them, one durable commit each, no rule and no right. */
export interface InsertOrder {
  readonly databaseUrl: string
  readonly committeeId: string
  readonly dwellingIds: readonly string[]
  readonly connections: number
  readonly statements: number
  readonly rows: number
  /** The journal's line of each fact too. */
  readonly lines: boolean
}

export interface Inserted {
  readonly seconds: number
}

const VISITS = `insert into bench_visit select $1, r.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::bytea[],
  $7::timestamptz[], $8::uuid[], $9::date[], $10::text[], $11::boolean[], $12::boolean[]) r`
const LINES = `insert into bench_entry select $1, nextval('bench_position'), r.id, 'doorVisit.record', 'dwelling', r.dwelling, null,
  'account', r.by, r.at, r.at, jsonb_build_object('visitId', r.id, 'outcome', 'met'), null
  from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[]) r (id, dwelling, by, at)`

async function insert(order: InsertOrder): Promise<Inserted> {
  const { databaseUrl: connectionString, connections, statements } = order
  const pool = new pg.Pool({ connectionString, max: connections, options: '-c jit=off' })
  const made = Array.from({ length: statements }, () => rowsOf(order))
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let values = made.pop(); values; values = made.pop()) await insertOnce(pool, order, values)
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  await pool.end()
  return { seconds }
}

async function insertOnce(pool: pg.Pool, { lines, committeeId }: InsertOrder, values: Values): Promise<void> {
  const visits = { name: 'visits', text: VISITS, values: [committeeId, ...values.columns] }
  if (!lines) return void (await pool.query(visits))
  const client = await pool.connect()
  await client.query('begin')
  await client.query(visits)
  const { ids, dwellings, by, at } = values
  await client.query({ name: 'lines', text: LINES, values: [committeeId, ids, dwellings, by, at] })
  await client.query('commit')
  client.release()
}

interface Values {
  readonly columns: readonly unknown[]
  readonly ids: readonly string[]
  readonly dwellings: readonly (string | undefined)[]
  readonly by: readonly string[]
  readonly at: readonly string[]
}

function rowsOf({ rows, dwellingIds }: InsertOrder): Values {
  const all = <T>(value: (n: number) => T) => Array.from({ length: rows }, (_, n) => value(n))
  const [who, now] = [randomUUID(), new Date().toISOString()]
  const ids = all(() => randomUUID())
  const dwellings = all((n) => dwellingIds[n % dwellingIds.length])
  const [by, at, none] = [all(() => who), all(() => now), all(() => null)]
  const words = all((n) => (n % 4 === 0 ? randomBytes(80) : null))
  const no = all(() => false)
  const columns = [ids, dwellings, all(() => 'met'), none, words, at, by, none, none, no, no]
  return { columns, ids, dwellings, by, at }
}

process.on('message', (order: InsertOrder) => {
  void insert(order).then((inserted) => process.send?.(inserted))
})
