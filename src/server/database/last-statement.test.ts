import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { openDatabase, type Database, type Tx } from './database.ts'
import { sql } from './sql.ts'

const committeeId = newId()
let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.url, 2)
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const count = (tx: Tx, by: number) => sql`
  insert into journal.counter as c (committee_id, position) values (${tx.committeeId}, ${by})
  on conflict (committee_id) do update set position = c.position + excluded.position returning position`

const counted = () =>
  database.read(committeeId, 'all', async (tx) => {
    return (
      await tx.maybe<{ position: number }>(
        sql`select position from journal.counter where committee_id = ${committeeId}`,
      )
    )?.position
  })

test('what the last statement answers is on the disk when it is answered', async () => {
  const last = await database.write(committeeId, (tx) => tx.last<{ position: number }>(count(tx, 3)))
  expect(last.position).toBe(3)
  expect(await counted()).toBe(3)
})

test('nothing can be written after the last statement', async () => {
  const late = database.write(committeeId, async (tx) => {
    const first = tx.last(count(tx, 1))
    await expect(tx.run(count(tx, 10))).rejects.toThrow('after the last')
    return first
  })
  expect(await late).toEqual({ position: 4 })
  expect(await counted()).toBe(4)
})

test('a last statement that fails takes everything before it along', async () => {
  const failing = database.write(committeeId, async (tx) => {
    await tx.run(count(tx, 100))
    await tx.last(sql`select 1 / 0 as broken`)
  })
  await expect(failing).rejects.toMatchObject({ code: '22012' })
  expect(await counted()).toBe(4)
})

test('a statement that failed while nobody waited for it is not taken for a commit', async () => {
  const unheard = database.write(committeeId, async (tx) => {
    await tx.run(count(tx, 1_000))
    tx.run(sql`select 1 / 0`).catch(() => undefined)
  })
  await expect(unheard).rejects.toThrow('rolled back')
  expect(await counted()).toBe(4)
})

test('a posted statement is in the books with the last one', async () => {
  const last = await database.write(committeeId, (tx) => {
    tx.post(count(tx, 10))
    return tx.last<{ position: number }>(count(tx, 1))
  })
  expect(last.position).toBe(15)
  expect(await counted()).toBe(15)
})

test('a posted statement that fails takes all along, and its own fault is told', async () => {
  const failing = database.write(committeeId, (tx) => {
    tx.post(sql`select 1 / 0`)
    return tx.last(count(tx, 1))
  })
  await expect(failing).rejects.toMatchObject({ code: '22012' })
  const unheard = database.write(committeeId, async (tx) => {
    await tx.run(count(tx, 1))
    tx.post(sql`select 1 / 0`)
  })
  await expect(unheard).rejects.toMatchObject({ code: '22012' })
  expect(await counted()).toBe(15)
})
