import type { KeptState } from '../../domain/doors/kept.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { rangesOf } from './device-store.ts'

/** Something that a phone has recorded and that could not be carried out. */
export interface KeptRecord {
  readonly id: string
  readonly deviceId: string
  readonly seq: number
  readonly accountId: string
  readonly envelopeId: string | null
  readonly action: string | null
  readonly why: string
  readonly code: string | null
  readonly photoId: string | null
  readonly bodySealed: Buffer
  readonly keptAt: string
}

export async function addKept(tx: Tx, rows: readonly KeptRecord[]): Promise<void> {
  const coded = rows.map((row) => ({ ...row, bodySealed: row.bodySealed.toString('hex') }))
  await tx.run(sql`
    insert into doors.kept (committee_id, id, device_id, seq, account_id, envelope_id, action, why, code, photo_id,
                            body_sealed, kept_at, state)
    select ${tx.committeeId}, r.id, r."deviceId", r.seq, r."accountId", r."envelopeId", r.action, r.why, r.code,
           r."photoId", decode(r."bodySealed", 'hex'), r."keptAt", 'waiting'
    from json_to_recordset(${JSON.stringify(coded)}::json)
      as r(id uuid, "deviceId" uuid, seq bigint, "accountId" uuid, "envelopeId" uuid, action text, why text, code text,
           "photoId" uuid, "bodySealed" text, "keptAt" timestamptz)
    on conflict (committee_id, id) do nothing`)
}

/** What is kept of these numbers of a phone: id, and why. Nearly always nothing. */
export async function findKeptWhys(
  tx: Tx,
  deviceId: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<string, string>> {
  if (seqs.length === 0) return new Map()
  const rows = await tx.rows<{ id: string; why: string }>(sql`
    select id, why from doors.kept
    where committee_id = ${tx.committeeId} and device_id = ${deviceId}
      and seq between ${Math.min(...seqs)} and ${Math.max(...seqs)} and seq <@ ${rangesOf(seqs)}::int8multirange`)
  return new Map(rows.map(({ id, why }) => [id, why]))
}

export interface Kept extends Subject {
  readonly kind: 'kept'
  readonly state: KeptState
  readonly deviceId: string
  readonly accountId: string
  readonly accountName: string
  readonly photoId: string | null
  readonly bodySealed: Buffer
}

export function lockKept(tx: Tx, id: string): Promise<Kept | undefined> {
  return tx.maybe<Kept>(sql`
    select 'kept' as kind, k.id, k.state, k.device_id as "deviceId", k.account_id as "accountId", a.name as "accountName",
           k.photo_id as "photoId", k.body_sealed as "bodySealed"
    from doors.kept k join identity.account a on a.id = k.account_id
    where k.committee_id = ${tx.committeeId} and k.id = ${id} for update of k`)
}

export async function saveKeptSettled(
  tx: Tx,
  row: {
    readonly id: string
    readonly state: string
    readonly by: string
    readonly at: string
    readonly reasonSealed: Buffer | null
  },
): Promise<void> {
  await tx.run(sql`
    update doors.kept set state = ${row.state}, settled_at = ${row.at}, settled_by = ${row.by},
      reason_sealed = ${row.reasonSealed}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

/** It still waits, for another reason. */
export async function saveKeptWhy(tx: Tx, id: string, why: string, code: string | null): Promise<void> {
  await tx.run(sql`
    update doors.kept set why = ${why}, code = ${code} where committee_id = ${tx.committeeId} and id = ${id}`)
}

/** Those that wait for a picture. */
export function listAwaitingPhoto(tx: Tx, photoId: string): Promise<{ id: string }[]> {
  return tx.rows<{ id: string }>(sql`
    select id from doors.kept
    where committee_id = ${tx.committeeId} and photo_id = ${photoId} and state = 'waiting' order by seq`)
}
