import { dayOf } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import type { PersonFlag, PersonPage, Residence } from '../../domain/registry/person-view.ts'
import { personPage } from '../../domain/registry/queries.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { listHistory } from './history-queries.ts'
import { addressView, holdsOn, joinPlaces } from './view-queries.ts'

answers(personPage, {
  subject: async (tx, { personId }) => {
    const found = await tx.maybe<{ id: string; gridId: string | null }>(sql`
      select id, grid_id as "gridId" from registry.person
      where committee_id = ${tx.committeeId} and id = ${personId} and state <> 'removed'`)
    return found && { kind: 'person', ...found }
  },
  read: async (tx, { personId }, { now }) => ({
    ...(await getPerson(tx, personId)),
    flags: await listFlags(tx, personId, dayOf(now)),
    residences: await listResidences(tx, personId),
    history: await listHistory(tx, personId),
  }),
})

type Head = Omit<PersonPage, 'flags' | 'residences' | 'history'>

async function getPerson(tx: Tx, id: string): Promise<Head> {
  const committee = tx.committeeId
  const found = await tx.maybe<Head>(sql`
    select p.id, p.grid_id as "gridId", p.name, p.former_names as "formerNames", p.state, p.state_on as "stateOn",
           p.merged_into as "mergedInto", p.sex, p.birth, p.nation, p.document_kind as "documentKind",
           p.document_mask as document, p.document_doubts as "documentDoubts", p.note_sealed is not null as "hasNote",
           p.hukou_status as "hukouStatus",
           coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name)) from registry.person m
             where m.committee_id = ${committee} and m.merged_into = p.id), '[]') as "mergedFrom",
           coalesce((select json_agg(json_build_object('id', f.id, 'masked', f.phone_mask) order by f.rank, f.id)
             from registry.person_phone f where f.committee_id = ${committee} and f.person_id = p.id), '[]') as phones,
           (select json_build_object('id', h.id, 'number', h.number, 'address', h.address,
               'home', (select ${addressView} from registry.dwelling d ${joinPlaces(committee)}
                 where d.committee_id = ${committee} and d.id = h.dwelling_id))
             from registry.hukou h where h.committee_id = ${committee} and h.id = p.hukou_id) as hukou
    from registry.person p where p.committee_id = ${committee} and p.id = ${id}`)
  if (!found) throw new NotFound()
  return found
}

/** Holding ones first. */
async function listFlags(tx: Tx, personId: string, today: string): Promise<PersonFlag[]> {
  return tx.rows<PersonFlag>(sql`
    select f.id, f.flag, f.source, f.since, f.expires_on as "expiresOn", f.ended_on as "endedOn", f.purpose,
           ${holdsOn(today)} as holds
    from registry.person_flag f where f.committee_id = ${tx.committeeId} and f.person_id = ${personId}
    order by holds desc, f.since desc, f.id`)
}

/** The present home first, then the past ones from the latest. */
async function listResidences(tx: Tx, personId: string): Promise<Residence[]> {
  return tx.rows<Residence>(sql`
    select r.id, r.household_id as "householdId", h.tenure, r.relation, r.since, r.ended_on as "endedOn",
           r.end_reason as "endReason", ${addressView} as home
    from registry.residence r
    join registry.household h on h.committee_id = ${tx.committeeId} and h.id = r.household_id
    join registry.dwelling d on d.committee_id = ${tx.committeeId} and d.id = r.dwelling_id
    ${joinPlaces(tx.committeeId)}
    where r.committee_id = ${tx.committeeId} and r.person_id = ${personId}
    order by r.ended_on desc nulls first, r.id desc`)
}
