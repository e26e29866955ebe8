import type { RateFormula } from '../../domain/cases/rates.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Verdict {
  readonly caseId: string
  readonly resultNo: number
  /** Beijing day. */
  readonly saidOn: string
  readonly gridId: string | null
  readonly kindCode: string
  readonly solved: boolean
  readonly satisfaction: string
}

/**
 * The last word on a result takes the place of an earlier one, in the totals too: what the old one counted is taken out where it
 * was counted, in one statement. Whether he had heard from us stays as it was at his first word on it: the visit itself is no response.
 */
export async function saveVerdict(tx: Tx, verdict: Verdict): Promise<void> {
  const { caseId, resultNo, saidOn, gridId, kindCode, solved, satisfaction } = verdict
  await tx.run(sql`
    with before as (
      select said_on, grid_id, kind_code, organisations, contacted, solved, satisfaction, -1 as sign from cases.verdict
      where committee_id = ${tx.committeeId} and case_id = ${caseId} and result_no = ${resultNo}
    ), now as (
      insert into cases.verdict as v (committee_id, case_id, result_no, said_on, grid_id, kind_code, organisations,
                                      contacted, solved, satisfaction)
      values (${tx.committeeId}, ${caseId}, ${resultNo}, ${saidOn}, ${gridId}, ${kindCode},
              coalesce((select array_agg(distinct t.organisation_id) from cases.agency_task t
                        where t.committee_id = ${tx.committeeId} and t.case_id = ${caseId} and t.state <> 'withdrawn'), '{}'),
              (select c.contacted_at is not null or c.contact_due_at is null from cases.case c
               where c.committee_id = ${tx.committeeId} and c.id = ${caseId}), ${solved}, ${satisfaction})
      on conflict (committee_id, case_id, result_no) do update
        set said_on = excluded.said_on, grid_id = excluded.grid_id, kind_code = excluded.kind_code,
            organisations = excluded.organisations, solved = excluded.solved, satisfaction = excluded.satisfaction
      returning said_on, grid_id, kind_code, organisations, contacted, solved, satisfaction, 1 as sign
    ), change as (
      select to_char(w.said_on, 'YYYY-MM') as month, d.dimension, d.key, sum(sign) as base,
             coalesce(sum(sign) filter (where contacted), 0) as contacted,
             coalesce(sum(sign) filter (where solved), 0) as solved,
             coalesce(sum(sign) filter (where satisfaction = 'satisfied'), 0) as satisfied,
             coalesce(sum(sign) filter (where satisfaction = 'basically'), 0) as basically
      from (select * from before union all select * from now) w cross join lateral (
        select 'month' as dimension, '' as key
        union all select 'grid', coalesce(w.grid_id::text, '')
        union all select 'kind', w.kind_code
        union all select 'agency', o::text from unnest(w.organisations) o) d
      group by 1, 2, 3
    )
    insert into cases.rate_total as t (committee_id, month, dimension, key, base, contacted, solved, satisfied, basically)
    select ${tx.committeeId}, month, dimension, key, base, contacted, solved, satisfied, basically from change
    on conflict (committee_id, dimension, month, key) do update
      set base = t.base + excluded.base, contacted = t.contacted + excluded.contacted, solved = t.solved + excluded.solved,
          satisfied = t.satisfied + excluded.satisfied, basically = t.basically + excluded.basically`)
}

/** A version that was written before is written anew, so a slip can be put right before anybody reports by it. */
export async function saveFormula(tx: Tx, formula: RateFormula, by: string, at: string): Promise<void> {
  await tx.run(sql`
    insert into cases.rate_formula (committee_id, version, in_force_from, body, written_at, written_by)
    values (${tx.committeeId}, ${formula.version}, ${formula.inForceFrom}, ${JSON.stringify(formula)}::jsonb, ${at}, ${by})
    on conflict (committee_id, version) do update
      set in_force_from = excluded.in_force_from, body = excluded.body, written_at = excluded.written_at,
          written_by = excluded.written_by`)
}
