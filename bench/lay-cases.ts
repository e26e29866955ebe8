import { openHouse } from '../src/server/open-house.ts'
import { CASE_WORDS } from '../src/server/cases/seals.ts'
import { sql } from '../src/server/database/sql.ts'
import type { Place } from './ground.ts'

/**
 * So many cases for one community, as they look after years: most are closed, some hundreds are under way, over its three
 * grids and its kinds. Set-based, past the door: only what lists read is of
 * account; the kept totals follow by themselves.
 */
export async function layCases(place: Place, at: string, count: number, seed: number): Promise<void> {
  await place.run(`select setseed($1::float8)`, [(seed % 1_000) / 1_000])
  await place.run(
    `insert into cases.case (committee_id, id, number, source, kind_code, title, words_sealed, dwelling_id, compound_id,
       grid_id, state, reported_at, clock_from, limit_amount, limit_unit, due_at, closed_at, holder_id, held_since,
       updated_at)
     select $1, gen_random_uuid(), 'BENCH-' || n, (array['counter', 'telephone', 'gridWorker', 'hotline12345'])[1 + n % 4],
       kinds.codes[1 + n % cardinality(kinds.codes)], '楼道灯不亮 ' || n, '\\x00', homes.ids[1 + n % cardinality(homes.ids)],
       null, grids.ids[1 + n % cardinality(grids.ids)], state, at, at, 5, 'workingDay', at + interval '7 days',
       case when state = 'closed' then at + interval '3 days' end, null, null, at
     from generate_series(1, $2::integer) n
     cross join lateral (select now() - random() * interval '1500 days' as at) as w
     cross join lateral (select case when n % 50 <> 0 then 'closed' when n % 100 = 0 then 'handling'
       else (array['reported', 'accepted', 'paused', 'resulted', 'checked'])[1 + (n / 50) % 5] end as state) s
     cross join (select array_agg(code order by code) as codes from cases.kind where committee_id = $1) kinds
     cross join (select array_agg(id order by id) as ids from registry.dwelling where committee_id = $1) homes
     cross join (select array_agg(id order by code) as ids from identity.area where parent_id = $1) grids`,
    [at, count],
  )
  await sealWords(place, at)
  await place.run('vacuum analyze cases.case')
  await place.run('analyze')
}

/** What was said of the open ones, sealed as the product does: similar matters are found by it. */
async function sealWords({ databaseUrl, dataFolder, run }: Place, at: string): Promise<void> {
  const options = { dataFolder, keysFolder: `${dataFolder}/keys`, publicUrl: 'http://localhost', demo: true }
  const open = await openHouse({ databaseUrl, ...options })
  const rows = await open.database.read(at, 'all', (tx) =>
    tx.rows<{ id: string; title: string }>(sql`
      select id, title from cases.case where committee_id = ${at} and state <> 'closed' and words_sealed = '\\x00'`),
  )
  const sealed = rows.map(({ id, title }) =>
    open.house.vault.seal(CASE_WORDS, id, `${title}, 晚上上楼看不清路`),
  )
  await run(
    `update cases.case c set words_sealed = s.words from unnest($2::uuid[], $3::bytea[]) as s (id, words)
     where c.committee_id = $1 and c.id = s.id`,
    [at, rows.map(({ id }) => id), sealed],
  )
  await open.close()
}
