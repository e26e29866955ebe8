import {
  compoundYears,
  listThemes,
  recurring,
  themePage,
  type ThemeCase,
  type ThemeHead,
} from '../../domain/cases/theme.ts'
import { addDays, dayOf, startOfDay } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql, type Sql } from '../database/sql.ts'
import { caseJoins, iso, openCase } from './case-list-queries.ts'
import { THEME_DONE } from './seals.ts'

type Row = ThemeHead & { readonly doneSealed: Uint8Array | null }

function heads(tx: Tx, where: Sql): Promise<readonly Row[]> {
  return tx.rows<Row>(sql`
    select t.id, t.month, t.title, t.closed_at as "closedAt", t.done_sealed as "doneSealed",
      coalesce(n.cases, 0) as cases, coalesce(n.open, 0) as open
    from cases.theme t left join lateral (
      select count(*) as cases, count(*) filter (where ${openCase}) as open
      from cases.theme_case m join cases.case c on c.committee_id = m.committee_id and c.id = m.case_id
      where m.committee_id = t.committee_id and m.theme_id = t.id) n on true
    where t.committee_id = ${tx.committeeId} ${where}
    order by t.month desc, t.id desc limit 100`)
}

function headOf({ id, month, title, cases, open, closedAt }: Row): ThemeHead {
  return { id, month, title, cases, open, closedAt }
}

answers(listThemes, {
  read: async (tx) => (await heads(tx, nothing)).map(headOf),
})

answers(themePage, {
  async read(tx, { themeId }, { house }) {
    const [theme] = await heads(tx, sql`and t.id = ${themeId}`)
    if (!theme) throw new NotFound()
    const { doneSealed } = theme
    const head = headOf(theme)
    const rows = await tx.rows<ThemeCase>(sql`
      select c.id as "caseId", c.number, c.title, k.level3 as kind, c.state, c.reported_at as "reportedAt",
        trim(concat_ws(' ', p.name, b.name || '号楼', nullif(c.place_words, ''))) as place
      from cases.theme_case m join cases.case c on c.committee_id = m.committee_id and c.id = m.case_id ${caseJoins}
      where m.committee_id = ${tx.committeeId} and m.theme_id = ${themeId}
      order by c.reported_at desc, c.id desc limit 500`)
    return { ...head, done: doneSealed ? house.vault.open(THEME_DONE, head.id, doneSealed) : '', rows }
  },
})

const YEAR_DAYS = 365

function aYearBefore(now: string): string {
  return startOfDay(addDays(dayOf(now), -YEAR_DAYS))
}

answers(recurring, {
  /** Each part by its own index, twenty at most. */
  json: ({ caseId, kindCode, dwellingId, personId, compoundId }, { committeeId, now }) => {
    const since = aYearBefore(now)
    const some = (where: Sql) => sql`coalesce((select json_agg(r) from (
      select c.id as "caseId", c.number, c.title, k.level3 as kind, c.state, ${iso(sql`c.reported_at`)} as "reportedAt"
      from cases.case c join cases.kind k on k.committee_id = c.committee_id and k.code = c.kind_code
      where c.committee_id = ${committeeId} and c.reported_at >= ${since} and c.state <> 'merged'
        and (${caseId ?? null}::uuid is null or c.id <> ${caseId ?? null}) and ${where}
      order by c.reported_at desc limit 20) r), '[]')`
    const home = dwellingId ?? null
    const kind = kindCode ?? null
    return sql`
    select json_build_object(
      'home', ${some(sql`c.dwelling_id = ${home} and (${kind}::text is null or c.kind_code = ${kind})`)},
      'compound', ${
        compoundId
          ? some(sql`c.compound_id = ${compoundId} and (${kind}::text is null or c.kind_code = ${kind})`)
          : some(sql`c.kind_code = ${kind} and c.dwelling_id is distinct from ${home}::uuid and c.compound_id = (
        select compound_id from registry.dwelling where committee_id = ${committeeId} and id = ${home})`)
      },
      'person', ${some(sql`c.id in (select r.case_id from cases.reporter r
        where r.committee_id = ${committeeId} and r.person_id = ${personId ?? null})`)})`
  },
})

answers(compoundYears, {
  json: (_input, { committeeId, now }) => sql`
    with kinds as (
      select c.compound_id, c.kind_code, count(*) as n
      from cases.case c
      where c.committee_id = ${committeeId} and c.compound_id is not null and c.reported_at >= ${aYearBefore(now)}
        and c.state <> 'merged'
      group by c.compound_id, c.kind_code),
    placed as (
      select t.*, k.level3 as kind, row_number() over (partition by t.compound_id order by t.n desc, t.kind_code) as place
      from kinds t join cases.kind k on k.committee_id = ${committeeId} and k.code = t.kind_code)
    select coalesce(json_agg(json_build_object('compoundId', compound_id, 'total', total, 'again', again)), '[]') from (
      select compound_id, sum(n) as total,
        coalesce(json_agg(json_build_object('kindCode', kind_code, 'kind', kind, 'n', n) order by place)
          filter (where n > 1 and place <= 5), '[]') as again
      from placed group by compound_id order by compound_id) years`,
})
