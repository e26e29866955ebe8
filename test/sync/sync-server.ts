import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { PUBLIC_ACTOR, type Actor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { FileStore } from '../../src/server/attachments/file-store.ts'
import { openDatabase } from '../../src/server/database/database.ts'
import { openDoor, type Door } from '../../src/server/door.ts'
import { buildServer } from '../../src/server/http/server.ts'
import { SignedOut } from '../../src/server/http/session-actor.ts'
import { syncPhotoRoutes } from '../../src/server/http/sync-photo-routes.ts'
import { syncRoutes } from '../../src/server/http/sync-routes.ts'
import { openLiveDesk } from '../../src/server/live.ts'
import '../../src/server/rooms.ts'
import { buildHomes, type Homes } from '../registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../registry/neighbourhood.ts'

export interface Answer {
  readonly status: number
  /** As whoever asked knows it to be. */
  readonly body: ReturnType<typeof JSON.parse>
}

/** The server behind a real socket, with everybody of the neighbourhood signed in by name. */
export interface SyncServer {
  readonly n: Neighbourhood
  readonly homes: Homes
  readonly door: Door
  readonly url: string
  /** Their sessions are over until `signIn`. */
  signOut(name: string): void
  signIn(name: string): void
  /** What the server answers to `POST /api/sync/<deed>`; a body is read as JSON. */
  post(deed: string, body: unknown, who?: string, shown?: Readonly<Record<string, string>>): Promise<Answer>
  setNow(instant: string): void
  /** The server ends and begins again on its database; nothing that it only remembered is left. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Records from a file are written with the rights that the books say their maker has. */
async function holdRole({ ownerUrl, eastWorker: { id, grants } }: Neighbourhood): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  for (const { role, areaId, from } of grants)
    await owner.query(
      `insert into identity.grant (id, account_id, role, area_id, valid_from, given_at) values ($1, $2, $3, $4, $5, now())`,
      [newId(), id, role, areaId, from],
    )
  await owner.end()
}

export async function openSyncServer(): Promise<SyncServer> {
  const n = await openNeighbourhood()
  const homes = await buildHomes(n)
  await holdRole(n)
  let now = '2026-11-23T02:00:00Z'
  const clock = () => now
  const folder = await mkdtemp(join(tmpdir(), 'linli-sync-'))
  const files = new FileStore(folder, {
    seal: (bytes) => n.house.vault.sealFile('files', bytes),
    open: (bytes) => n.house.vault.openFile('files', bytes),
  })
  const people = new Map<string, Actor>(
    [n.worker, n.secretary, n.eastWorker, n.westWorker, n.siblingWorker].map((actor) => [actor.id, actor]),
  )
  const gone = new Set<string>()
  const actorOf = (request: { headers: Record<string, string | string[] | undefined> }): Promise<Actor> => {
    const id = [request.headers['x-who'] ?? ''].flat()[0] ?? ''
    if (gone.has(id)) return Promise.reject(new SignedOut())
    return Promise.resolve(people.get(id) ?? PUBLIC_ACTOR)
  }

  async function begin(port: number) {
    const database = openDatabase(n.ownerUrl, 4)
    const house = { ...n.house, files }
    const door = openDoor({ database, house, clock })
    const asking = { database, house, clock }
    const phones = { open: { database, house, door, clock, asking }, actorOf: actorOf as never }
    const app = await buildServer({
      door,
      asking,
      live: openLiveDesk(),
      actorOf: actorOf as never,
      logLevel: 'silent',
      trustedProxies: [],
      pagesFolder: '/nowhere',
      rooms: [(scope) => syncRoutes(scope, phones), (scope) => syncPhotoRoutes(scope, phones)],
    })
    await app.listen({ host: '127.0.0.1', port })
    return {
      app,
      door,
      end: async () => {
        await app.close()
        await database.close()
      },
    }
  }
  let running = await begin(0)
  const { port } = running.app.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return {
    n,
    homes,
    url,
    get door() {
      return running.door
    },
    signOut: (id) => void gone.add(id),
    signIn: (id) => void gone.delete(id),
    async post(deed, body, who, shown = {}) {
      const once = () =>
        fetch(`${url}/api/sync/${deed}`, {
          method: 'POST',
          headers: {
            'x-linli': '1',
            'content-type': 'application/json',
            ...(who ? { 'x-who': who } : {}),
            ...shown,
          },
          body: JSON.stringify(body),
        })
      // A connection from before a restart is found dead when it is used; what was sent on it may have been carried out.
      const answer = await once().catch(once)
      return { status: answer.status, body: await answer.json() }
    },
    setNow(instant) {
      now = instant
      n.setNow(instant)
    },
    async restart() {
      await running.end()
      running = await begin(port)
    },
    async close() {
      await running.end()
      await rm(folder, { recursive: true, force: true })
      await n.close()
    },
  }
}
