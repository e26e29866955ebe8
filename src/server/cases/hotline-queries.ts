import type { z } from 'zod'
import { openStates } from '../../domain/cases/case-states.ts'
import type {
  HotlineExportRow,
  HotlineOrderRow,
  HotlineStanding,
  listHotlineOrders,
} from '../../domain/cases/hotline-deeds.ts'
import { addDays, startOfDay } from '../../domain/kit/dates.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

type Filter = z.infer<typeof listHotlineOrders.input>

/** Orders of some days, each with the matter that answers it and how far that has come. */
const standing = (tx: Tx, { from, to }: Pick<Filter, 'from' | 'to'>) => sql`
  select o.number, o.seen_at, o.changed_at, c.id as case_id, c.number as case_number, coalesce(c.title, '') as title, m.state,
         m.due_at, o.sent_at,
         case when m.state is null or m.state = any (${[...openStates, 'merged']}) then 'waiting'
              when o.sent_at is null or o.sent_result_no is distinct from m.result_no then 'ready'
              else 'sent' end as standing
  from cases.hotline_order o
  left join cases.case c on c.committee_id = o.committee_id and c.source = 'hotline12345' and c.source_number = o.number
  left join cases.case m on m.committee_id = c.committee_id and m.id = coalesce(c.merged_into, c.id)
  where o.committee_id = ${tx.committeeId}
    and (${from === null} or o.seen_at >= ${from ? startOfDay(from) : null}::timestamptz)
    and (${to === null} or o.seen_at < ${to ? startOfDay(addDays(to, 1)) : null}::timestamptz)`

export async function listOrderRows(tx: Tx, filter: Filter): Promise<readonly HotlineOrderRow[]> {
  const [at, number] = filter.after?.split('|') ?? []
  return tx.rows<HotlineOrderRow>(sql`
    select number, standing, seen_at as "seenAt", changed_at as "changedAt", case_id as "caseId",
           case_number as "caseNumber", title, state, due_at as "dueAt", sent_at as "sentAt"
    from (${standing(tx, filter)}) s
    where (${filter.standing === null} or standing = ${filter.standing})
      and (${at === undefined} or (seen_at, number) < (${at ?? null}::timestamptz, ${number ?? null}))
    order by seen_at desc, number desc limit ${filter.limit}`)
}

export async function countOrders(
  tx: Tx,
  filter: Filter,
): Promise<Readonly<Record<HotlineStanding, number>>> {
  return tx.one(sql`
    select count(*) filter (where standing = 'ready')::int as ready,
           count(*) filter (where standing = 'waiting')::int as waiting,
           count(*) filter (where standing = 'sent')::int as sent
    from (${standing(tx, filter)}) s`)
}

export async function listExportRows(tx: Tx): Promise<readonly HotlineExportRow[]> {
  return tx.rows<HotlineExportRow>(sql`
    select e.id, e.made_at as "madeAt", a.name as "madeBy", e.orders
    from cases.hotline_export e left join identity.account a on a.id = e.made_by
    where e.committee_id = ${tx.committeeId} order by e.made_at desc, e.id desc limit 50`)
}

/** Rows of one export, the newest layout first. */
export async function listSheetRows(
  tx: Tx,
  exportId: string,
): Promise<
  readonly { readonly number: string; readonly rowSealed: Buffer; readonly answerSealed: Buffer }[]
> {
  return tx.rows(sql`
    select a.number, o.row_sealed as "rowSealed", a.answer_sealed as "answerSealed"
    from cases.hotline_answer a
    join cases.hotline_order o on o.committee_id = a.committee_id and o.number = a.number
    where a.committee_id = ${tx.committeeId} and a.export_id = ${exportId}
    order by greatest(o.seen_at, o.changed_at) desc, a.number`)
}
