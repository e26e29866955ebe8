import pg from 'pg'
import { GatheringSocket } from './gathering-socket.ts'

// Dates stay the strings they are: `pg` would turn 1988-04-17 into 1988-04-16T16:00Z (summer time of 1986–1991).
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) => isoInstant(value))
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value))
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (value) => Number(value))

/** Sessions run in UTC, so PostgreSQL writes `2026-11-23 06:30:00.123+00`. */
function isoInstant(value: string): string {
  return value.replace(' ', 'T').replace(/\+00$/, 'Z')
}

export interface PoolOptions {
  readonly url: string
  /** Database role the statements run as; row-level security holds for it. */
  readonly role?: string
  readonly max?: number
}

/**
 * Both time-outs are needed: the server cannot tell a client that it cannot reach, so `statement_timeout` alone leaves a
 * query on a silently cut link hanging for ever. The role is set at connection start and never changed.
 */
export function createPool({ url, role, max = 12 }: PoolOptions): pg.Pool {
  const settings = [
    'timezone=UTC',
    'jit=off',
    // Texts differ by filter, not by value: planning each list anew costs as much as reading it.
    'plan_cache_mode=force_generic_plan',
    'max_parallel_workers_per_gather=0',
    'idle_in_transaction_session_timeout=60000',
    ...(role ? [`role=${role}`] : []),
  ]
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    query_timeout: 65_000,
    keepAlive: true,
    // A new connection plans every statement anew: what an office asks once a minute must not pay for that each time.
    idleTimeoutMillis: 30 * 60_000,
    // Statements that do not wait for each other's answer go in one round trip.
    pipeline: true,
    stream: () => new GatheringSocket(),
  })
  // A connection that dies, idle or between two statements of a transaction, is replaced at the next use (its next statement
  // fails and says so); it must not end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
