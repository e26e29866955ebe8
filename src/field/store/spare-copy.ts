import type { OutboxRow } from '../../domain/sync/outbox.ts'
import { AccountDisk, type PeopleDisk } from './disk.ts'
import { newHead } from './new-head.ts'
import type { PhonePerson } from './phone-store.ts'

/** One sealed record as it waits, with all that a phone which has forgotten everything needs to send it. */
export interface SpareRow {
  readonly person: PhonePerson
  readonly deviceId: string
  readonly seq: number
  readonly id: string
  /** Base64, to the server's public key. */
  readonly sealed: string
}

/**
 * A second copy of what waits, in the browser's other store (one file an entry). The first lies in IndexedDB: when Chrome finds damage
 * there, as half an entry that a power cut left in the log, it deletes everything and begins anew, also what had been on the disk.
 * Holds nothing that can be read, and names nobody but the phone's owner. Does what it can: a record is saved without it too.
 */
export class SpareCopy {
  private readonly accountId: string

  constructor(accountId: string) {
    this.accountId = accountId
  }

  async keep(rows: readonly SpareRow[]): Promise<void> {
    await withCache(async (cache) => {
      await Promise.all(rows.map((row) => cache.put(nameOf(row), Response.json(row))))
    })
  }

  /** Drops what no longer waits, up to the last number made: that one stays and says how far the numbers have come. */
  async drop(waiting: ReadonlySet<number>, madeUpTo: number): Promise<void> {
    await withCache(async (cache) => {
      const names = (await cache.keys()).map(({ url }) => new URL(url).pathname)
      const own = names.filter((name) => name.startsWith(`${FOLDER}${this.accountId}/`))
      const gone = own.filter((name) => seqOf(name) < madeUpTo && !waiting.has(seqOf(name)))
      await Promise.all(gone.map((name) => cache.delete(name)))
    })
  }

  async dropAll(): Promise<void> {
    await this.drop(new Set(), Infinity)
  }
}

/** For a phone on which nobody is known: whoever had records waiting is there again, wiped, and the records wait as before. */
export async function restoreFromSpare({ people }: PeopleDisk): Promise<void> {
  const rows = ((await withCache(readAll)) ?? []).sort((a, b) => b.seq - a.seq)
  for (const accountId of new Set(rows.map(({ person }) => person.accountId))) {
    const own = rows.filter(({ person }) => person.accountId === accountId)
    const { person, deviceId, seq: madeUpTo } = own[0]!
    const disk = new AccountDisk(accountId)
    await disk.transaction('rw', disk.values, disk.outbox, disk.bodies, async () => {
      await disk.write('head', { ...newHead(person.at), deviceId, madeUpTo })
      // The server may have any of them: sent again, each counts once.
      await disk.outbox.bulkPut(
        own.map(({ seq, id, sealed }): OutboxRow => ({ seq, id, state: 'sending', size: sealed.length })),
      )
      await disk.bodies.bulkPut(own.map(({ seq, id, sealed }) => ({ seq, id, sealed })))
    })
    disk.close()
    await people.put({ ...person, chosenAt: Date.now() })
  }
}

const FOLDER = '/waiting/'
const nameOf = ({ person, seq }: SpareRow) => `${FOLDER}${person.accountId}/${seq}`
const seqOf = (name: string) => Number(name.slice(name.lastIndexOf('/') + 1))

async function readAll(cache: Cache): Promise<SpareRow[]> {
  const replies = await cache.matchAll()
  return Promise.all(replies.map(async (reply) => (await reply.json()) as SpareRow))
}

async function withCache<T>(work: (cache: Cache) => Promise<T>): Promise<T | undefined> {
  if (!('caches' in globalThis)) return undefined
  try {
    return await work(await caches.open('linli-waiting'))
  } catch {
    // No room, or no such store on this phone.
    return undefined
  }
}
