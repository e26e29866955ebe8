import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { areaId } from '../../../world/community.ts'
import { loadWorld } from '../../../world/load.ts'
import { actor } from '../../../world/sending.ts'
import { people } from '../../../world/people.ts'
import { newId } from '../../domain/kit/ids.ts'
import { FileStore } from '../attachments/file-store.ts'
import { openHouse, type OpenHouse } from '../open-house.ts'
import { keyIdOf, unseal } from './field-cipher.ts'
import { openKeyring, renewDataKey, type Keyring } from './keyring.ts'
import { reseal } from './reseal.ts'
import { listSealedTables, lockSealedRows } from './reseal-store.ts'
import { sealedPlace } from './sealed-place.ts'
import { vaultOf } from './vault.ts'

const PHOTO = Buffer.from('门口的照片')
const person = people[0]!

let folder: string
let fresh: FreshDatabase
let house: OpenHouse
let photo: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-reseal-'))
  fresh = await freshDatabase()
  const options = { databaseUrl: fresh.url, dataFolder: folder, keysFolder: join(folder, 'keys') }
  house = await openHouse({ ...options, publicUrl: 'http://127.0.0.1', demo: true, connections: 4 })
  await loadWorld(house)
  photo = (await house.house.files.put(PHOTO)).sha256
  const at = areaId('community')
  const envelope = { id: newId(), at, madeAt: house.clock(), action: 'note.write' }
  const who = await actor(house, 'liumin')
  await house.door.execute({ ...envelope, input: { personId: person.id, note: '夜里听不见敲门' } }, who)
  await house.door.execute(
    { ...envelope, id: newId(), input: { personId: person.id, note: '改用门铃' } },
    who,
  )
})

afterAll(async () => {
  await house.close()
  await fresh.drop()
  await rm(folder, { recursive: true, force: true })
})

const filesWith = (keyring: Keyring) => {
  const vault = vaultOf(keyring)
  return new FileStore(join(folder, 'files'), {
    seal: (bytes) => vault.sealFile('files', bytes),
    open: (bytes) => vault.openFile('files', bytes),
  })
}

/** Every seal of the database, opened; by the key that made it. */
async function seals(keyring: Keyring): Promise<ReadonlyMap<number, number>> {
  const client = new Client({ connectionString: fresh.ownerUrl })
  await client.connect()
  const counts = new Map<number, number>()
  try {
    for (const table of await listSealedTables(client)) {
      for (const { key, sealed } of await lockSealedRows(client, table, undefined, 100_000)) {
        const own = key.filter((_, n) => table.key[n]?.name !== 'committee_id')
        for (const [n, one] of sealed.entries()) {
          if (!one) continue
          unseal(keyring, sealedPlace(table.name, table.columns[n]!, own), one)
          counts.set(keyIdOf(one), (counts.get(keyIdOf(one)) ?? 0) + 1)
        }
      }
    }
    return counts
  } finally {
    await client.end()
  }
}

test('every seal of the demo community opens at the place that its table and column say', async () => {
  const counts = await seals(await openKeyring(join(folder, 'keys')))
  expect([...counts.keys()]).toEqual([1])
  expect(counts.get(1)).toBeGreaterThan(200)
})

test('a new key takes over everything, also when the work was cut off in the middle; the office goes on', async () => {
  const before = (await seals(await openKeyring(join(folder, 'keys')))).get(1)
  const keyring = await renewDataKey(join(folder, 'keys'))
  const options = { ownerUrl: fresh.ownerUrl, keyring, files: filesWith(keyring), batch: 7 }
  let told = 0
  const cutOff = reseal({
    ...options,
    say: () => {
      told += 1
      if (told === 2) throw new Error('the power went off')
    },
  })
  await expect(cutOff).rejects.toThrow('the power went off')
  expect(new Set((await seals(keyring)).keys())).toEqual(new Set([1, 2]))

  const done = await reseal(options)
  expect(done.rows).toBeGreaterThan(0)
  // The demo community’s own pictures, and the one that was put beside them.
  expect(done.files).toBeGreaterThan(1)
  expect(done.history).toBeGreaterThan(0)
  expect([...(await seals(keyring))]).toEqual([[2, before]])
  expect(await reseal(options)).toEqual({ rows: 0, history: 0, files: 0 })

  // The program that was running all the time has not heard of the key; it reads it when it meets it.
  expect(await house.house.files.get(photo)).toEqual(PHOTO)
  const at = areaId('community')
  const reveal = { personId: person.id, field: 'idNumber', reason: 'identify' }
  const who = await actor(house, 'liumin')
  const envelope = { id: newId(), at, madeAt: house.clock(), action: 'person.reveal', input: reveal }
  expect(await house.door.execute(envelope, who)).toMatchObject({
    status: 'done',
    secret: { value: person.document },
  })
})

test('the history is sealed anew as well: what was written before can still be taken back', async () => {
  const client = new Client({ connectionString: fresh.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ sealed: string; id: string }>(`
    select coalesce(after, before) ->> 'note_sealed' as sealed, row_id as id from registry.change_row
    where table_name = 'person' and coalesce(after, before) ->> 'note_sealed' is not null`)
  await client.end()
  expect(rows.length).toBeGreaterThan(0)
  const keyring = await openKeyring(join(folder, 'keys'))
  for (const { sealed, id } of rows) {
    const bytes = Buffer.from(sealed.slice(2), 'hex')
    expect(keyIdOf(bytes)).toBe(2)
    expect(unseal(keyring, `registry.person.note|${id}`, bytes).toString()).toMatch(/敲门|门铃/)
  }
})
