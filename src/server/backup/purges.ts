import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { instant } from '../../domain/kit/dates.ts'
import { id } from '../../domain/kit/ids.ts'
import type { Envelope } from '../../domain/kit/action.ts'
import { erasePerson } from '../../domain/registry/erase.ts'
import type { Database } from '../database/database.ts'
import { listPurges } from './purge-queries.ts'

/**
 * What was deleted must stay deleted when an older backup is put back. The deletions are kept beside the keys, outside the database and
 * its backups: a line each, ids and pieces, nothing of what was deleted.
 */
const FILE = 'purges.jsonl'

const purge = z.object({
  id,
  at: id,
  madeAt: instant,
  action: z.literal(erasePerson.name),
  input: erasePerson.input,
})

export function isPurge(action: string): boolean {
  return action === erasePerson.name
}

export interface PurgeList {
  /** Writes down every deletion of these books that is not there yet; on the disk when it returns. */
  keep(committeeId: string): Promise<void>
}

export function openPurgeList(database: Database, keysFolder: string): PurgeList {
  // One after the other: two at once would write a line twice.
  let last: Promise<void> = Promise.resolve()
  const keep = async (committeeId: string) => {
    const kept = new Set(readPurges(keysFolder).map((one) => one.id))
    const done = await database.read(committeeId, 'all', (tx) => listPurges(tx))
    await append(
      keysFolder,
      done.filter((one) => !kept.has(one.id)),
    )
  }
  return {
    keep(committeeId) {
      last = last.catch(() => undefined).then(() => keep(committeeId))
      return last
    },
  }
}

async function append(keysFolder: string, purges: readonly Envelope[]): Promise<void> {
  if (purges.length === 0) return
  await mkdir(keysFolder, { recursive: true, mode: 0o700 })
  const file = await open(join(keysFolder, FILE), 'a', 0o600)
  try {
    await file.write(purges.map((one) => `${JSON.stringify(one)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** In the order in which they were made; a line that was cut off by a power failure is left out, its deletion is written anew. */
export function readPurges(keysFolder: string): readonly Envelope[] {
  const path = join(keysFolder, FILE)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const read = purge.safeParse(JSON.parse(line))
        return read.success ? [read.data] : []
      } catch {
        return []
      }
    })
}
