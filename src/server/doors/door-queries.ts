import type { KeptRow, listKept } from '../../domain/doors/queries.ts'
import type { Page, QuestionOf } from '../../domain/kit/query.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'
import { missingOf } from './device-store.ts'

const PAGE = 100

export function devicesJson(committeeId: string, accountId: string | null): Sql {
  return sql`
    select coalesce(json_agg(row order by met desc, id), '[]') from (
      select d.id, d.met_at as met, json_build_object('id', d.id, 'name', d.name, 'accountId', d.account_id,
        'accountName', a.name, 'enrolledAt', d.enrolled_at, 'metAt', d.met_at, 'revokedAt', d.revoked_at,
        'wipedAt', d.wiped_at, 'wipedUnsent', d.wiped_unsent, 'made', d.made_up_to,
        'received', (select coalesce(sum(upper(r) - lower(r)), 0) from unnest(d.received) r),
        'missing', ${missingOf}) as row
      from doors.device d join identity.account a on a.id = d.account_id
      where d.committee_id = ${committeeId} and (${accountId}::uuid is null or d.account_id = ${accountId})
      order by d.met_at desc limit 500) devices`
}

type KeptPage = Page<Omit<KeptRow, 'reason'> & { readonly reasonSealed: string | null }>

/** A page of what is kept; the reason for putting it aside still sealed, in hex. */
export async function listKeptRows(tx: Tx, { state, after }: QuestionOf<typeof listKept>): Promise<KeptPage> {
  const [at = '', id = ''] = after?.split('|') ?? []
  const { page } = await tx.one<{ page: KeptPage }>(sql`
    select (with page as materialized (
      select k.* from doors.kept k
      where k.committee_id = ${tx.committeeId} and k.state = ${state}
        and (${after ?? null}::text is null
          or (k.kept_at, k.id) > (${at || null}::timestamptz, ${id || null}::uuid))
      order by k.kept_at, k.id limit ${PAGE + 1})
    select json_build_object(
      'rows', coalesce((select json_agg(json_build_object('id', k.id, 'deviceName', d.name, 'accountName', a.name,
          'action', k.action, 'why', k.why, 'code', k.code, 'keptAt', k.kept_at, 'state', k.state,
          'settledAt', k.settled_at, 'settledBy', b.name,
          'reasonSealed', encode(k.reason_sealed, 'hex')) order by k.kept_at, k.id)
        from (select * from page order by kept_at, id limit ${PAGE}) k
        join identity.account a on a.id = k.account_id
        left join identity.account b on b.id = k.settled_by
        left join doors.device d on d.committee_id = k.committee_id and d.id = k.device_id), '[]'),
      'next', (select to_json(kept_at) #>> '{}' || '|' || id from page
        where (select count(*) from page) > ${PAGE} order by kept_at, id offset ${PAGE - 1} limit 1))) as page`)
  return page
}

/** Of phones that were wiped nothing more will come; what was on them then is told in their list. */
export function waitingJson(committeeId: string): Sql {
  return sql`
    select json_build_object(
      'corrections', (select count(*) from doors.correction where committee_id = ${committeeId} and state = 'toCheck'),
      'kept', (select count(*) from doors.kept where committee_id = ${committeeId} and state = 'waiting'),
      'missing', (select coalesce(sum(upper(r) - lower(r)), 0) from doors.device d,
          unnest(int8multirange(int8range(1, d.made_up_to + 1)) - d.received) r
        where d.committee_id = ${committeeId} and d.wiped_at is null))`
}
