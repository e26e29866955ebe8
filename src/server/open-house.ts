import { join } from 'node:path'
import type { AnswerOptions } from './answer.ts'
import { loadAreas } from './areas.ts'
import { openFileStore } from './attachments/file-store.ts'
import { openVault } from './crypto/vault.ts'
import { openDatabase, type Database } from './database/database.ts'
import { openDoor, type Door } from './door.ts'
import type { House } from './house.ts'
import { openLiveDesk, type LiveDesk } from './live.ts'
import './rooms.ts'

export interface HouseOptions {
  /** URL of the migrated database; statements run as the role `linli_app`. */
  readonly databaseUrl: string
  readonly dataFolder: string
  /** Folder of the keys, outside the database and its backups. */
  readonly keysFolder: string
  readonly publicUrl: string
  readonly demo: boolean
  readonly clock?: () => string
  /** Connections at most. */
  readonly connections?: number
}

/** Everything that stands behind the two doors, without any HTTP: what the server, the command line and the tests use. */
export interface OpenHouse {
  readonly database: Database
  readonly house: House
  readonly door: Door
  readonly asking: AnswerOptions
  readonly live: LiveDesk
  readonly clock: () => string
  close(): Promise<void>
}

export async function openHouse(options: HouseOptions): Promise<OpenHouse> {
  const clock = options.clock ?? (() => new Date().toISOString())
  const database = openDatabase(options.databaseUrl, options.connections)
  const vault = await openVault(options.keysFolder)
  const files = openFileStore(join(options.dataFolder, 'files'), vault)
  const areas = await loadAreas(database)
  const house: House = { vault, files, areas, publicUrl: options.publicUrl, demo: options.demo }
  const live = openLiveDesk()
  const door = openDoor({ database, house, clock, onWritten: (at, position) => live.written(at, position) })
  return {
    database,
    house,
    door,
    asking: { database, house, clock },
    live,
    clock,
    close: () => database.close(),
  }
}
