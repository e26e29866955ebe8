import type { Envelope } from '../../domain/kit/action.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface PhotoOnItsWay {
  readonly id: string
  readonly deviceId: string
  readonly size: number
  readonly sha256: Buffer
  readonly received: number
  /** What `attachment.add` takes, once it is whole: name and file. */
  readonly file: { readonly name: string; readonly file: unknown } | null
}

export function lockPhoto(tx: Tx, id: string): Promise<PhotoOnItsWay | undefined> {
  return tx.maybe<PhotoOnItsWay>(sql`
    select id, device_id as "deviceId", size, sha256, received, file from doors.photo
    where committee_id = ${tx.committeeId} and id = ${id} for update`)
}

export function findPhoto(tx: Tx, id: string): Promise<PhotoOnItsWay | undefined> {
  return tx.maybe<PhotoOnItsWay>(sql`
    select id, device_id as "deviceId", size, sha256, received, file from doors.photo
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function beginPhoto(
  tx: Tx,
  row: {
    readonly id: string
    readonly deviceId: string
    readonly accountId: string
    readonly size: number
    readonly sha256: Buffer
    readonly at: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into doors.photo (committee_id, id, device_id, account_id, size, sha256, touched_at)
    values (${tx.committeeId}, ${row.id}, ${row.deviceId}, ${row.accountId}, ${row.size}, ${row.sha256}, ${row.at})`)
}

export async function addPiece(
  tx: Tx,
  photoId: string,
  { offset, bytes, at }: { readonly offset: number; readonly bytes: Buffer; readonly at: string },
): Promise<void> {
  await tx.run(sql`
    insert into doors.photo_piece (committee_id, photo_id, at, bytes)
    values (${tx.committeeId}, ${photoId}, ${offset}, ${bytes})`)
  await tx.run(sql`
    update doors.photo set received = ${offset + bytes.length}, touched_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${photoId}`)
}

export async function readPieces(tx: Tx, photoId: string): Promise<Buffer> {
  const rows = await tx.rows<{ bytes: Buffer }>(sql`
    select bytes from doors.photo_piece
    where committee_id = ${tx.committeeId} and photo_id = ${photoId} order by at`)
  return Buffer.concat(rows.map(({ bytes }) => bytes))
}

/** Whole and kept: its pieces go. */
export async function savePhotoWhole(tx: Tx, photoId: string, file: unknown): Promise<void> {
  await tx.run(sql`
    update doors.photo set file = ${JSON.stringify(file)} where committee_id = ${tx.committeeId} and id = ${photoId}`)
  await dropPieces(tx, photoId)
}

/** What came was not what was sent: it begins anew. */
export async function beginAnew(tx: Tx, photoId: string): Promise<void> {
  await dropPieces(tx, photoId)
  await tx.run(sql`
    update doors.photo set received = 0 where committee_id = ${tx.committeeId} and id = ${photoId}`)
}

async function dropPieces(tx: Tx, photoId: string): Promise<void> {
  await tx.run(sql`
    delete from doors.photo_piece where committee_id = ${tx.committeeId} and photo_id = ${photoId}`)
}

/** Unfinished ones that nobody has gone on with since then; and how much a device has unfinished. */
export async function dropStalePhotos(tx: Tx, before: string): Promise<number> {
  await tx.run(sql`
    delete from doors.photo_piece p using doors.photo f
    where p.committee_id = ${tx.committeeId} and f.committee_id = p.committee_id and f.id = p.photo_id
      and f.file is null and f.touched_at < ${before}`)
  return tx.run(sql`
    delete from doors.photo where committee_id = ${tx.committeeId} and file is null and touched_at < ${before}`)
}

export async function unfinishedBytes(tx: Tx, deviceId: string): Promise<number> {
  const { bytes } = await tx.one<{ bytes: number }>(sql`
    select coalesce(sum(received), 0)::float8 as bytes from doors.photo
    where committee_id = ${tx.committeeId} and device_id = ${deviceId} and file is null`)
  return bytes
}

/** The deed with its picture as its file; `undefined`: the picture is not whole yet. */
export async function withPhoto(tx: Tx, photoId: string, envelope: Envelope): Promise<Envelope | undefined> {
  const photo = await tx.maybe<Pick<PhotoOnItsWay, 'file'>>(sql`
    select file from doors.photo where committee_id = ${tx.committeeId} and id = ${photoId}`)
  if (!photo?.file) return undefined
  const input = envelope.input as Readonly<Record<string, unknown>>
  return { ...envelope, input: { name: photo.file.name, ...input, file: photo.file.file } }
}
