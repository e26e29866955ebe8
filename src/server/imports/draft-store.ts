import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Vault } from '../house.ts'

const press = promisify(gzip)
const unpress = promisify(gunzip)

/** Which draft: of an import, one reading, one part. Part 0 is the outline; below it stand the pages of questions. */
export interface DraftKey {
  readonly importId: string
  readonly revision: number
  readonly part: number
}

export const OUTLINE = 0
/** Pages count from 0. */
export const partOfPage = (page: number): number => -1 - page

const placeOf = ({ importId, revision, part }: DraftKey): string =>
  `imports.draft|${importId}|${revision}|${part}`

/** Compressed and sealed: it holds names and numbers of people who are on no books yet. */
export async function sealDraft(vault: Vault, key: DraftKey, json: Uint8Array): Promise<Buffer> {
  return vault.sealBytes(placeOf(key), await press(json, { level: 3 }))
}

/**
 * Drafts are no facts yet: written by the reading itself, not through the door. What makes them count is the deed that says
 * which revision was understood.
 */
export async function putDraft(
  tx: Tx,
  { importId, revision, part }: DraftKey,
  sealed: Buffer,
): Promise<void> {
  await tx.run(sql`
    insert into imports.draft (committee_id, import_id, revision, part, content_sealed)
    values (${tx.committeeId}, ${importId}, ${revision}, ${part}, ${sealed})
    on conflict (committee_id, import_id, revision, part) do update set content_sealed = excluded.content_sealed`)
}

/** What the draft holds, read from JSON; `undefined` when it is gone. */
export async function readDraft<Content>(tx: Tx, vault: Vault, key: DraftKey): Promise<Content | undefined> {
  const row = await tx.maybe<{ sealed: Buffer }>(sql`
    select content_sealed as sealed from imports.draft
    where committee_id = ${tx.committeeId} and import_id = ${key.importId} and revision = ${key.revision}
      and part = ${key.part}`)
  if (!row) return undefined
  const json = await unpress(vault.openBytes(placeOf(key), row.sealed))
  const content: Content = JSON.parse(json.toString('utf8'))
  return content
}

/** Of the revisions before this one; of all when `before` is left out. */
export async function dropDrafts(tx: Tx, importId: string, before = 2 ** 31 - 1): Promise<void> {
  await tx.run(sql`
    delete from imports.draft
    where committee_id = ${tx.committeeId} and import_id = ${importId} and revision < ${before}`)
}

export async function dropDraft(tx: Tx, { importId, revision, part }: DraftKey): Promise<void> {
  await tx.run(sql`
    delete from imports.draft where committee_id = ${tx.committeeId} and import_id = ${importId}
      and revision = ${revision} and part = ${part}`)
}
