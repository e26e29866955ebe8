import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { FileStore } from '../../src/server/attachments/file-store.ts'
import { backUp } from '../../src/server/backup/backup.ts'
import { purgeAgain } from '../../src/server/backup/purge-again.ts'
import { restore } from '../../src/server/backup/restore.ts'
import { openVault } from '../../src/server/crypto/vault.ts'
import { openHouse, type OpenHouse } from '../../src/server/open-house.ts'
import { areaId } from '../../world/community.ts'
import { loadWorld } from '../../world/load.ts'
import { emptyDatabase, freshDatabase, type FreshDatabase } from '../database.ts'

let folder: string
const databases: FreshDatabase[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-purge-'))
})
afterAll(async () => {
  for (const database of databases) await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const opened = (url: string, data: string): Promise<OpenHouse> =>
  openHouse({
    databaseUrl: url,
    dataFolder: join(folder, data),
    keysFolder: join(folder, 'keys'),
    publicUrl: 'http://127.0.0.1',
    demo: true,
    connections: 4,
  })

async function phonesOf(ownerUrl: string, personId: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const { rowCount } = await client.query('select from registry.person_phone where person_id = $1', [
    personId,
  ])
  await client.end()
  return rowCount ?? 0
}

test('what was deleted after a backup is deleted again when that backup is put back, once', async () => {
  const office = await freshDatabase()
  databases.push(office)
  const house = await opened(office.url, 'data')
  await loadWorld(house)
  const client = new Client({ connectionString: office.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(
    'select person_id as id from registry.person_phone where committee_id = $1 order by id limit 1',
    [areaId('community')],
  )
  await client.end()
  const personId = rows[0]!.id
  const backup = join(folder, 'before.linli')
  const vault = await openVault(join(folder, 'keys'))
  const files = new FileStore(join(folder, 'data/files'), {
    seal: (bytes) => vault.sealFile('files', bytes),
    open: (bytes) => vault.openFile('files', bytes),
  })
  await backUp(office.ownerUrl, files, backup)

  const envelope = { id: newId(), action: 'person.erase', input: { personId, parts: ['phones', 'note'] } }
  const deed = { ...envelope, madeAt: new Date().toISOString(), at: areaId('community') }
  expect((await house.door.execute(deed, SYSTEM_ACTOR)).status).toBe('done')
  await house.reactor.settled()
  expect(await phonesOf(office.ownerUrl, personId)).toBe(0)
  // Ids and pieces, and nothing of what was deleted.
  await expect
    .poll(() => readFile(join(folder, 'keys/purges.jsonl'), 'utf8').catch(() => ''))
    .toContain(personId)
  const kept = await readFile(join(folder, 'keys/purges.jsonl'), 'utf8')
  expect(Object.keys(JSON.parse(kept.split('\n')[0]!) as object).toSorted()).toEqual([
    'action',
    'at',
    'id',
    'input',
    'madeAt',
  ])
  await house.close()

  const after = await emptyDatabase()
  databases.push(after)
  await restore(after.ownerUrl, files, backup)
  expect(await phonesOf(after.ownerUrl, personId)).toBeGreaterThan(0)
  const again = await opened(after.url, 'data')
  expect(await purgeAgain(again, join(folder, 'keys'))).toBe(1)
  expect(await phonesOf(after.ownerUrl, personId)).toBe(0)
  expect(await purgeAgain(again, join(folder, 'keys'))).toBe(0)
  await again.close()
})
