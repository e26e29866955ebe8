import type { MentionPlace, MentionSource } from '../../domain/rights/queries.ts'
import * as agencies from '../cases/agency-seals.ts'
import * as cases from '../cases/seals.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import * as doors from '../doors/seals.ts'
import * as drives from '../drives/seals.ts'
import * as meetings from '../meetings/seals.ts'
import * as procedures from '../procedures/seals.ts'

/** Of each kind the newest are read through, so that the answer comes in a moment; the screen says how many. */
export const READ_THROUGH = {
  matters: 300,
  meetings: 100,
  visits: 300,
  corrections: 300,
  drives: 100,
} as const

/** One thing that somebody wrote, still sealed: where it stands, and what it is sealed as. */
export interface Said {
  readonly of: MentionSource
  readonly id: string
  readonly place: MentionPlace
  readonly field: string
  readonly key: string
  readonly sealed: Buffer
}

/**
 * What stands in matters: words, result, notes and the reasons of pauses and extensions, return visits and what was said on the
 * way to him, thanks, what agencies were asked and wrote, whistles, and files of procedures.
 */
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
      union all select r.case_id, 'words', ${cases.REPORTER_WORDS}, r.id::text, r.words_sealed
        from cases.reporter r where r.committee_id = ${at} and r.case_id = any (${these})
      union all select p.case_id, 'note', ${cases.PAUSE_REASON}, p.id::text, p.reason_sealed
        from cases.pause p where p.committee_id = ${at} and p.case_id = any (${these})
      union all select e.case_id, 'note', ${cases.EXTENSION_REASON}, e.id::text, e.reason_sealed
        from cases.extension e where e.committee_id = ${at} and e.case_id = any (${these})
      union all select h.case_id, 'reach', ${cases.REACH_WORDS}, y.id::text, y.words_sealed
        from cases.reach h join cases.reach_try y on y.committee_id = h.committee_id and y.reach_id = h.id
        where h.committee_id = ${at} and h.case_id = any (${these})
      union all select k.case_id, 'thanks', x.field, k.id::text, x.sealed from cases.thanks k
        cross join lateral (values (${agencies.GIVER}, k.giver_sealed), (${agencies.THANKS}, k.text_sealed)) x (field, sealed)
        where k.committee_id = ${at} and k.case_id = any (${these})
      union all select v.case_id, 'returnVisit', ${cases.VISIT_WORDS}, v.id::text, v.words_sealed
        from cases.return_visit v where v.committee_id = ${at} and v.case_id = any (${these})
      union all select t.case_id, 'agency', x.field, t.id::text, x.sealed from cases.agency_task t
        cross join lateral (values (${agencies.ASK}, t.ask_sealed), (${agencies.PLACE}, t.place_sealed),
          (${agencies.NAMING}, t.naming_sealed), (${agencies.RESIDENT_CONTACT}, t.resident_contact_sealed)) x (field, sealed)
        where t.committee_id = ${at} and t.case_id = any (${these})
      union all select t.case_id, 'agency', ${agencies.WORD}, w.id::text, w.text_sealed
        from cases.agency_task t join cases.agency_word w on w.committee_id = t.committee_id and w.task_id = t.id
        where t.committee_id = ${at} and t.case_id = any (${these})
      union all select w.case_id, 'whistle', x.field, w.id::text, x.sealed from cases.whistle w
        cross join lateral (values (${agencies.WHISTLE_PLACE}, w.place_sealed), (${agencies.WHISTLE_PURPOSE}, w.purpose_sealed),
          (${agencies.WHISTLE_DECIDED}, w.decided_sealed), (${agencies.WHISTLE_DONE}, w.done_sealed)) x (field, sealed)
        where w.committee_id = ${at} and w.case_id = any (${these})
      union all select w.case_id, 'whistle', x.field, u.whistle_id || '/' || u.organisation_id, x.sealed
        from cases.whistle w
        join cases.whistle_unit u on u.committee_id = w.committee_id and u.whistle_id = w.id
        cross join lateral (values (${agencies.WHISTLE_CAME}, u.came_sealed),
          (${agencies.WHISTLE_UNIT_WORDS}, u.unit_words_sealed), (${agencies.WHISTLE_CALL_WORDS}, u.call_words_sealed))
          x (field, sealed)
        where w.committee_id = ${at} and w.case_id = any (${these})
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

/** What was proposed to be put right, and why it was not: at his homes, about him, and everything that is still to be checked. */
export function listSaidInCorrections(
  tx: Tx,
  { ids, homes }: { readonly ids: readonly string[]; readonly homes: readonly string[] },
): Promise<readonly Said[]> {
  return tx.rows<Said>(sql`
    with corrections as (
      select c.* from doors.correction c
      where c.committee_id = ${tx.committeeId}
        and (c.dwelling_id = any (${homes}::uuid[]) or c.person_id = any (${ids}::uuid[]) or c.state = 'toCheck')
      order by c.seen_at desc, c.id limit ${READ_THROUGH.corrections})
    select 'home' as of, c.dwelling_id as id, 'correction' as place, x.field, c.id::text as key, x.sealed
    from corrections c cross join lateral (values (${doors.SEEN}, c.seen_sealed), (${doors.NOT_TAKEN}, c.reason_sealed))
      x (field, sealed)
    where x.sealed is not null`)
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
