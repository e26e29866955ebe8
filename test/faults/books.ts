import { Client } from 'pg'
import type { Page } from '../../src/domain/kit/query.ts'
import { startEmbedded } from '../../src/server/database/embedded.ts'
import { areaId } from '../../world/community.ts'
import type { Program } from './program.ts'
import type { Found } from './verdict.ts'

/** Titles that the senders give; the demo community's own matters are called otherwise. */
const OURS = '^第 [0-9]+ 件$'

/** Reads what is there, once past the program as superuser and once through its own list. */
export async function readBooks(program: Program, dataFolder: string): Promise<Found> {
  const embedded = await startEmbedded({ dataFolder, as: 'command' })
  const client = new Client({ connectionString: embedded.ownerUrl })
  await client.connect()
  try {
    const cases = await client.query<{ caseId: string; title: string }>(
      `select id as "caseId", title from cases.case where title ~ $1`,
      [OURS],
    )
    const lines = await client.query<{ envelopeId: string; caseId: string; position: string }>(`
      select envelope_id as "envelopeId", subject_id as "caseId", position from journal.entry
      where action = 'case.report'`)
    return {
      cases: cases.rows,
      lines: lines.rows.map((row) => ({ ...row, position: Number(row.position) })),
      listed: await listed(program),
    }
  } finally {
    await client.end()
    await embedded.stop()
  }
}

async function listed(program: Program): Promise<readonly string[]> {
  const ids: string[] = []
  for (let after: string | undefined; ;) {
    const input = JSON.stringify({ limit: 200, ...(after ? { after } : {}) })
    const address = `${program.url}/api/ask/case.list?at=${areaId('community')}&input=${encodeURIComponent(input)}`
    const response = await fetch(address, { headers: { ...program.headers } })
    if (!response.ok) throw new Error(`case.list: ${response.status} ${await response.text()}`)
    const page = (await response.json()) as Page<{ readonly id: string; readonly title: string }>
    ids.push(...page.rows.filter(({ title }) => new RegExp(OURS).test(title)).map(({ id }) => id))
    if (!page.next) return ids
    after = page.next
  }
}
