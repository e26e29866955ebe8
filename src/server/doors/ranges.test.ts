import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { openDatabase, type Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { rangesOf } from './device-store.ts'

let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.url, 1)
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

test('a phone’s numbers make one range, and each gap begins another', () => {
  expect(rangesOf([1, 2, 3, 4])).toBe('{[1,4]}')
  expect(rangesOf([1, 2, 5, 3])).toBe('{[1,2],[5,5],[3,3]}')
  expect(rangesOf([])).toBe('{}')
})

test('the database reads the same numbers from the ranges, in whatever order and however often they come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 200 }), async (numbers) => {
      const [row] = await database.look<{ same: boolean }>(sql`
        select ${rangesOf(numbers)}::int8multirange =
          coalesce((select range_agg(int8range(s, s + 1)) from unnest(${numbers}::bigint[]) s), '{}') as same`)
      expect(row?.same).toBe(true)
    }),
    { numRuns: 60 },
  )
})
