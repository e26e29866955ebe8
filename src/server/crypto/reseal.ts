import { Client } from 'pg'
import type { FileStore } from '../attachments/file-store.ts'
import { keyIdOf, seal, unseal } from './field-cipher.ts'
import type { Keyring } from './keyring.ts'
import {
  listSealedTables,
  lockHistoryRows,
  lockSealedRows,
  saveHistoryRows,
  saveSealedRows,
  type HistoryRow,
  type SealedTable,
} from './reseal-store.ts'
import { sealedPlace } from './sealed-place.ts'

export interface Resealed {
  /** Rows whose seals were made anew. */
  readonly rows: number
  /** Lines of the registry's history. */
  readonly history: number
  readonly files: number
}

export interface ResealOptions {
  readonly ownerUrl: string
  readonly keyring: Keyring
  readonly files: FileStore
  readonly say?: (line: string) => void
  /** Rows in one transaction. */
  readonly batch?: number
}

const BATCH = 500

/**
 * Seals anew, with the newest key, everything that an older key has sealed: columns, the history's rows, files. In small
 * transactions; cut off anywhere it is simply run again, and passes over what is done. The office goes on working meanwhile.
 */
export async function reseal(options: ResealOptions): Promise<Resealed> {
  const client = new Client({ connectionString: options.ownerUrl })
  await client.connect()
  try {
    let rows = 0
    for (const table of await listSealedTables(client)) rows += await resealTable(client, table, options)
    const history = await resealHistory(client, options)
    return { rows, history, files: await resealFiles(options) }
  } finally {
    await client.end()
  }
}

async function resealTable(client: Client, table: SealedTable, options: ResealOptions): Promise<number> {
  const { keyring, say, batch = BATCH } = options
  let done = 0
  for (let after: readonly string[] | undefined; ;) {
    const seen = await inTransaction(client, async () => {
      const rows = await lockSealedRows(client, table, after, batch)
      const renewed = rows.flatMap(({ key, sealed }) => {
        const own = key.filter((_, n) => table.key[n]?.name !== 'committee_id')
        const fresh = sealed.map((one, n) =>
          renewedSeal(keyring, sealedPlace(table.name, table.columns[n]!, own), one),
        )
        return fresh.some(Boolean) ? [{ key, sealed: fresh }] : []
      })
      if (renewed.length > 0) await saveSealedRows(client, table, renewed)
      done += renewed.length
      return rows
    })
    if (seen.length < batch) break
    after = seen.at(-1)!.key
  }
  if (done > 0) say?.(`${table.name}: ${done}`)
  return done
}

async function resealHistory(
  client: Client,
  { keyring, say, batch = BATCH }: ResealOptions,
): Promise<number> {
  let done = 0
  for (let after: HistoryRow['key'] | undefined; ;) {
    const seen = await inTransaction(client, async () => {
      const rows = await lockHistoryRows(client, after, batch)
      const renewed = rows.flatMap(({ key, ...row }) => {
        const [before, later] = [row.before, row.after].map((one) => renewedRow(keyring, key, one))
        return before || later ? [{ key, before: before ?? row.before, after: later ?? row.after }] : []
      })
      if (renewed.length > 0) await saveHistoryRows(client, renewed)
      done += renewed.length
      return rows
    })
    if (seen.length < batch) break
    after = seen.at(-1)!.key
  }
  if (done > 0) say?.(`registry.change_row: ${done}`)
  return done
}

/** The row with new seals; undefined when there was nothing to renew. */
function renewedRow(
  keyring: Keyring,
  [, , table, id]: HistoryRow['key'],
  row: Record<string, unknown> | null,
): Record<string, unknown> | undefined {
  const fresh = Object.entries(row ?? {}).flatMap(([column, value]) => {
    if (!column.endsWith('_sealed') || typeof value !== 'string') return []
    const sealed = Buffer.from(value.replace(/^\\x/, ''), 'hex')
    const made = renewedSeal(keyring, sealedPlace(`registry.${table}`, column, [id]), sealed)
    return made ? [[column, `\\x${made.toString('hex')}`] as const] : []
  })
  return fresh.length > 0 ? { ...row, ...Object.fromEntries(fresh) } : undefined
}

async function resealFiles({ keyring, files, say }: ResealOptions): Promise<number> {
  let done = 0
  for await (const address of files.addresses()) {
    const made = renewedSeal(keyring, 'files', await files.sealed(address))
    if (!made) continue
    await files.putSealed(address, made)
    done += 1
  }
  if (done > 0) say?.(`files: ${done}`)
  return done
}

/** A new seal where an older key has made the present one; null where there is nothing to do. */
function renewedSeal(keyring: Keyring, place: string, sealed: Buffer | null): Buffer | null {
  if (!sealed || keyIdOf(sealed) === keyring.data.at(-1)!.id) return null
  return seal(keyring, place, unseal(keyring, place, sealed))
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
