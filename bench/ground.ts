import { mkdtempSync, chmodSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbedded, type Embedded } from '../src/server/database/embedded.ts'
import { migrate } from '../src/server/database/migrate.ts'
import { openHouse } from '../src/server/open-house.ts'
import { cpuOfServer } from './cpu-time.ts'
import { loadWorld } from '../world/load.ts'

/** Where everything is measured: the embedded PostgreSQL as it is shipped, in a folder that goes away afterwards. */
export interface Ground {
  /** An own database with the demo community, cloned for one measurement. */
  freshDatabase(): Promise<Place>
  /** An empty folder. */
  freshFolder(): string
  close(): Promise<void>
}

export interface Place {
  readonly databaseUrl: string
  readonly dataFolder: string
  /** As the owner, past row-level security: for laying bulk data. */
  run(text: string, values?: readonly unknown[]): Promise<void>
  /** Processor seconds of the whole database server so far. */
  databaseCpu(): number
  drop(): Promise<void>
}

export function openGround(): Ground {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'))
  // Under root the database runs as an ordinary user, who must get through.
  chmodSync(folder, 0o711)
  let shared: Promise<Shared> | undefined
  let count = 0
  const freshFolder = (): string => {
    const fresh = mkdtempSync(join(folder, 'data-'))
    chmodSync(fresh, 0o711)
    return fresh
  }
  return {
    freshFolder,
    async freshDatabase() {
      shared ??= begin(freshFolder())
      const { embedded, dataFolder } = await shared
      count += 1
      return openPlace(embedded.ownerUrl, `bench_${count}`, dataFolder)
    },
    async close() {
      if (shared) await (await shared).embedded.stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

interface Shared {
  readonly embedded: Embedded
  readonly dataFolder: string
}

async function begin(dataFolder: string): Promise<Shared> {
  const embedded = await startEmbedded({ dataFolder })
  await migrate(embedded.ownerUrl)
  const keysFolder = join(dataFolder, 'keys')
  const options = { dataFolder, keysFolder, publicUrl: 'http://localhost', demo: true, connections: 4 }
  const open = await openHouse({ databaseUrl: embedded.ownerUrl, ...options })
  await loadWorld(open)
  await open.close()
  return { embedded, dataFolder }
}

async function openPlace(template: string, name: string, dataFolder: string): Promise<Place> {
  const from = new URL(template).pathname.slice(1)
  await once(at(template, 'postgres'), `create database ${name} template ${from}`)
  const databaseUrl = at(template, name)
  const owner = new Client({ connectionString: databaseUrl })
  await owner.connect()
  const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
  const pid = rows[0]?.pid ?? 0
  return {
    databaseUrl,
    dataFolder,
    run: async (text, values = []) => void (await owner.query(text, [...values])),
    databaseCpu: () => cpuOfServer(pid) ?? Number.NaN,
    async drop() {
      await owner.end()
      await once(at(template, 'postgres'), `drop database ${name} with (force)`)
    },
  }
}

function at(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

async function once(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
