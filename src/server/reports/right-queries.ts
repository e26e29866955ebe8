import { NotFound } from '../../domain/kit/refusal.ts'
import { listRights, rightPage, type RightPage, type RightRow } from '../../domain/rights/queries.ts'
import { erasePlan, sections } from '../../domain/rights/retention.ts'
import type { PersonState } from '../../domain/registry/person.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'
import { countChangesSince } from '../rights/request-store.ts'
import { RIGHT_ANSWER, RIGHT_WORDS } from '../rights/seals.ts'
import { countHeld } from './person-copy.ts'
import { readHeld } from './person-copy-queries.ts'

const shown = sql`q.id, q.case_id as "caseId", q.person_id as "personId", p.name as "personName", q.kind, q.state,
  q.asked_at as "askedAt"`
const from = sql`rights.request q join registry.person p on p.committee_id = q.committee_id and p.id = q.person_id`

async function rowsWhere(tx: Tx, filter: Sql): Promise<readonly RightRow[]> {
  return tx.rows<RightRow>(sql`
    select ${shown} from ${from} where q.committee_id = ${tx.committeeId} and ${filter} order by q.asked_at desc limit 100`)
}

answers(listRights, {
  read: (tx, { personId, caseId }) =>
    rowsWhere(tx, personId ? sql`q.person_id = ${personId}` : sql`q.case_id = ${caseId!}`),
})

type KeptRow = Omit<RightPage, 'words' | 'answer' | 'held' | 'plan' | 'changes'> & {
  readonly gridId: string | null
  readonly personState: PersonState
  readonly wordsSealed: Buffer
  readonly answerSealed: Buffer | null
}

answers(rightPage, {
  subject: (tx, { requestId }) =>
    tx.maybe(sql`
      select 'right' as kind, id, grid_id as "gridId" from rights.request
      where committee_id = ${tx.committeeId} and id = ${requestId}`),
  async read(tx, { requestId }, { house }) {
    const row = await tx.maybe<KeptRow>(sql`
      select ${shown}, q.grid_id as "gridId", p.state as "personState", q.words_sealed as "wordsSealed", q.proof,
             q.identified_at as "identifiedAt", i.name as "identifiedBy", q.copies, q.answered_at as "answeredAt",
             a.name as "answeredBy", q.outcome, q.answer_sealed as "answerSealed"
      from ${from}
      left join identity.account i on i.id = q.identified_by
      left join identity.account a on a.id = q.answered_by
      where q.committee_id = ${tx.committeeId} and q.id = ${requestId}`)
    if (!row) throw new NotFound()
    const { wordsSealed, answerSealed, personState, gridId: _, ...page } = row
    const held = countHeld(await readHeld(tx, row.personId))
    return {
      ...page,
      words: house.vault.open(RIGHT_WORDS, row.id, wordsSealed),
      answer: answerSealed ? house.vault.open(RIGHT_ANSWER, row.id, answerSealed) : '',
      held,
      plan: erasePlan(personState, new Set(sections.filter((one) => held[one] > 0))),
      changes: await countChangesSince(tx, row.id),
    }
  },
})
