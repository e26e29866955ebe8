import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { binaryArray } from './binary-array.ts'

let fresh: FreshDatabase
let client: Client
beforeAll(async () => {
  fresh = await freshDatabase()
  client = new Client({ connectionString: fresh.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await fresh.drop()
})

async function readBack(type: string, array: Buffer): Promise<unknown> {
  const { rows } = await client.query<{ back: unknown }>(`select to_json($1::${type}[]) as back`, [array])
  return rows[0]?.back
}

const hex = fc.uint8Array({ maxLength: 40 }).map((bytes) => `\\x${Buffer.from(bytes).toString('hex')}`)
const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((one) => !one.includes('\0'))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.array(fc.option(one), { minLength: 1, maxLength: 30 })

test('the database reads back what it was given, also nothing and rare characters', async () => {
  const lists = fc.record({
    text: maybe(fc.oneof(text, fc.constantFrom('䶮', '𠮷', '㛃', ''))),
    uuid: maybe(fc.uuid()),
    bytea: maybe(hex),
    int4: maybe(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    bool: maybe(fc.boolean()),
  })
  await fc.assert(
    fc.asyncProperty(lists, async (all) => {
      for (const of of ['text', 'uuid', 'bytea', 'int4', 'bool'] as const)
        expect(await readBack(of, binaryArray(of, all[of]))).toEqual(all[of])
    }),
    { numRuns: 60 },
  )
})

test('no rows are an empty list', async () => {
  expect(await readBack('text', binaryArray('text', []))).toEqual([])
})

test('what is no id is not sent', () => {
  expect(() => binaryArray('uuid', ['no id'])).toThrow('not a value of uuid')
})

test('bytes are sent as they are, and as hex', async () => {
  const bytes = Uint8Array.of(0, 255, 16)
  expect(await readBack('bytea', binaryArray('bytea', [bytes, '\\x00ff10']))).toEqual([
    '\\x00ff10',
    '\\x00ff10',
  ])
})

test('a moment is the same for the database as its text, to the microsecond and with any offset', async () => {
  const moment = fc
    .tuple(
      fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
      fc.nat(999),
    )
    .chain(([date, micros]) => {
      const text = date.toISOString()
      const fine = text.replace('Z', `${String(micros).padStart(3, '0')}Z`)
      return fc.constantFrom(text, fine, text.replace('Z', '+08:00'), text.replace('.000Z', 'Z'))
    })
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 20 }), async (moments) => {
      const { rows } = await client.query<{ same: boolean }>(
        `select $1::timestamptz[] = $2::text[]::timestamptz[] as same`,
        [binaryArray('timestamptz', moments), moments],
      )
      expect(rows[0]?.same, moments.join()).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('what is no moment is not sent', () => {
  expect(() => binaryArray('timestamptz', ['yesterday'])).toThrow('not a value of timestamptz')
})
