import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import { contestable, runningStates, type CaseState } from '../../domain/cases/case-states.ts'
import {
  closingVerdict,
  visitsThatCount,
  type ClosingVerdict,
  type VisitFact,
} from '../../domain/cases/closing.ts'
import { timeLeft } from '../../domain/cases/time-left.ts'
import { casePage, type CasePage } from '../../domain/cases/case-queries.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { caseJoins } from './case-list-queries.ts'
import { findCalendar } from './kind-store.ts'
import {
  CASE_CHECK,
  CASE_RESULT,
  CASE_WORDS,
  EXTENSION_REASON,
  PAUSE_REASON,
  REPORTER_WORDS,
  VISIT_WORDS,
} from './seals.ts'

/** What the question is about: where it lies decides who may ask. */
export async function findCaseSubject(tx: Tx, caseId: string): Promise<Subject | undefined> {
  return tx.maybe<Subject>(sql`
    select 'case' as kind, id, grid_id as "gridId", state from cases.case
    where committee_id = ${tx.committeeId} and id = ${caseId}`)
}

type Sealed<T extends string> = Record<T, Buffer | null>

/** A hex text of a bytea inside JSON: `\\x…`. */
function bytes(hex: string | null): Buffer | null {
  return hex ? Buffer.from(hex.replace(/^\\x/, ''), 'hex') : null
}

type Row = Omit<
  CasePage,
  | 'holderIsMe'
  | 'timeLeft'
  | 'closing'
  | 'words'
  | 'resultText'
  | 'checkText'
  | 'kind'
  | 'gridName'
  | 'reporters'
  | 'pauses'
  | 'extensions'
  | 'visits'
> &
  Sealed<'wordsSealed' | 'resultSealed' | 'checkSealed'> & {
    readonly kind: CasePage['kind']
    readonly reporters: readonly (Omit<CasePage['reporters'][number], 'words'> & { sealed: string | null })[]
    readonly pauses: readonly (Omit<CasePage['pauses'][number], 'reason'> & { sealed: string })[]
    readonly extensions: readonly (Omit<CasePage['extensions'][number], 'reason'> & { sealed: string })[]
    readonly resultNo: number
    readonly visits: readonly (VisitFact &
      Omit<CasePage['visits'][number], 'words' | 'counts'> & { sealed: string | null })[]
  }

answers(casePage, {
  subject: (tx, { caseId }) => findCaseSubject(tx, caseId),
  read: async (tx, { caseId }, { house, actor, now }) => {
    const row = await tx.maybe<Row>(pageStatement(tx.committeeId, caseId))
    if (!row) throw new NotFound()
    const {
      resultNo,
      wordsSealed,
      resultSealed,
      checkSealed,
      reporters,
      pauses,
      extensions,
      visits,
      ...plain
    } = row
    const open = (field: string, id: string, sealed: Buffer | null) =>
      sealed ? house.vault.open(field, id, sealed) : ''
    const counted = visitsThatCount(visits, resultNo)
    const calendar = (await findCalendar(tx)) ?? chinaCalendar
    return {
      ...plain,
      holderIsMe: row.holderId === actor.id,
      timeLeft: runs(row.state) ? timeLeft(row.dueAt, row.limit.unit, calendar, now) : null,
      closing: closingOf(row, counted),
      gridName: row.gridId ? (house.areas.find(row.gridId)?.name ?? null) : null,
      words: open(CASE_WORDS, caseId, wordsSealed),
      resultText: open(CASE_RESULT, caseId, resultSealed),
      checkText: open(CASE_CHECK, caseId, checkSealed),
      reporters: reporters.map(({ sealed, ...one }) => ({
        ...one,
        words: open(REPORTER_WORDS, one.id, bytes(sealed)),
      })),
      pauses: pauses.map(({ sealed, ...one }) => ({
        ...one,
        reason: open(PAUSE_REASON, one.id, bytes(sealed)),
      })),
      extensions: extensions.map(({ sealed, ...one }) => ({
        ...one,
        reason: open(EXTENSION_REASON, one.id, bytes(sealed)),
      })),
      visits: visits.map(({ id: visitId, way, reached, solved, satisfaction, madeBy, madeAt, sealed }) => ({
        id: visitId,
        way,
        reached,
        solved,
        satisfaction,
        madeBy,
        madeAt,
        counts: counted.some(({ id }) => id === visitId),
        words: open(VISIT_WORDS, visitId, bytes(sealed)),
      })),
    }
  },
})

function runs(state: CaseState): boolean {
  return runningStates.some((one) => one === state)
}

