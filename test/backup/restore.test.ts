import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { findMiscounted } from '../../src/server/database/tally-queries.ts'
import { lastPosition } from '../../src/server/journal.ts'
import { openHouse, type OpenHouse } from '../../src/server/open-house.ts'
import { areaId } from '../../world/community.ts'
import { loadWorld } from '../../world/load.ts'
import { people } from '../../world/people.ts'
import { emptyDatabase, freshDatabase, type FreshDatabase } from '../database.ts'
import { contentOf } from './whole-database.ts'

const MAIN = join(import.meta.dirname, '../../src/server/cli/main.ts')
const PHOTO = Buffer.from('门口的照片, 只是几个字节 𠮷')

interface Ran {
  readonly code: number
  readonly said: string
}

let folder: string
let office: FreshDatabase
let before: Awaited<ReturnType<typeof contentOf>>
let photo: string
let backup: string
const databases: FreshDatabase[] = []

/** The operator's own command, in a process of its own. */
const linli = (url: string, data: string, command: string, file: string, other: NodeJS.ProcessEnv = {}) =>
  new Promise<Ran>((resolve) => {
    const keys = join(folder, 'keys')
    const env = { ...process.env, DATABASE_URL: url, LINLI_DATA: data, LINLI_KEYS: keys, ...other }
    execFile(
      process.execPath,
      [MAIN, command, ...(file ? [file] : [])],
      { env, timeout: 60_000 },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 99) : 0, said: `${stdout}${stderr}` })
      },
    )
  })

const opened = (url: string, data: string): Promise<OpenHouse> =>
  openHouse({
    databaseUrl: url,
    dataFolder: data,
    keysFolder: join(folder, 'keys'),
    publicUrl: 'http://127.0.0.1',
    demo: true,
    connections: 4,
  })

async function empty(): Promise<FreshDatabase> {
  const database = await emptyDatabase()
  databases.push(database)
  return database
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-backup-'))
  office = await freshDatabase()
  databases.push(office)
  const house = await opened(office.url, join(folder, 'data'))
  await loadWorld(house)
  photo = (await house.house.files.put(PHOTO)).sha256
  await house.close()
  before = await contentOf(office.ownerUrl)
  backup = join(folder, 'office.linli')
  const ran = await linli(office.url, join(folder, 'data'), 'backup', backup)
  expect(ran, ran.said).toMatchObject({ code: 0 })
})

afterAll(async () => {
  for (const database of databases) await database.drop()
  await rm(folder, { recursive: true, force: true })
})

test('an office that was wiped stands again from its backup, row for row and file for file', async () => {
  expect(Object.values(before).flat().length).toBeGreaterThan(500)
  await office.drop()
  await rm(join(folder, 'data'), { recursive: true })

  const after = await empty()
  const ran = await linli(after.url, join(folder, 'new'), 'restore', backup)

  expect(ran, ran.said).toMatchObject({ code: 0 })
  expect(await contentOf(after.ownerUrl)).toEqual(before)
  expect(await findMiscounted(after.ownerUrl), 'kept totals').toEqual([])
  const house = await opened(after.url, join(folder, 'new'))
  expect(await house.house.files.get(photo)).toEqual(PHOTO)
  expect(house.house.areas.all().map(({ id }) => id)).toContain(areaId('community'))
  await house.close()
})

test('a restored office goes on working: the next deed gets the next line of the journal', async () => {
  const after = await empty()
  await linli(after.url, join(folder, 'going-on'), 'restore', backup)
  const house = await opened(after.url, join(folder, 'going-on'))
  expect(await loadWorld(house), 'the demo is not loaded over what was restored').toBe(false)
  const at = areaId('community')
  const lastLine = await house.database.read(at, 'all', (tx) => lastPosition(tx))
  const outcome = await house.door.execute(
    {
      id: newId(),
      at,
      madeAt: house.clock(),
      action: 'area.create',
      input: { areaId: newId(), parentId: at, level: 'grid', name: '第四网格', code: '990105001001004' },
    },
    SYSTEM_ACTOR,
  )
  await house.close()
  expect(outcome).toMatchObject({ status: 'done', position: lastLine + 1 })
})

test('sensitive fields are sealed in the backup: no number and no name of the keys is in it', async () => {
  const text = gunzipSync(await readFile(backup)).toString()
  const keys = JSON.parse(await readFile(join(folder, 'keys/keys.json'), 'utf8')) as { token: string }
  const open = [keys.token, PHOTO.toString('base64'), ...people.flatMap(({ document }) => document)]
  expect(open.length).toBeGreaterThan(20)
  expect(open.filter((one) => text.includes(one))).toEqual([])
  expect((await stat(backup)).mode & 0o077, 'only its owner may read it').toBe(0)
})

test('a backup that was cut short or changed writes nothing', async () => {
  const cut = join(folder, 'cut.linli')
  await writeFile(cut, await readFile(backup))
  await truncate(cut, (await stat(cut)).size - 200)
  const changed = join(folder, 'changed.linli')
  const text = gunzipSync(await readFile(backup)).toString()
  await writeFile(changed, gzipSync(text.replace('安和社区', '安和小区')))
  const words = join(folder, 'words.linli')
  await writeFile(words, '这不是备份')
  for (const file of [cut, changed, words, join(folder, 'nowhere.linli')]) {
    const target = await empty()
    const ran = await linli(target.url, join(folder, 'never'), 'restore', file)
    expect(ran.code, ran.said).toBe(2)
    expect(ran.said).not.toMatch(/\bat .*:\d+:\d+/)
    expect(Object.values(await contentOf(target.ownerUrl)).flat()).toEqual([])
  }
})

test('without the keys of its time the files cannot be put back, and nothing is', async () => {
  const target = await empty()
  const data = join(folder, 'other-keys')
  const ran = await linli(target.url, data, 'restore', backup, { LINLI_KEYS: join(data, 'keys') })
  expect(ran.code, ran.said).toBe(2)
  expect(ran.said).toContain('密钥')
  expect((await contentOf(target.ownerUrl))['registry.person']).toEqual([])
})

test('a backup is not put over an office that has data', async () => {
  const other = await freshDatabase()
  databases.push(other)
  const house = await opened(other.url, join(folder, 'other'))
  await loadWorld(house)
  await house.close()
  const standing = await contentOf(other.ownerUrl)
  const ran = await linli(other.url, join(folder, 'other'), 'restore', backup)
  expect(ran.code, ran.said).toBe(2)
  expect(await contentOf(other.ownerUrl)).toEqual(standing)
})

test('an office whose keys are gone is told to put them back; no new ones are made over its data', async () => {
  const standing = await freshDatabase()
  databases.push(standing)
  const data = join(folder, 'keyless')
  const house = await opened(standing.url, data)
  await loadWorld(house)
  await house.close()
  const ran = await linli(standing.url, data, 'doctor', '', { LINLI_KEYS: join(data, 'nowhere') })
  expect(ran.code, ran.said).toBe(1)
  expect(ran.said).toContain('请把保险柜里的那份密钥放回去')
  await expect(stat(join(data, 'nowhere'))).rejects.toThrow()
})
