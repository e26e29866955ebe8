import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { createGzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import type { FileStore } from '../attachments/file-store.ts'
import { listMigrations, listTables, maySeeAll, readRows } from './table-queries.ts'

export const FORMAT = 'linli-backup-1'

export interface BackupReport {
  readonly tables: number
  readonly rows: number
  readonly files: number
}

/**
 * One file: everything in the database as one moment saw it, and the attachments as they lie on the disk. Sensitive fields and
 * files stay sealed; the keys are not in it and are kept apart. Gzip over lines of JSON: a header, for each table its name and
 * its rows, for each file its address and sealed content, and at the end the counts and a hash over all lines before.
 */
export async function backUp(ownerUrl: string, files: FileStore, target: string): Promise<BackupReport> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const unfinished = `${target}.unfinished`
  try {
    if (!(await maySeeAll(client))) {
      throw new Error('备份要用数据库所有者 (superuser) 的账号 / a backup needs a superuser URL')
    }
    await client.query('begin isolation level repeatable read read only')
    const report = { tables: 0, rows: 0, files: 0 }
    const out = createWriteStream(unfinished, { mode: 0o600 })
    await pipeline(Readable.from(everything(client, files, report)), createGzip({ level: 4 }), out)
    await client.query('commit')
    await toDisk(unfinished)
    await rename(unfinished, target)
    return report
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

/** All lines of the backup, in pieces; counts into `report` on the way. */
async function* everything(
  client: Client,
  files: FileStore,
  report: { -readonly [K in keyof BackupReport]: number },
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (text: string) => {
    hash.update(text).update('\n')
    return `${text}\n`
  }
  yield line(
    JSON.stringify({
      format: FORMAT,
      madeAt: new Date().toISOString(),
      migrations: await listMigrations(client),
    }),
  )
  for (const table of await listTables(client)) {
    report.tables += 1
    yield line(JSON.stringify({ table: table.name, columns: table.columns }))
    for await (const rows of readRows(client, table)) {
      report.rows += rows.length
      yield rows.map(line).join('')
    }
  }
  for await (const address of files.addresses()) {
    report.files += 1
    yield line(JSON.stringify({ file: address, sealed: (await files.sealed(address)).toString('base64') }))
  }
  yield `${JSON.stringify({ end: report, sha256: hash.digest('hex') })}\n`
}
