import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface PictureRecord extends Subject {
  readonly kind: 'lock'
  readonly lockId: string
  readonly sha256: string
  readonly mediaType: string
  readonly thumbnail: string | null
  readonly nameSealed: Uint8Array
  readonly removedAt: string | null
}

const columns = sql`'lock' as kind, p.id, p.lock_id as "lockId", l.grid_id as "gridId", p.sha256, p.media_type as "mediaType",
  p.thumbnail, p.name_sealed as "nameSealed", p.removed_at as "removedAt"`

export async function findPicture(tx: Tx, id: string): Promise<PictureRecord | undefined> {
  return tx.maybe<PictureRecord>(sql`
    select ${columns} from locks.picture p
    join locks.lock l on l.committee_id = p.committee_id and l.id = p.lock_id
    where p.committee_id = ${tx.committeeId} and p.id = ${id}`)
}

export async function countPictures(tx: Tx, lockId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from locks.picture
    where committee_id = ${tx.committeeId} and lock_id = ${lockId} and removed_at is null`)
  return n
}

export async function addPicture(
  tx: Tx,
  row: {
    id: string
    lockId: string
    tag: string
    file: { sha256: string; bytes: number; mediaType: string; thumbnail: string | null }
    nameSealed: Buffer
    at: string
    by: string
  },
): Promise<void> {
  const { sha256, bytes, mediaType, thumbnail } = row.file
  await tx.run(sql`
    insert into locks.picture (committee_id, id, lock_id, tag, sha256, bytes, media_type, thumbnail, name_sealed, added_at,
                               added_by)
    values (${tx.committeeId}, ${row.id}, ${row.lockId}, ${row.tag}, ${sha256}, ${bytes}, ${mediaType}, ${thumbnail},
            ${row.nameSealed}, ${row.at}, ${row.by})`)
}

export async function savePictureRemoved(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run(sql`
    update locks.picture set removed_at = ${at} where committee_id = ${tx.committeeId} and id = ${id}`)
}

export interface KeptRecord extends Subject {
  readonly kind: 'lock'
  readonly handedOn: string | null
}

export async function lockKept(tx: Tx, id: string): Promise<KeptRecord | undefined> {
  return tx.maybe<KeptRecord>(sql`
    select 'lock' as kind, k.lock_id as id, l.grid_id as "gridId", k.handed_on as "handedOn"
    from locks.kept_property k
    join locks.lock l on l.committee_id = k.committee_id and l.id = k.lock_id
    where k.committee_id = ${tx.committeeId} and k.id = ${id} for update of k`)
}

export async function addKept(
  tx: Tx,
  row: { id: string; lockId: string; whatSealed: Buffer; placeSealed: Buffer; at: string; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into locks.kept_property (committee_id, id, lock_id, what_sealed, place_sealed, taken_at, taken_by)
    values (${tx.committeeId}, ${row.id}, ${row.lockId}, ${row.whatSealed}, ${row.placeSealed}, ${row.at}, ${row.by})`)
}

export async function saveHandedBack(
  tx: Tx,
  row: { id: string; receiverSealed: Buffer; on: string; by: string },
): Promise<void> {
  await tx.run(sql`
    update locks.kept_property set receiver_sealed = ${row.receiverSealed}, handed_on = ${row.on}, handed_by = ${row.by}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}
