import type { RecordKind } from '../../domain/mediation/file-view.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface RecordRow {
  readonly id: string
  readonly kind: RecordKind
  readonly state: 'planned' | 'held' | 'cancelled'
  readonly happenedAt: string
  readonly wordsSealed: Buffer
  readonly writtenAt: string
  readonly by: string
}

/** In the order in which it happened. */
export async function listRecords(tx: Tx, fileId: string): Promise<readonly RecordRow[]> {
  return tx.rows<RecordRow>(sql`
    select r.id, r.kind, r.state, r.happened_at as "happenedAt", r.words_sealed as "wordsSealed",
           r.written_at as "writtenAt", coalesce(a.name, '') as by
    from mediation.record r left join identity.account a on a.id = r.written_by
    where r.committee_id = ${tx.committeeId} and r.file_id = ${fileId}
    order by r.happened_at, r.written_at, r.id`)
}

export async function findRecord(
  tx: Tx,
  fileId: string,
  recordId: string,
): Promise<Pick<RecordRow, 'kind' | 'state' | 'happenedAt' | 'wordsSealed'> | undefined> {
  return tx.maybe(sql`
    select kind, state, happened_at as "happenedAt", words_sealed as "wordsSealed" from mediation.record
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and id = ${recordId}`)
}

/** A planned session that is held, or called off, is the same record. */
export async function writeRecord(
  tx: Tx,
  row: {
    id: string
    fileId: string
    kind: RecordKind
    state?: RecordRow['state']
    happenedAt: string
    wordsSealed: Buffer
    writtenAt: string
    writtenBy: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.record (committee_id, id, file_id, kind, state, happened_at, words_sealed, written_at, written_by)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.kind}, ${row.state ?? 'held'}, ${row.happenedAt},
            ${row.wordsSealed}, ${row.writtenAt}, ${row.writtenBy})
    on conflict (committee_id, id) do update set state = excluded.state, happened_at = excluded.happened_at,
      words_sealed = excluded.words_sealed, revision = record.revision + 1, written_at = excluded.written_at,
      written_by = excluded.written_by
    where record.file_id = excluded.file_id and record.state = 'planned' and record.kind = 'session'`)
}

export async function cancelRecord(tx: Tx, recordId: string): Promise<void> {
  await tx.run(sql`
    update mediation.record set state = 'cancelled', revision = revision + 1
    where committee_id = ${tx.committeeId} and id = ${recordId} and state = 'planned'`)
}
