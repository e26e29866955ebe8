import type { Database, Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What a token opens; the token itself is nowhere but with its holder. */
export interface KeptToken {
  readonly bearer: 'link' | 'resident'
  readonly id: string
  readonly committeeId: string
  readonly opensKind: 'agencyTask' | 'case'
  readonly opensId: string
  readonly endsAt: string
  readonly revokedAt: string | null
}

export async function addToken(tx: Tx, row: Omit<KeptToken, 'revokedAt'> & { hash: Buffer }): Promise<void> {
  await tx.run(sql`
    insert into cases.bearer_token (token_hash, bearer, id, committee_id, opens_kind, opens_id, ends_at)
    values (${row.hash}, ${row.bearer}, ${row.id}, ${row.committeeId}, ${row.opensKind}, ${row.opensId}, ${row.endsAt})`)
}

/** The one question that is asked without knowing the committee: by the hash alone. */
export async function findToken(database: Database, hash: Buffer): Promise<KeptToken | undefined> {
  const [row] = await database.look<KeptToken>(sql`
    select bearer, id, committee_id as "committeeId", opens_kind as "opensKind", opens_id as "opensId",
           ends_at as "endsAt", revoked_at as "revokedAt"
    from cases.bearer_token where token_hash = ${hash}`)
  return row
}

export async function saveTokenRevoked(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run(sql`
    update cases.bearer_token set revoked_at = ${at} where committee_id = ${tx.committeeId} and id = ${id}`)
}

/** Tokens that ended long ago are of no use to anybody. */
export async function sweepTokens(tx: Tx, bearer: KeptToken['bearer'], before: string): Promise<void> {
  await tx.run(sql`
    delete from cases.bearer_token
    where committee_id = ${tx.committeeId} and bearer = ${bearer} and ends_at < ${before}`)
}
