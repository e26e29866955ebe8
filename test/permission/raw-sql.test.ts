import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginCommittee } from '../../src/server/beginnings.ts'
import { openDatabase, type Database } from '../../src/server/database/database.ts'
import { openDoor } from '../../src/server/door.ts'
import { seeded } from '../../world/ids.ts'
import { contentOf } from '../backup/whole-database.ts'
import { foldCommunity } from '../../src/server/reports/community-store.ts'
import '../../src/server/rooms.ts'
import { openNeighbourhood, type Neighbourhood } from '../registry/neighbourhood.ts'
import { releaseCanary, type Canary, type Place } from './canaries.ts'
import { caught, probeRead, probeWrite, raw, unsettle, type BookTable, type Wall } from './raw-probes.ts'

const PLACES: readonly Place[] = ['east', 'west', 'sibling', 'otherStreet']
const PROBES = 20_000
/** Far fewer connections than askers: each is handed on thousands of times. */
const CONNECTIONS = 3
const ASKERS = 8

/** A token is looked up before anybody knows whose it is; the table holds keyed hashes and ids only. */
const LOOKED_UP = 'cases.bearer_token'
/**
 * Lines hold no personal text and follow their subject, which may move to another grid: they are asked for by subject, after
 * the subject's own wall.
 */
const FOLLOWS_ITS_SUBJECT = 'journal.entry'

let hood: Neighbourhood
let database: Database
let tables: readonly BookTable[]
let canaries: readonly Canary[]

beforeAll(async () => {
  hood = await openNeighbourhood()
  const clock = () => '2026-11-23T02:00:00Z'
  const door = openDoor({ database: hood.database, house: hood.house, clock })
  for (const at of [hood.ids.community, hood.ids.sibling, hood.ids.otherStreet])
    await beginCommittee(door, at, clock())
  canaries = await Promise.all(PLACES.map((place, serial) => releaseCanary(hood, place, serial)))
  database = openDatabase(hood.ownerUrl, CONNECTIONS)
  for (const { id, path, level } of hood.house.areas.all())
    if (level === 'community') await database.write(id, (tx) => foldCommunity(tx, path, clock()))
  tables = await bookTables()
})

afterAll(async () => {
  await database.close()
  await hood.close()
})

test('every table of a committee has its wall, for the owner too', async () => {
  const open = await asOwner<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'committee_id' and not a.attisdropped)
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`)
  expect(open).toEqual([])
  expect(tables.length).toBeGreaterThan(30)
})

test('without saying whose books, no table of a committee opens', async () => {
  for (const { name } of tables.filter((table) => table.name !== LOOKED_UP)) {
    const looked = await caught(database.look(raw(`select * from ${name}`)))
    expect(looked, name).toMatchObject({ refused: expect.stringMatching(/no committee|no grids|denied/) })
    const referred = await caught(database.reference((tx) => tx.rows(raw(`select * from ${name}`))))
    expect(referred, name).toMatchObject({ refused: expect.stringMatching(/no committee|no grids|denied/) })
  }
})

test(`${PROBES} raw statements on handed-on connections bring nothing over a wall`, async () => {
  const before = await contentOf(hood.ownerUrl)
  const chance = seeded(20_261_124)
  const roll = () => Math.floor(chance() * 1_000_000)
  const counts = { rows: 0, refused: 0, writes: 0 }
  const leaks: string[] = []
  let left = PROBES
  const ask = async () => {
    while (left > 0) {
      left -= 1
      const home = canaries[roll() % canaries.length]!
      const wall = wallOf(home, roll())
      const away = canaries.filter(({ committeeId }) => committeeId !== home.committeeId)
      const other = away[roll() % away.length]!.committeeId
      const table = tables[roll() % tables.length]!
      const kind = roll() % 20
      if (kind === 0) {
        await unsettle(database, wall, roll())
      } else if (kind < 5) {
        const outcome = await probeWrite(database, wall, table, other, roll())
        counts.writes += 1
        if ('touched' in outcome && outcome.touched > 0)
          leaks.push(`${table.name}: wrote ${outcome.touched} rows`)
      } else {
        const outcome = await probeRead(database, wall, table, other, roll())
        if ('refused' in outcome) counts.refused += 1
        else {
          counts.rows += outcome.rows.length
          leaks.push(...outcome.rows.flatMap((row) => flaw(row, wall, table)))
        }
      }
    }
  }
  await Promise.all(Array.from({ length: ASKERS }, ask))
  expect(leaks.slice(0, 20)).toEqual([])
  // The probes must have met rows and walls, or they proved nothing.
  expect(counts.rows).toBeGreaterThan(5_000)
  expect(counts.writes).toBeGreaterThan(2_000)
  expect(await contentOf(hood.ownerUrl)).toEqual(before)
})

/** All grids, the canary's own, or none. */
function wallOf(home: Canary, dice: number): Wall {
  const grid = home.place === 'otherStreet' ? undefined : hood.ids[gridOf(home.place)]
  const own = grid ? ([[grid], 'all', []] as const) : (['all', []] as const)
  return { committeeId: home.committeeId, grids: own[dice % own.length]! }
}

function gridOf(place: Exclude<Place, 'otherStreet'>): 'east' | 'west' | 'siblingGrid' {
  return place === 'sibling' ? 'siblingGrid' : place
}

/** What a row should not have shown behind this wall. */
function flaw(row: unknown, { committeeId, grids }: Wall, table: BookTable): readonly string[] {
  if (row === null) return []
  const { committee_id: at, grid_id: grid } = row as { committee_id: string; grid_id?: string | null }
  if (table.name === LOOKED_UP) return []
  if (at !== committeeId) return [`${table.name}: a row of ${at} behind the wall of ${committeeId}`]
  if (grids === 'all' || table.name === FOLLOWS_ITS_SUBJECT) return []
  if (grids.length > 0 && table.hasGrid && grid !== null && grid !== undefined && !grids.includes(grid))
    return [`${table.name}: a row of grid ${grid} behind the wall of ${grids.join()}`]
  const text = JSON.stringify(row)
  const foreign = canaries.filter(({ place }) => grids.length > 0 && !ownPlace(place, grids))
  return foreign.flatMap(({ words, quarrel, place }) =>
    [...words, quarrel].some((word) => text.includes(word))
      ? [`${table.name}: the canary of ${place} is heard`]
      : [],
  )
}

function ownPlace(place: Place, grids: readonly string[]): boolean {
  return place !== 'otherStreet' && grids.includes(hood.ids[gridOf(place)])
}

async function bookTables(): Promise<readonly BookTable[]> {
  return asOwner<BookTable>(`
    select format('%I.%I', table_schema, table_name) as name, json_agg(column_name order by ordinal_position) as columns,
           bool_or(column_name = 'grid_id') as "hasGrid"
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|information_schema$)' and is_generated = 'NEVER'
    group by 1, table_schema, table_name having bool_or(column_name = 'committee_id') order by 1`)
}

async function asOwner<Row>(text: string): Promise<readonly Row[]> {
  const owner = new Client({ connectionString: hood.ownerUrl })
  await owner.connect()
  try {
    return (await owner.query(text)).rows as Row[]
  } finally {
    await owner.end()
  }
}
