import { similarCases } from '../../domain/cases/case-queries.ts'
import { openStates } from '../../domain/cases/case-states.ts'
import { likelihoodTo, WORTH_A_LOOK, type Likeness } from '../../domain/cases/similarity.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { caseJoins, caseRow, openCase } from './case-list-queries.ts'

/** How many of the latest matters in each open state are compared, whatever their place and kind. */
const latest = sql`limit 60`
const nearby = sql`limit 150`
const SHOWN = 8

interface Candidate extends Likeness {
  readonly id: string
}

answers(similarCases, {
  async read(tx, { kindCode, dwellingId, title, placeWords }, { now }) {
    const home = dwellingId ?? null
    const compoundId = await findCompound(tx, home)
    const one: Likeness = {
      kindCode: kindCode ?? null,
      dwellingId: home,
      compoundId,
      text: `${title} ${placeWords}`,
      reportedAt: now,
    }
    const candidates = await listCandidates(tx, one)
    const likelihood = likelihoodTo(one)
    const likely = candidates
      .map((other) => ({ id: other.id, ...likelihood(other) }))
      .filter(({ weight }) => weight >= WORTH_A_LOOK)
      .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? 1 : -1))
      .slice(0, SHOWN)
    if (likely.length === 0) return []
    const rows = await tx.rows<{ row: { readonly id: string } }>(sql`
      select ${caseRow} as row from cases.case c ${caseJoins}
      where c.committee_id = ${tx.committeeId} and c.id = any (${likely.map(({ id }) => id)}::uuid[])`)
    return likely.flatMap(({ id, why }) => {
      const found = rows.find(({ row }) => row.id === id)
      return found ? [{ ...found.row, why } as never] : []
    })
  },
})

async function findCompound(tx: Tx, dwellingId: string | null): Promise<string | null> {
  const row = await tx.maybe<{ compoundId: string | null }>(sql`
    select compound_id as "compoundId" from registry.dwelling
    where committee_id = ${tx.committeeId} and id = ${dwellingId}`)
  return row?.compoundId ?? null
}

/** Each arm is a short walk along its own index: the home, the compound, and the latest of each open state. */
function listCandidates(tx: Tx, { dwellingId, compoundId }: Likeness): Promise<readonly Candidate[]> {
  const columns = sql`c.id, c.kind_code, c.dwelling_id, c.compound_id, c.title, c.place_words, c.reported_at`
  return tx.rows<Candidate>(sql`
    select id, kind_code as "kindCode", dwelling_id as "dwellingId", compound_id as "compoundId",
      title || ' ' || place_words as text, reported_at as "reportedAt"
    from (
      (select ${columns} from cases.case c where c.committee_id = ${tx.committeeId} and c.dwelling_id = ${dwellingId}
        and ${openCase} ${nearby})
      union
      (select ${columns} from cases.case c where c.committee_id = ${tx.committeeId} and c.compound_id = ${compoundId}
        and ${openCase} ${nearby})
      union
      (select late.* from unnest(${[...openStates]}::text[]) s (state) cross join lateral (
        select ${columns} from cases.case c where c.committee_id = ${tx.committeeId} and c.state = s.state
        order by c.due_at desc, c.id desc ${latest}) late)) near`)
}