/** Speaks only while the result stands or has closed the matter; a question answered at once has no return visit. */
function closingOf({ result, state }: Row, counted: readonly VisitFact[]): ClosingVerdict | null {
  const stands = contestable.some((one) => one === state)
  return result && stands ? closingVerdict(result, counted) : null
}

function pageStatement(committeeId: string, caseId: string) {
  return sql`
    select c.id, c.number, c.title, c.source, c.source_number as "sourceNumber", c.kind_code as "kindCode",
      json_build_array(k.level1, k.level2, k.level3) as kind, c.state, c.urgent, c.duty, c.list_item as "listItem",
      c.dwelling_id as "dwellingId", c.grid_id as "gridId", c.words_sealed as "wordsSealed",
      trim(concat_ws(' ', p.name, b.name || '号楼', d.stair || '单元', coalesce(d.room, d.place), nullif(c.place_words, ''))) as place,
      (select name from identity.account where id = c.first_receiver_id) as "firstReceiver",
      c.holder_id as "holderId", h.name as holder, c.held_since as "heldSince", c.hand_overs as "handOvers", c.reopened,
      c.reported_at as "reportedAt", c.accepted_at as "acceptedAt", c.closed_at as "closedAt",
      c.contact_due_at as "contactDueAt", c.contacted_at as "contactedAt", c.clock_from as "clockFrom",
      json_build_object('amount', c.limit_amount, 'unit', c.limit_unit) as limit, c.due_at as "dueAt",
      c.due_uncertain as "dueUncertain", c.result, c.result_sealed as "resultSealed", c.check_sealed as "checkSealed",
      c.result_at as "resultAt", c.result_no as "resultNo", c.checked_at as "checkedAt", c.checked_on_site as "checkedOnSite", k.needs_check as "needsCheck", k.procedure_code as "procedureCode",
      c.decline_ground as "declineGround", coalesce(c.decline_channel, '') as "declineChannel",
      (select count(*) from cases.agency_task t where t.committee_id = c.committee_id and t.case_id = c.id
        and t.state not in ('confirmed', 'withdrawn')) as "openAgencyTasks", c.review_on as "reviewOn",
      (select json_build_object('id', m.id, 'number', m.number) from cases.case m
        where m.committee_id = c.committee_id and m.id = c.merged_into) as "mergedInto",
      coalesce((select json_agg(json_build_object('id', m.id, 'number', m.number, 'title', m.title)) from cases.case m
        where m.committee_id = c.committee_id and m.merged_into = c.id), '[]') as merged,
      coalesce((select json_agg(json_build_object('id', r.id, 'personId', r.person_id, 'nameMask', r.name_mask,
          'phoneMask', r.phone_mask, 'confidential', r.confidential, 'wantsMessages', r.wants_messages,
          'cameWith', (select m.number from cases.case m where m.committee_id = r.committee_id and m.id = r.first_case_id
            and m.id <> r.case_id), 'joinedAt', r.joined_at, 'sealed', r.words_sealed)
          order by r.joined_at, r.id)
        from cases.reporter r where r.committee_id = c.committee_id and r.case_id = c.id), '[]') as reporters,
      coalesce((select json_agg(json_build_object('id', u.id, 'kind', u.kind, 'from', u.began_at,
          'expectedOn', u.expected_on, 'until', u.ended_at, 'sealed', u.reason_sealed) order by u.began_at)
        from cases.pause u where u.committee_id = c.committee_id and u.case_id = c.id), '[]') as pauses,
      coalesce((select json_agg(json_build_object('id', e.id, 'amount', e.amount, 'unit', e.unit, 'askedBy', a.name,
          'askedById', e.asked_by, 'askedAt', e.asked_at, 'state', e.state, 'sealed', e.reason_sealed) order by e.asked_at)
        from cases.extension e left join identity.account a on a.id = e.asked_by
        where e.committee_id = c.committee_id and e.case_id = c.id), '[]') as extensions,
      coalesce((select json_agg(json_build_object('id', v.id, 'way', v.way, 'reached', v.reached, 'solved', v.solved,
          'satisfaction', v.satisfaction, 'resultNo', v.result_no, 'afterCheck', v.after_check, 'madeBy', coalesce(a.name, ''), 'madeAt', v.made_at, 'sealed', v.words_sealed)
          order by v.made_at, v.id)
        from cases.return_visit v left join identity.account a on a.id = v.made_by
        where v.committee_id = c.committee_id and v.case_id = c.id), '[]') as visits
    from cases.case c ${caseJoins}
    where c.committee_id = ${committeeId} and c.id = ${caseId}`
}
