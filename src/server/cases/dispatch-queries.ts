import { dispatchFor } from '../../domain/cases/dispatch.ts'
import {
  caseDispatch,
  dispatchHistory,
  listDispatch,
  suggestDispatch,
  type DispatchChange,
  type DispatchSuggestion,
  type UnitName,
} from '../../domain/cases/dispatch-queries.ts'
import { shippedKinds } from '../../domain/cases/kinds-shipped.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'
import { findOuterCase } from './agency-case-store.ts'
import { findCaseRule, listRules, type KeptDispatch } from './dispatch-store.ts'
import { findKind } from './kind-store.ts'

const shippedPaths = JSON.stringify(Object.fromEntries(shippedKinds.map(({ code, path }) => [code, path])))

/** A line with its names, from anything that has the fields of one. */
function lineOf(
  committeeId: string,
  line: Record<'id' | 'kindCode' | 'compoundId' | 'duty' | 'listItem' | 'unitIds', Sql>,
) {
  return sql`json_build_object('id', ${line.id}, 'kindCode', ${line.kindCode},
    'path', coalesce((select json_build_array(level1, level2, level3) from cases.kind
      where committee_id = ${committeeId} and code = ${line.kindCode}), ${shippedPaths}::json -> (${line.kindCode})),
    'compoundId', ${line.compoundId},
    'place', (select name from registry.compound where committee_id = ${committeeId} and id = (${line.compoundId})::uuid),
    'duty', ${line.duty}, 'listItem', ${line.listItem},
    'units', coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by u.n)
      from unnest(${line.unitIds}) with ordinality u (id, n)
      join registry.organisation o on o.committee_id = ${committeeId} and o.id = u.id), '[]'))`
}

answers(listDispatch, {
  json: (_input, { committeeId }) => {
    const line = lineOf(committeeId, {
      id: sql`e.id`,
      kindCode: sql`e.kind_code`,
      compoundId: sql`e.compound_id`,
      duty: sql`e.duty`,
      listItem: sql`e.list_item`,
      unitIds: sql`e.unit_ids`,
    })
    return sql`
      select coalesce(json_agg(row order by row ->> 'path', row ->> 'place' nulls first), '[]') from (
        select ${line} as row from cases.dispatch_entry e
        where e.committee_id = ${committeeId} and e.retired_at is null) lines`
  },
})

/** The same from what a change has kept. */
function keptLine(committeeId: string, kept: Sql): Sql {
  const field = (name: string) => sql`${kept} ->> ${name}::text`
  return sql`case when ${kept} is not null then ${lineOf(committeeId, {
    id: sql`c.entry_id`,
    kindCode: field('kindCode'),
    compoundId: field('compoundId'),
    duty: field('duty'),
    listItem: field('listItem'),
    unitIds: sql`array(select jsonb_array_elements_text(${kept} -> 'unitIds')::uuid)`,
  })} end`
}

answers(dispatchHistory, {
  async read(tx, { after, limit }) {
    const [at, id] = after?.split('|') ?? []
    const rows = await tx.rows<DispatchChange>(sql`
      select c.id, c.changed_at as at, coalesce(a.name, '') as by,
        ${keptLine(tx.committeeId, sql`c.before`)} as before, ${keptLine(tx.committeeId, sql`c.after`)} as after
      from cases.dispatch_change c left join identity.account a on a.id = c.changed_by
      where c.committee_id = ${tx.committeeId}
        and (${after === undefined} or (c.changed_at, c.id) < (${at ?? null}::timestamptz, ${id ?? null}::uuid))
      order by c.changed_at desc, c.id desc limit ${limit}`)
    const last = rows.length === limit ? rows.at(-1) : undefined
    return { rows, ...(last ? { next: `${last.at}|${last.id}` } : {}) }
  },
})

answers(suggestDispatch, {
  async read(tx, { kindCode, dwellingId, compoundId }) {
    const home = dwellingId
      ? await tx.maybe<{ compoundId: string | null }>(sql`
          select compound_id as "compoundId" from registry.dwelling
          where committee_id = ${tx.committeeId} and id = ${dwellingId}`)
      : undefined
    const place = home?.compoundId ?? compoundId ?? null
    return suggestion(tx, kindCode, dispatchFor(await listRules(tx, [kindCode]), kindCode, place))
  },
})

answers(caseDispatch, {
  subject: (tx, { caseId }) => findOuterCase(tx, caseId),
  async read(tx, { caseId }) {
    const one = await tx.maybe<{ kindCode: string }>(sql`
      select kind_code as "kindCode" from cases.case where committee_id = ${tx.committeeId} and id = ${caseId}`)
    return one ? suggestion(tx, one.kindCode, await findCaseRule(tx, caseId)) : null
  },
})

async function suggestion(
  tx: Tx,
  kindCode: string,
  rule: KeptDispatch | undefined,
): Promise<DispatchSuggestion | null> {
  if (rule) {
    const { duty, listItem, unitIds, compoundId } = rule
    return { duty, listItem, units: await unitNames(tx, unitIds), from: compoundId ? 'place' : 'community' }
  }
  const kind = await findKind(tx, kindCode)
  return kind ? { duty: kind.duty, listItem: kind.listItem, units: [], from: 'kind' } : null
}

async function unitNames(tx: Tx, unitIds: readonly string[]): Promise<readonly UnitName[]> {
  const rows = await tx.rows<UnitName>(sql`
    select id, name from registry.organisation
    where committee_id = ${tx.committeeId} and id = any (${unitIds}::uuid[]) and removed_at is null`)
  return unitIds.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
