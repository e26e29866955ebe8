import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { Client } from 'pg'
import { FileDamaged, type FileStore } from '../attachments/file-store.ts'
import { OperatorMistake } from '../cli/command.ts'
import { migrate, MIGRATIONS, readMigrations } from '../database/migrate.ts'
import { FORMAT, type BackupReport } from './backup.ts'
import {
  beginLedgersAnew,
  isEmpty,
  listTables,
  maySeeAll,
  writeRows,
  type BackupTable,
} from './table-queries.ts'

interface Header {
  readonly format: string
  readonly madeAt: string
  readonly migrations: readonly string[]
}

interface End {
  readonly end: BackupReport
  readonly sha256: string
}

/**
 * Puts a backup into an empty database: read and checked to its end first, then written in one transaction, then brought to
 * the program's own form. A backup of a newer program is refused.
 */
export async function restore(ownerUrl: string, files: FileStore, source: string): Promise<BackupReport> {
  if (!existsSync(source)) throw new OperatorMistake(`没有这个文件 / no such file: ${source}`)
  const { header, end } = await check(source)
  const known = readMigrations().map(({ name }) => name)
  const foreign = header.migrations.find((name) => !known.includes(name))
  if (foreign)
    throw new OperatorMistake(
      `备份来自更新的程序 (${foreign}), 请先升级 / the backup comes from a newer program`,
    )
  await migrate(ownerUrl, MIGRATIONS, header.migrations.at(-1))
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    if (!(await maySeeAll(client)))
      throw new OperatorMistake('恢复要用数据库所有者的账号 / a restore needs a superuser URL')
    if (!(await isEmpty(client))) {
      throw new OperatorMistake(
        '数据库里已经有数据, 不能恢复到上面; 请换一个空的数据文件夹 / the database is not empty',
      )
    }
    await client.query('begin')
    // Rows come back as they were: references and triggers have done their work before.
    await client.query('set local session_replication_role = replica')
    await writeBack(client, files, source)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
  await migrate(ownerUrl)
  await renewLedgers(ownerUrl)
  return end.end
}

/** Phones have been told things since the copy was made that are not in it: they take everything anew. */
async function renewLedgers(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await beginLedgersAnew(client)
  } finally {
    await client.end()
  }
}

async function* lines(source: string): AsyncGenerator<string> {
  const gunzip = createReadStream(source).pipe(createGunzip())
  yield* createInterface({ input: gunzip, crlfDelay: Infinity })
}

/** Reads the whole file once: is it ours, whole and unchanged? */
async function check(source: string): Promise<{ header: Header; end: End }> {
  const hash = createHash('sha256')
  let header: Header | undefined
  let last = ''
  try {
    for await (const line of lines(source)) {
      if (last) hash.update(last).update('\n')
      header ??= JSON.parse(line) as Header
      last = line
    }
    const end = JSON.parse(last) as End
    if (header?.format === FORMAT && end.end && end.sha256 === hash.digest('hex')) return { header, end }
  } catch {
    // Falls through: whatever could not be read is not a backup of ours.
  }
  throw new OperatorMistake(
    '这个文件不是完整的邻里备份, 没有写入任何内容 / not a whole Linli backup; nothing was written',
  )
}

async function putBack(files: FileStore, address: string, sealed: Buffer): Promise<void> {
  try {
    await files.putSealed(address, sealed)
  } catch (fault) {
    if (!(fault instanceof FileDamaged)) throw fault
    throw new OperatorMistake(
      '密钥打不开备份里的附件: 请先把备份时的密钥文件夹放回原处, 再恢复; 没有写入任何内容' +
        ' / these keys do not open the files of the backup: put back the keys of that time first; nothing was written',
    )
  }
}

const BATCH = 500

async function writeBack(client: Client, files: FileStore, source: string): Promise<void> {
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]))
  let table: BackupTable | undefined
  let rows: string[] = []
  const flush = async () => {
    if (table && rows.length > 0) await writeRows(client, table, rows)
    rows = []
  }
  let first = true
  for await (const line of lines(source)) {
    if (first) {
      first = false
    } else if (line.startsWith('{"table":')) {
      await flush()
      const { table: name, columns } = JSON.parse(line) as { table: string; columns: string[] }
      if (!tables.has(name)) throw new Error(`no such table: ${name}`)
      table = { name, columns }
    } else if (line.startsWith('{"file":')) {
      await flush()
      const { file, sealed } = JSON.parse(line) as { file: string; sealed: string }
      await putBack(files, file, Buffer.from(sealed, 'base64'))
    } else if (line.startsWith('{"end":')) {
      await flush()
    } else {
      rows.push(line)
      if (rows.length >= BATCH) await flush()
    }
  }
}
