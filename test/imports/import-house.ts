import { asAnswered, asDescribed } from '../described.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { SYSTEM_ACTOR, type AccountActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import type { Outcome } from '../../src/domain/kit/refusal.ts'
import type { ActionName } from '../../src/domain/actions.ts'
import type { QueryName } from '../../src/domain/queries.ts'
import { answer } from '../../src/server/answer.ts'
import { importWorkbook, type Imported } from '../../src/server/imports/import-workbook.ts'
import { workOn } from '../../src/server/imports/work-on.ts'
import { openHouse, type OpenHouse } from '../../src/server/open-house.ts'
import { freshDatabase } from '../database.ts'

/** Totals are kept in slots, one a connection: what counts is their sum. */
const TALLIED = `(select committee_id, figure, key, part_id, sum(n) as n from registry.tally
  group by 1, 2, 3, 4 having sum(n) <> 0)`

/** One community with three numbered grids, nothing on its books yet, and a worker who imports. */
export interface ImportHouse {
  readonly open: OpenHouse
  readonly committeeId: string
  readonly grids: readonly string[]
  readonly worker: AccountActor
  readonly databaseUrl: string
  /** Reads the file, applies it with every question as assumed. */
  bring(fileName: string, content: Buffer | string): Promise<Imported>
  act(action: ActionName, input: unknown, who?: AccountActor): Promise<Outcome>
  ask<Answer>(query: QueryName, input: unknown): Promise<Answer>
  /** Does what the import waits for, as the background would. */
  work(importId: string): Promise<void>
  /** Past both walls, for looking. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  /** All rows of the registry but its history, as one text a table, without the moment of the last change. */
  registry(): Promise<Record<string, string>>
  close(): Promise<void>
}

export async function openImportHouse(): Promise<ImportHouse> {
  const fresh = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'linli-imports-'))
  const open = await openHouse({
    databaseUrl: fresh.url,
    dataFolder: folder,
    keysFolder: join(folder, 'keys'),
    publicUrl: 'http://localhost',
    demo: false,
    connections: 4,
  })
  const owner = new Client({ connectionString: fresh.ownerUrl })
  await owner.connect()
  const [street, committeeId, grids] = [newId(), newId(), [newId(), newId(), newId()]]
  await open.beginTree({ id: street, level: 'street', code: null, name: '和平路街道' })
  const area = async (areaId: string, parentId: string, level: string, name: string) => {
    const input = { areaId, parentId, level, name, code: null }
    const envelope = { id: newId(), action: 'area.create', input, madeAt: open.clock(), at: parentId }
    const outcome = await open.door.execute(envelope, SYSTEM_ACTOR)
    if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  }
  await area(committeeId, street, 'community', '安和社区')
  for (const [at, grid] of grids.entries()) await area(grid, committeeId, 'grid', `第${'一二三'[at]}网格`)
  const workerId = newId()
  await owner.query(
    `insert into identity.account (id, login, name, created_at) values ($1, 'worker', '王社工', now())`,
    [workerId],
  )
  const areaPath = open.house.areas.find(committeeId)?.path ?? ''
  const grant = { role: 'communityWorker', areaId: committeeId, areaPath, from: '2020-01-01' } as const
  const worker: AccountActor = {
    kind: 'account',
    id: workerId,
    name: '王社工',
    grants: [grant],
    sessionId: newId(),
  }
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows
  return {
    open,
    committeeId,
    grids,
    worker,
    databaseUrl: fresh.url,
    sql,
    bring: (fileName, content) =>
      importWorkbook(open, { committeeId, fileName, content: Buffer.from(content), actor: worker }),
    act: async (action, input, who = worker) => {
      const envelope = { id: newId(), action, input, madeAt: open.clock(), at: committeeId }
      return asDescribed(action, await open.door.execute(envelope, who))
    },
    ask: async <Answer>(query: QueryName, input: unknown) => {
      const reply = asAnswered(query, await answer(open.asking, query, input, worker, committeeId))
      if (reply.status !== 'answered') throw new Error(`${query}: ${JSON.stringify(reply)}`)
      const told: Answer = JSON.parse(reply.json)
      return told
    },
    work: (importId) => workOn(open, { committeeId, importId, actor: worker }, true),
    registry: async () => {
      const tables = await sql<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'registry'
           and table_name not like 'change%' order by 1`,
      )
      const all: Record<string, string> = {}
      for (const { name } of tables) {
        const rows = name === 'tally' ? TALLIED : `registry.${name}`
        const [row] = await sql<{ text: string }>(
          `select coalesce(string_agg((to_jsonb(r) - 'updated_at')::text, E'\\n' order by to_jsonb(r)::text), '') as text from ${rows} r`,
        )
        all[name] = row?.text ?? ''
      }
      return all
    },
    close: async () => {
      await owner.end()
      await open.close()
      await fresh.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
