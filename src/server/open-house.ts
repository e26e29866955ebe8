import { join } from 'node:path'
import type { AnswerOptions } from './answer.ts'
import { loadAreas } from './areas.ts'
import { isPurge, openPurgeList } from './backup/purges.ts'
import { FileStore } from './attachments/file-store.ts'
import { openOutboxLock } from './crypto/outbox-keys.ts'
import { openVault } from './crypto/vault.ts'
import { openDatabase, type Database } from './database/database.ts'
import { openDoor, type Door } from './door.ts'
import { addArea } from './identity/area-store.ts'
import type { Area } from '../domain/identity/area.ts'
import { dayOf } from '../domain/kit/dates.ts'
import type { House } from './house.ts'
import { asksForReaction, openReactor, type Reactor } from './reactions.ts'
import { openSessions, type Sessions } from './identity/sessions.ts'
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
  /** Hosts inside the own network that events may be sent to. */
  readonly innerHosts?: readonly string[]
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
  readonly sessions: Sessions
  readonly reactor: Reactor
  readonly clock: () => string
  /** Writes the top of an empty tree of areas: there is no book yet in which that could be a deed. */
  beginTree(top: Omit<Area, 'path' | 'parentId'>): Promise<void>
  close(): Promise<void>
}

/** After one of these, who may do what must be read anew. */
const ABOUT_PEOPLE_WHO_ACT = /^(account|role|session|password|secondFactor|area|device)\./

export async function openHouse(options: HouseOptions): Promise<OpenHouse> {
  const clock = options.clock ?? (() => new Date().toISOString())
  const database = openDatabase(options.databaseUrl, options.connections)
  const vault = await openVault(options.keysFolder)
  const files = new FileStore(join(options.dataFolder, 'files'), {
    seal: (bytes) => vault.sealFile('files', bytes),
    open: (bytes) => vault.openFile('files', bytes),
  })
  const areas = await loadAreas(database)
  const outbox = await openOutboxLock(options.keysFolder)
  const { publicUrl, demo, dataFolder, innerHosts = [] } = options
  const sinkFolder = demo ? join(dataFolder, 'messages') : undefined
  const house: House = { vault, files, outbox, areas, publicUrl, demo, innerHosts, sinkFolder }
  const purges = openPurgeList(database, options.keysFolder)
  const live = openLiveDesk()
  const sessions = openSessions(database, clock)
  const door = openDoor({
    database,
    house,
    clock,
    async onWritten(at, position, actions) {
      if (actions.some((name) => name.startsWith('area.'))) await areas.reload()
      if (actions.some((name) => ABOUT_PEOPLE_WHO_ACT.test(name))) sessions.forgetAll()
      live.written(at, position)
      if (actions.some(isPurge)) await purges.keep(at)
      if (actions.some((name) => asksForReaction(name))) reactor.wake(at)
    },
  })
  const reactor = openReactor({
    database,
    house,
    door,
    onFault: (error) => console.error('a reaction waits for the next try:', error),
  })
  return {
    database,
    house,
    door,
    asking: { database, house, clock },
    live,
    sessions,
    reactor,
    clock,
    async beginTree({ id, level, code, name }) {
      if (areas.all().length > 0) throw new Error('the tree of areas has a top already')
      const row = { id, parentId: null, level, code, name, path: `${id}.`, from: dayOf(clock()) }
      await database.reference((tx) => addArea(tx, row))
      await areas.reload()
    },
    async close() {
      await reactor.close()
      await database.close()
    },
  }
}
