import { Client } from 'pg'

/** Schemas that keep totals: each has `tally` (kept), `counted` (the same from the beginning) and `recount()`. */
const KEEPERS = ['cases', 'registry'] as const

export interface Miscounted {
  readonly committeeId: string
  /** Schema and figure: 'cases.state'. */
  readonly figure: string
  readonly kept: number
  readonly counted: number
}

/** Kept totals that are not what the books say, community by community, as the program's own role sees them. */
export async function findMiscounted(ownerUrl: string): Promise<readonly Miscounted[]> {
  const found: Miscounted[] = []
  await inEveryCommunity(ownerUrl, async (client, committeeId) => {
    for (const schema of KEEPERS) {
      const { rows } = await client.query<Omit<Miscounted, 'committeeId'>>(
        `select '${schema}.' || figure as figure, coalesce(sum(k.n), 0)::float8 as kept, coalesce(sum(c.n), 0)::float8 as counted
         from (select figure, key, part_id, sum(n) as n from ${schema}.tally where committee_id = $1 group by 1, 2, 3) k
         full join (select figure, key, part_id, n from ${schema}.counted where committee_id = $1) c
           using (figure, key, part_id)
         where coalesce(k.n, 0) <> coalesce(c.n, 0) group by 1 order by 1`,
        [committeeId],
      )
      found.push(...rows.map((row) => ({ committeeId, ...row })))
    }
  })
  return found
}

/** Counts everything anew; returns in how many communities. Deeds of a community wait while it is counted. */
export async function recountAll(ownerUrl: string): Promise<number> {
  return inEveryCommunity(ownerUrl, async (client) => {
    for (const schema of KEEPERS) await client.query(`select ${schema}.recount()`)
  })
}

async function inEveryCommunity(
  ownerUrl: string,
  work: (client: Client, committeeId: string) => Promise<void>,
): Promise<number> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `select id from identity.area where level = 'community' order by path`,
    )
    for (const { id } of rows) {
      await client.query('begin; set local role linli_app; set local jit = off')
      await client.query(
        `select set_config('linli.committee', $1, true), set_config('linli.grids', '*', true)`,
        [id],
      )
      await work(client, id)
      await client.query('commit')
    }
    return rows.length
  } finally {
    await client.end()
  }
}
