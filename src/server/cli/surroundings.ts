import { join } from 'node:path'
import { FileStore } from '../attachments/file-store.ts'
import { readConfig, type Config } from '../config.ts'
import { vaultOf } from '../crypto/vault.ts'
import { openKeyring } from '../crypto/keyring.ts'
import { startEmbedded } from '../database/embedded.ts'
import { refuseLostKeys } from '../database/keys-lost-queries.ts'
import { migrate } from '../database/migrate.ts'
import { makeFolder } from '../make-folder.ts'
import { openHouse, type OpenHouse } from '../open-house.ts'

/** The database a command works on: the operator's own, or the embedded one, beside a running server or without it. */
export async function withDatabase<T>(work: (ownerUrl: string, config: Config) => Promise<T>): Promise<T> {
  return withAnyDatabase(async (ownerUrl, config) => {
    await refuseLostKeys(ownerUrl, config.keysFolder)
    return work(ownerUrl, config)
  })
}

/** The same for whoever looks at what is broken: the keys may be gone. */
export async function withAnyDatabase<T>(work: (ownerUrl: string, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig()
  makeFolder(config.dataFolder)
  if (config.databaseUrl) return work(config.databaseUrl, config)
  const embedded = await startEmbedded({
    dataFolder: config.dataFolder,
    as: 'command',
    log: (line) => console.error(line),
  })
  try {
    return await work(embedded.ownerUrl, config)
  } finally {
    await embedded.stop()
  }
}

/** The migrated house without its HTTP face, for a command that does or asks something. */
export async function withHouse<T>(work: (open: OpenHouse, config: Config) => Promise<T>): Promise<T> {
  return withDatabase(async (databaseUrl, config) => {
    await migrate(databaseUrl)
    const { dataFolder, keysFolder } = config
    const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
    const open = await openHouse({
      databaseUrl,
      dataFolder,
      keysFolder,
      publicUrl,
      demo: false,
      connections: 4,
    })
    try {
      return await work(open, config)
    } finally {
      await open.close()
    }
  })
}

/** The attachments on the disk, sealed with the office's keys. */
export async function filesOf(config: Config): Promise<FileStore> {
  const vault = vaultOf(await openKeyring(config.keysFolder))
  return new FileStore(join(config.dataFolder, 'files'), {
    seal: (bytes) => vault.sealFile('files', bytes),
    open: (bytes) => vault.openFile('files', bytes),
  })
}
