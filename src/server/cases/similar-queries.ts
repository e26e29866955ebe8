import { similarCases } from '../../domain/cases/case-queries.ts'
import { openStates } from '../../domain/cases/case-states.ts'
import { likelihoodTo, WORTH_A_LOOK, type Likelihood, type Likeness } from '../../domain/cases/similarity.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Vault } from '../house.ts'
import { caseJoins, caseRow, openCase } from './case-list-queries.ts'
import { CASE_WORDS } from './seals.ts'

/** How many of the latest matters in each open state are compared, whatever their place and kind. */
const latest = sql`limit 60`
const nearby = sql`limit 150`
const SHOWN = 8
/** Of how many the sealed words are opened and compared. */
const OPENED = 80

interface Candidate extends Likeness {
  readonly id: string
}

answers(similarCases, {
  async read(tx, { kindCode, dwellingId, title, placeWords, said }, { now, house }) {
    const home = dwellingId ?? null
    const compounds = await listCompounds(tx)
    const compoundId = (await findCompound(tx, home)) ?? compoundSaid(placeWords, compounds)
    const one: Likeness = {
      kindCode: kindCode ?? null,
      dwellingId: home,
      compoundId,
      text: `${title} ${placeWords}`,
      said,
      reportedAt: now,
    }
    const likelihood = likelihoodTo(one)
    const placed = (await listCandidates(tx, one)).map((other) => ({
      ...other,
      compoundId: other.compoundId ?? compoundSaid(other.text, compounds),
    }))
    const candidates = await withWords(tx, house.vault, placed, likelihood)
    const likely = candidates
      .map((other) => ({ id: other.id, ...likelihood(other) }))
      .filter(({ weight }) => weight >= WORTH_A_LOOK)
      .toSorted((a, b) => b.weight - a.weight || b.close - a.close || (a.id < b.id ? 1 : -1))
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

/**
 * What was said of a matter is sealed: it is opened only of the few that place, kind and title bring near, or that came last, and
 * never leaves this comparison.
 */
async function withWords(
  tx: Tx,
  vault: Vault,
  candidates: readonly Candidate[],
  likelihood: (other: Likeness) => Likelihood,
): Promise<readonly Candidate[]> {
  const near = candidates
    .map((other) => ({ other, ...likelihood(other) }))
    .toSorted(
      (a, b) => b.weight - a.weight || Date.parse(b.other.reportedAt) - Date.parse(a.other.reportedAt),
    )
    .map(({ other }) => other)
  const opened = near.slice(0, OPENED)
  const sealed = await tx.rows<{ id: string; words: Buffer }>(sql`
    select id, words_sealed as words from cases.case
    where committee_id = ${tx.committeeId} and id = any (${opened.map(({ id }) => id)}::uuid[])`)
  const words = new Map(sealed.map((row) => [row.id, row.words]))
  return near.map((other) => {
    const found = words.get(other.id)
    return found ? { ...other, said: vault.open(CASE_WORDS, other.id, found) } : other
  })
}

async function findCompound(tx: Tx, dwellingId: string | null): Promise<string | null> {
  const row = await tx.maybe<{ compoundId: string | null }>(sql`
    select compound_id as "compoundId" from registry.dwelling
    where committee_id = ${tx.committeeId} and id = ${dwellingId}`)
  return row?.compoundId ?? null
}

interface NamedCompound {
  readonly id: string
  readonly name: string
}

/** A community has a handful. */
function listCompounds(tx: Tx): Promise<readonly NamedCompound[]> {
  return tx.rows<NamedCompound>(sql`
    select id, name from registry.compound where committee_id = ${tx.committeeId} and removed_at is null`)
}

/** 小区 as the words name it: on the public page a place is never looked up, it stays words. */
function compoundSaid(text: string, compounds: readonly NamedCompound[]): string | null {
  return compounds.find(({ name }) => name !== '' && text.includes(name))?.id ?? null
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
