import type { MentionPlace, MentionSource } from '../../domain/rights/queries.ts'
import { ASK, WORD } from '../cases/agency-seals.ts'
import * as cases from '../cases/seals.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import * as doors from '../doors/seals.ts'
import * as drives from '../drives/seals.ts'
import * as meetings from '../meetings/seals.ts'
import * as procedures from '../procedures/seals.ts'

/** Of each kind the newest are read through, so that the answer comes in a moment; the screen says how many. */
export const READ_THROUGH = { matters: 300, meetings: 100, visits: 300 } as const

/** One thing that somebody wrote, still sealed: where it stands, and what it is sealed as. */
export interface Said {
  readonly of: MentionSource
  readonly id: string
  readonly place: MentionPlace
  readonly field: string
  readonly key: string
  readonly sealed: Buffer
}

/** What stands in matters: words, result and notes, return visits, what agencies were asked and wrote, and files of procedures. */
export function listSaidInMatters(tx: Tx, caseIds: readonly string[]): Promise<readonly Said[]> {
  const at = tx.committeeId
  const these = sql`${caseIds}::uuid[]`
  return tx.rows<Said>(sql`
    with said as (
      select c.id, 'words' as place, ${cases.CASE_WORDS} as field, c.id::text as key, c.words_sealed as sealed
        from cases.case c where c.committee_id = ${at} and c.id = any (${these})
      union all select c.id, 'result', ${cases.CASE_RESULT}, c.id::text, c.result_sealed
        from cases.case c where c.committee_id = ${at} and c.id = any (${these})
      union all select c.id, 'result', ${cases.CASE_CHECK}, c.id::text, c.check_sealed
        from cases.case c where c.committee_id = ${at} and c.id = any (${these})
      union all select o.case_id, 'note', ${cases.CASE_NOTE}, o.id::text, o.text_sealed
        from cases.note o where o.committee_id = ${at} and o.case_id = any (${these})
      union all select v.case_id, 'returnVisit', ${cases.VISIT_WORDS}, v.id::text, v.words_sealed
        from cases.return_visit v where v.committee_id = ${at} and v.case_id = any (${these})
      union all select t.case_id, 'agency', ${ASK}, t.id::text, t.ask_sealed
        from cases.agency_task t where t.committee_id = ${at} and t.case_id = any (${these})
      union all select t.case_id, 'agency', ${WORD}, w.id::text, w.text_sealed
        from cases.agency_task t join cases.agency_word w on w.committee_id = t.committee_id and w.task_id = t.id
        where t.committee_id = ${at} and t.case_id = any (${these})
      union all select f.case_id, 'procedure', ${procedures.STEP_NOTE}, s.file_id || '/' || s.key, s.note_sealed
        from procedures.file f join procedures.step s on s.committee_id = f.committee_id and s.file_id = f.id
        where f.committee_id = ${at} and f.case_id = any (${these})
      union all select f.case_id, 'procedure', x.field, g.id::text, x.sealed
        from procedures.file f join procedures.filing g on g.committee_id = f.committee_id and g.file_id = f.id
        cross join lateral (values (${procedures.FILING_SUBJECT}, g.subject_sealed), (${procedures.FILING_TEXT}, g.text_sealed),
          (${procedures.FILING_ANSWER}, g.answer_sealed)) x (field, sealed)
        where f.committee_id = ${at} and f.case_id = any (${these}))
    select 'case' as of, id, place, field, key, sealed from said where sealed is not null`)
}

/** What stands in minutes: who chaired and wrote, what was said by whom, and what came of it. */
export function listSaidInMeetings(tx: Tx, meetingIds: readonly string[]): Promise<readonly Said[]> {
  const at = tx.committeeId
  const these = sql`${meetingIds}::uuid[]`
  return tx.rows<Said>(sql`
    with said as (
      select m.id, x.field, m.id::text as key, x.sealed from meetings.meeting m
        cross join lateral (values (${meetings.MEETING_CHAIR}, m.chair_sealed), (${meetings.MEETING_RECORDER}, m.recorder_sealed),
          (${meetings.MEETING_CONCLUSION}, m.conclusion_sealed)) x (field, sealed)
        where m.committee_id = ${at} and m.id = any (${these})
      union all select o.meeting_id, x.field, o.id::text, x.sealed from meetings.opinion o
        cross join lateral (values (${meetings.OPINION_SPEAKER}, o.speaker_sealed), (${meetings.OPINION_WORDS}, o.words_sealed))
          x (field, sealed)
        where o.committee_id = ${at} and o.meeting_id = any (${these}))
    select 'meeting' as of, id, 'minutes' as place, field, key, sealed from said where sealed is not null`)
}

/** What was noted at the doors of these homes and with these people, in visits and in drives; the newest. */
export async function listSaidAtDoors(
  tx: Tx,
  { ids, homes }: { readonly ids: readonly string[]; readonly homes: readonly string[] },
): Promise<readonly Said[]> {
  const at = tx.committeeId
  const [visits, rounds] = await Promise.all([
    tx.rows<Said>(sql`
      select 'home' as of, v.dwelling_id as id, 'door' as place, ${doors.VISIT_WORDS} as field, v.id::text as key,
        v.words_sealed as sealed
      from doors.visit v
      where v.committee_id = ${at} and v.dwelling_id = any (${homes}::uuid[]) and v.words_sealed is not null
      order by v.visited_at desc, v.id limit ${READ_THROUGH.visits}`),
    tx.rows<Said>(sql`
      select 'drive' as of, t.drive_id as id, 'door' as place, ${drives.VISIT_WORDS} as field, v.id::text as key,
        v.words_sealed as sealed
      from drives.target t join drives.visit v on v.committee_id = t.committee_id and v.target_id = t.id
      where t.committee_id = ${at} and (t.person_id = any (${ids}::uuid[]) or t.dwelling_id = any (${homes}::uuid[]))
        and v.words_sealed is not null
      order by v.visited_at desc nulls last, v.id limit ${READ_THROUGH.visits}`),
  ])
  return [...visits, ...rounds]
}
