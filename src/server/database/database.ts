import type pg from 'pg'
import { createPool } from './connection.ts'
import { statement, type Sql } from './sql.ts'

/** Which grids a question may look into: all of the committee's, or the listed ones. */
export type GridScope = 'all' | readonly string[]

export interface Tx {
  /** The committee whose books this transaction is in; row-level security shows no other. */
  readonly committeeId: string
  rows<Row>(query: Sql): Promise<Row[]>
  /** The only row; more or fewer is a mistake of ours. */
  one<Row>(query: Sql): Promise<Row>
  maybe<Row>(query: Sql): Promise<Row | undefined>
  /** Number of rows touched. */
  run(query: Sql): Promise<number>
  /** Sent and not waited for: what fails of it fails the transaction. */
  post(query: Sql): void
  /** Like `one`, and the last statement of the transaction: the commit travels with it, and both are waited for. */
  last<Row>(query: Sql): Promise<Row>
}

export interface Database {
  /** A transaction in one committee's books, as the second wall sees it. */
  write<T>(committeeId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  read<T>(committeeId: string, grids: GridScope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** One statement, one round trip, in one committee's books; the statement must build its answer as JSON text. */
  readJson(committeeId: string, grids: GridScope, query: Sql): Promise<string>
  /** All rows of a long list, so many at a time, as the books stand at its beginning. Whoever leaves off early ends it. */
  readRows<Row>(committeeId: string, grids: GridScope, query: Sql, atOnce: number): AsyncGenerator<Row[]>
  /** Reference tables only (areas, accounts, code lists): a committee's table raises without its context. */
  reference<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** One reference statement outside any transaction. */
  look<Row>(query: Sql): Promise<Row[]>
  close(): Promise<void>
}

const NO_COMMITTEE = ''

/**
 * All statements of a question see the books as they stand at its beginning. Else a position read first and records read after it would
 * not belong together, and a phone would show a visit of its own twice: as sent behind that position, and in the record.
 */
const ONE_MOMENT = 'begin isolation level repeatable read read only'

export function openDatabase(url: string, max?: number): Database {
  const pool = createPool({ url, role: 'linli_app', ...(max ? { max } : {}) })
  return {
    write: (committeeId, work) =>
      inTransaction(pool, context(committeeId, 'all', 'begin'), committeeId, work),
    read: (committeeId, grids, work) =>
      inTransaction(pool, context(committeeId, grids, ONE_MOMENT), committeeId, work),
    readJson: (committeeId, grids, query) => readJson(pool, committeeId, grids, query),
    readRows: (committeeId, grids, query, atOnce) =>
      readRows(pool, context(committeeId, grids, 'begin read only'), query, atOnce),
    reference: (work) => inTransaction(pool, 'begin', NO_COMMITTEE, work),
    look: async <Row>(query: Sql) => (await send(pool, query)).rows as Row[],
    close: () => pool.end(),
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function gridSetting(grids: GridScope): string {
  if (grids === 'all') return '*'
  if (!grids.every((grid) => UUID.test(grid))) throw new Error('a grid scope holds area ids only')
  return grids.length === 0 ? '-' : grids.join(',')
}

/** `begin` and the context are one message; ids are checked to be UUIDs, so nothing else can be spliced in. */
function context(committeeId: string, grids: GridScope, begin: string): string {
  if (!UUID.test(committeeId)) throw new Error('a committee id is a UUID')
  return (
    `${begin}; select set_config('linli.committee', '${committeeId}', true),` +
    ` set_config('linli.grids', '${gridSetting(grids)}', true)`
  )
}

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  committeeId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const ending: Ending = { committed: undefined, posted: [] }
  try {
    // Not waited for: it travels with the first statement. Without it that statement would find no context and fail.
    const begun = client.query(begin)
    begun.catch(() => undefined)
    const result = await work(transaction(client, committeeId, ending))
    await begun
    await Promise.all(ending.posted)
    await (ending.committed ?? commit(client))
    return result
  } catch (error) {
    broken = await rollback(client)
    // What came after a posted statement that failed only says that the transaction is over; the statement itself says why.
    await Promise.all(ending.posted)
    throw error
  } finally {
    // A connection that cannot even roll back (cut link, time-out) is destroyed, never reused.
    client.release(broken)
  }
}

/** How a transaction ends: `committed` is there once its last statement has been sent; `posted` are those that nobody waited for. */
interface Ending {
  committed: Promise<void> | undefined
  readonly posted: Promise<pg.QueryResult>[]
}

/** A commit that follows a failed statement is answered with ROLLBACK, not with an error. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back')
}

async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function transaction(client: pg.PoolClient, committeeId: string, ending: Ending): Tx {
  const ask = (query: Sql): Promise<pg.QueryResult> => {
    if (ending.committed) return Promise.reject(new Error('a statement after the last of its transaction'))
    return send(client, query)
  }
  const rows = async <Row>(query: Sql) => (await ask(query)).rows as Row[]
  return {
    committeeId,
    rows,
    maybe: async <Row>(query: Sql) => (await rows<Row>(query))[0],
    one: async <Row>(query: Sql) => onlyRow(await rows<Row>(query)),
    run: async (query) => (await ask(query)).rowCount ?? 0,
    post: (query) => {
      const sent = ask(query)
      sent.catch(() => undefined)
      ending.posted.push(sent)
    },
    last: async <Row>(query: Sql) => {
      const answered = rows<Row>(query)
      ending.committed = commit(client)
      ending.committed.catch(() => undefined)
      const found = onlyRow(await answered)
      await ending.committed
      return found
    },
  }
}

function onlyRow<Row>(found: readonly Row[]): Row {
  if (found.length !== 1) throw new Error(`one row expected, ${found.length} came`)
  return found[0] as Row
}

/**
 * The condition of a CASE is evaluated before its result, and a scalar subquery only when its value is first needed; so the
 * context stands before any policy asks for it. If it ever did not, the policy raises: it fails closed.
 */
async function readJson(pool: pg.Pool, committeeId: string, grids: GridScope, query: Sql): Promise<string> {
  const inner = statement(query)
  const at = inner.values.length
  const text =
    `select case when set_config('linli.committee', $${at + 1}, true) <> '' ` +
    `and set_config('linli.grids', $${at + 2}, true) <> '' then (${inner.text})::text end as answer`
  const result = await pool.query<{ answer: string }>({
    name: preparedName(text),
    text,
    values: [...inner.values, committeeId, gridSetting(grids)],
  })
  return result.rows[0]?.answer ?? 'null'
}

/** The whole list is wanted, and soon: the plan that is best for all rows, and room to sort them. */
const FOR_LONG_LISTS = "; set local cursor_tuple_fraction = 1; set local work_mem = '32MB'"

/** While rows are worked on, the next are fetched. */
async function* readRows<Row>(
  pool: pg.Pool,
  begin: string,
  query: Sql,
  atOnce: number,
): AsyncGenerator<Row[]> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin + FOR_LONG_LISTS)
    const { text, values } = statement(query)
    await client.query({ text: `declare rows no scroll cursor for ${text}`, values })
    const fetch = (): Promise<pg.QueryResult> => client.query(`fetch ${Math.trunc(atOnce)} from rows`)
    for (let asked = fetch(); ;) {
      const { rows } = await asked
      if (rows.length === 0) return
      asked = fetch()
      asked.catch(() => undefined)
      yield rows as Row[]
    }
  } finally {
    broken = await rollback(client)
    client.release(broken)
  }
}

async function send(client: pg.Pool | pg.PoolClient, query: Sql): Promise<pg.QueryResult> {
  const { text, values } = statement(query)
  const name = preparedName(text)
  return client.query({ text, values, ...(name ? { name } : {}) })
}

/** The statements of this program are few and fixed; each is prepared once a connection. Past the cap: unprepared. */
const PREPARED_AT_MOST = 600
const prepared = new Map<string, string>()

function preparedName(text: string): string | undefined {
  const known = prepared.get(text)
  if (known) return known
  if (prepared.size >= PREPARED_AT_MOST) return undefined
  const name = `s${prepared.size + 1}`
  prepared.set(text, name)
  return name
}
