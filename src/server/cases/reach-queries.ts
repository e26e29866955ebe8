import {
  caseReaches,
  reachesDue,
  reachLadderPage,
  type ReachRow,
  type ReachTry,
} from '../../domain/cases/reach-queries.ts'
import { usualReachLadder } from '../../domain/cases/reach.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'
import type { House } from '../house.ts'
import { findReachLadder } from './reach-store.ts'
import { REACH_WORDS } from './seals.ts'

type Row = Omit<ReachRow, 'tries'> & {
  readonly tries: readonly (Omit<ReachTry, 'words'> & { readonly sealed: string | null })[]
}

async function listReaches(tx: Tx, { vault }: House, where: Sql): Promise<readonly ReachRow[]> {
  const rows = await tx.rows<Row>(sql`
    select r.id, r.case_id as "caseId", r.case_number as number, c.title, r.about, r.name_mask as "nameMask",
      r.phone_mask as "phoneMask", r.reporter_id as "reporterId", r.dwelling_id as "dwellingId", r.step,
      r.step_since as "stepSince", r.state, r.ended_at as "endedAt", r.ended_how as "endedHow",
      coalesce((select json_agg(json_build_object('id', t.id, 'step', t.step, 'reached', t.reached,
          'sealed', encode(t.words_sealed, 'hex'), 'madeBy', a.name, 'madeAt', t.made_at) order by t.made_at, t.id)
        from cases.reach_try t left join identity.account a on a.id = t.made_by
        where t.committee_id = r.committee_id and t.reach_id = r.id), '[]') as tries
    from cases.reach r left join cases.case c on c.committee_id = r.committee_id and c.id = r.case_id
    where r.committee_id = ${tx.committeeId} and ${where}
    order by r.step_since, r.id limit 200`)
  return rows.map((row) => ({
    ...row,
    tries: row.tries.map(({ sealed, ...one }) => ({
      ...one,
      words: sealed ? vault.open(REACH_WORDS, one.id, Buffer.from(sealed, 'hex')) : '',
    })),
  }))
}

answers(reachesDue, {
  read: (tx, _input, { house }) => listReaches(tx, house, sql`r.state = 'open' and r.step <> 'message'`),
})

answers(caseReaches, {
  read: (tx, { caseId }, { house }) => listReaches(tx, house, sql`r.case_id = ${caseId}`),
})

answers(reachLadderPage, { read: async (tx) => (await findReachLadder(tx)) ?? usualReachLadder })
