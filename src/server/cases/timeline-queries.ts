import { caseTimeline, type TimelineLine } from '../../domain/cases/case-queries.ts'
import { answers } from '../answer.ts'
import { sql } from '../database/sql.ts'
import type { Vault } from '../house.ts'
import { WHISTLE_DECIDED } from './agency-seals.ts'
import { findCaseSubject } from './case-page-queries.ts'
import { CASE_NOTE } from './seals.ts'

interface LineRow extends Omit<TimelineLine, 'text'> {
  readonly unit: string | null
  /** The offices that were called together. */
  readonly units: string | null
  readonly holder: string | null
  readonly procedure: string | null
  readonly whistleId: string | null
  readonly decidedSealed: Buffer | null
  /** The line is about another matter that was one with this for a time. */
  readonly isOther: boolean
  readonly noteId: string | null
  readonly noteSealed: Buffer | null
}

answers(caseTimeline, {
  subject: (tx, { caseId }) => findCaseSubject(tx, caseId),
  /**
   * The lines of the books about this case, about what belongs to it, and about what was joined to it or split from it. The books
   * hold ids; names of offices and texts come from their own rows.
   */
  read: async (tx, { caseId }, { house }) => {
    const rows = await tx.rows<LineRow>(sql`
      select e.position, e.action, coalesce(a.name, g.organisation_name, e.actor_kind) as actor, e.written_at as at,
             coalesce(e.detail, '{}') as detail, j.part_id is not null as "isOther",
             coalesce(u.organisation_name, t.organisation_name) as unit, h.name as holder, d.body ->> 'name' as procedure,
             case when e.action = 'whistle.blow' then (
               select string_agg(o.organisation_name, '、' order by o.organisation_name) from cases.whistle_unit o
               where o.committee_id = e.committee_id and o.whistle_id = w.id) end as units,
             w.id as "whistleId",
             case when e.action in ('whistle.settle', 'whistle.cancel') then w.decided_sealed end as "decidedSealed",
             n.id as "noteId", n.text_sealed as "noteSealed"
      from journal.entry e
      left join cases.joining j on j.committee_id = e.committee_id and j.case_id = ${caseId} and j.part_id = e.subject_id
      left join identity.account a on a.id = e.actor_id
      left join identity.account h on h.id = (e.detail ->> 'holderId')::uuid
      left join procedures.file f on f.committee_id = e.committee_id and f.id = e.subject_id and e.action = 'procedure.open'
      left join procedures.definition d on d.committee_id = f.committee_id and d.id = f.definition_id
      left join cases.agency_task t on t.committee_id = e.committee_id and t.id = e.subject_id
      left join cases.agency_task g on g.committee_id = e.committee_id and g.id = e.subject_id and e.actor_kind = 'link'
      left join cases.whistle w on w.committee_id = e.committee_id and w.id = (e.detail ->> 'whistleId')::uuid
      left join cases.whistle_unit u on u.committee_id = e.committee_id
        and u.whistle_id = w.id and u.organisation_id = (e.detail ->> 'organisationId')::uuid
      left join cases.note n on n.committee_id = e.committee_id
        and n.id = coalesce((e.detail ->> 'noteId')::uuid, e.envelope_id)
        and (n.case_id = ${caseId} or n.case_id = j.part_id)
      where e.committee_id = ${tx.committeeId} and e.subject_id in (
        select ${caseId}::uuid
        union all select id from cases.agency_task where committee_id = ${tx.committeeId} and case_id = ${caseId}
        union all select part_id from cases.joining where committee_id = ${tx.committeeId} and case_id = ${caseId}
        union all select id from procedures.file where committee_id = ${tx.committeeId} and case_id = ${caseId}
        union all select l.id from procedures.filing l join procedures.file f
          on f.committee_id = l.committee_id and f.id = l.file_id
          where f.committee_id = ${tx.committeeId} and f.case_id = ${caseId})
        and (j.part_id is null or e.action in ('case.merge', 'case.unmerge', 'case.part')
          and ${caseId} in (e.detail ->> 'into', e.detail ->> 'from'))
      order by e.position desc limit 500`)
    return rows.map(
      ({ position, action, actor, at, detail, unit, units, holder, procedure, isOther, ...sealed }) => ({
        position,
        action,
        actor,
        at,
        detail: {
          ...detail,
          ...(unit ? { unit } : {}),
          ...(units ? { units } : {}),
          ...(holder ? { holder } : {}),
          ...(procedure ? { procedure } : {}),
          ...(isOther ? { isOther } : {}),
        },
        text: textOf(house.vault, sealed),
      }),
    )
  },
})

/** What was written with the line: a note, or what was decided on the spot. */
function textOf(
  vault: Vault,
  {
    noteId,
    noteSealed,
    whistleId,
    decidedSealed,
  }: Pick<LineRow, 'noteId' | 'noteSealed' | 'whistleId' | 'decidedSealed'>,
): string {
  if (noteId && noteSealed) return vault.open(CASE_NOTE, noteId, noteSealed)
  return whistleId && decidedSealed ? vault.open(WHISTLE_DECIDED, whistleId, decidedSealed) : ''
}
