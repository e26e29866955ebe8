import { rateFormulas, rateReport, rateRows, type RateFigure } from '../../domain/cases/rate-queries.ts'
import { formulaOn, type RateCounts, type RateFormula } from '../../domain/cases/rates.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

async function listFormulas(tx: Tx): Promise<readonly RateFormula[]> {
  const rows = await tx.rows<{ body: RateFormula }>(sql`
    select body from cases.rate_formula where committee_id = ${tx.committeeId} order by in_force_from desc, version desc`)
  return rows.map(({ body }) => body)
}

const sums = sql`sum(base)::int as base, sum(contacted)::int as contacted, sum(solved)::int as solved,
  sum(satisfied)::int as satisfied, sum(basically)::int as basically`

answers(rateReport, {
  async read(tx, { from, to, by }, { house }) {
    const lines = await tx.rows<RateCounts & { key: string; name: string | null }>(sql`
      select x.*, case ${by}::text
        when 'kind' then (select k.level3 from cases.kind k where k.committee_id = ${tx.committeeId} and k.code = x.key)
        when 'agency' then (select o.name from registry.organisation o
                            where o.committee_id = ${tx.committeeId} and o.id = nullif(x.key, '')::uuid)
        end as name
      from (
        select case ${by}::text when 'month' then month else key end as key, ${sums} from cases.rate_total
        where committee_id = ${tx.committeeId} and dimension = ${by} and month between ${from} and ${to}
        group by 1 having sum(base) <> 0) x
      order by case ${by}::text when 'month' then x.key end, x.base desc, x.key`)
    const total = await tx.maybe<RateCounts>(sql`
      select ${sums} from cases.rate_total
      where committee_id = ${tx.committeeId} and dimension = 'month' and month between ${from} and ${to}
      having sum(base) <> 0`)
    return {
      formula: formulaOn(await listFormulas(tx), `${to}-31`),
      total: total ?? { base: 0, contacted: 0, solved: 0, satisfied: 0, basically: 0 },
      lines: lines.map(({ key, name, ...counts }) => ({
        key,
        name: (by === 'grid' ? house.areas.find(key)?.name : by === 'month' ? key : name) ?? '',
        counts,
      })),
    }
  },
})

const figures: Readonly<Record<RateFigure, Sql>> = {
  base: sql`true`,
  contacted: sql`v.contacted`,
  notContacted: sql`not v.contacted`,
  solved: sql`v.solved`,
  notSolved: sql`not v.solved`,
  satisfied: sql`v.satisfaction = 'satisfied'`,
  basically: sql`v.satisfaction = 'basically'`,
  not: sql`v.satisfaction = 'not'`,
}

answers(rateRows, {
  json({ from, to, by, key, figure, after, limit }, { committeeId }) {
    const [day, caseId, result] = after?.split('|') ?? []
    const seen = after
      ? sql`and (v.said_on, v.case_id, v.result_no) < (${day}::date, ${caseId}::uuid, ${Number(result)})`
      : sql``
    return sql`
      with row as (
        select v.case_id, v.result_no, v.said_on, v.contacted, v.solved, v.satisfaction from cases.verdict v
        where v.committee_id = ${committeeId} and v.said_on >= ${`${from}-01`}::date
          and v.said_on < (${`${to}-01`}::date + interval '1 month') and ${figures[figure]} and ${among(by, key)} ${seen}
        order by v.said_on desc, v.case_id desc, v.result_no desc limit ${limit + 1}
      ), page as (select * from row order by said_on desc, case_id desc, result_no desc limit ${limit})
      select json_build_object(
        'rows', coalesce((select json_agg(json_build_object('caseId', c.id, 'resultNo', p.result_no, 'number', c.number, 'title', c.title,
            'kind', k.level3, 'saidOn', p.said_on, 'contacted', p.contacted, 'solved', p.solved,
            'satisfaction', p.satisfaction) order by p.said_on desc, p.case_id desc, p.result_no desc)
          from page p
          join cases.case c on c.committee_id = ${committeeId} and c.id = p.case_id
          join cases.kind k on k.committee_id = ${committeeId} and k.code = c.kind_code), '[]'),
        'next', case when (select count(*) from row) > ${limit} then
          (select p.said_on || '|' || p.case_id || '|' || p.result_no from page p
           order by said_on, case_id, result_no limit 1) end)`
  },
})

function among(by: string | undefined, key: string | undefined): Sql {
  if (by === undefined || key === undefined) return sql`true`
  if (by === 'grid') return sql`coalesce(v.grid_id::text, '') = ${key}`
  if (by === 'kind') return sql`v.kind_code = ${key}`
  if (by === 'agency')
    return sql`v.organisations && array(select x::uuid from unnest(${[key]}::text[]) x
    where x ~ '^[0-9a-f-]{36}$')`
  return sql`to_char(v.said_on, 'YYYY-MM') = ${key}`
}

answers(rateFormulas, { read: (tx) => listFormulas(tx) })
