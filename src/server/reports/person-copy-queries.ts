import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'
import { listSamePerson } from '../registry/erase-store.ts'
import { isOwnNumber } from './own-number-queries.ts'

/** What is held of one person, as it lies: sealed where it is sealed. Instants and days are ISO. */
export interface HeldRows {
  readonly people: readonly {
    id: string
    name: string
    formerNames: string[]
    sex: string
    birth: string | null
    nation: string | null
    documentKind: string
    documentSealed: Buffer | null
    noteSealed: Buffer | null
    hukouStatus: string
    hukouAddress: string | null
    state: string
    since: string
  }[]
  readonly phones: readonly { id: string; sealed: Buffer }[]
  readonly flags: readonly {
    flag: string
    source: string
    since: string
    purpose: string
    endedOn: string | null
  }[]
  readonly homes: readonly {
    home: string
    relation: string
    since: string | null
    endedOn: string | null
  }[]
  readonly matters: readonly {
    caseId: string
    number: string
    title: string
    state: string
    at: string
    reporterId: string
    wordsSealed: Buffer | null
    caseWordsSealed: Buffer | null
    papers: { serial: string; kind: string }[]
    /** What he said at return visits, sealed in hex. */
    answers: { id: string; solved: boolean | null; satisfaction: string | null; words: string | null }[]
    messages: number
  }[]
  readonly visits: readonly { at: string; what: string; outcome: string; stance: string | null }[]
  readonly mediations: readonly { on: string; year: number; number: number; state: string }[]
  readonly procedures: readonly { at: string; name: string; state: string }[]
  readonly history: readonly { at: string; action: string; by: string }[]
  readonly looks: readonly { at: string; by: string; field: string; reason: string }[]
}

/** Reads across the rooms; whoever is not this person is left out of every line. */
export async function readHeld(tx: Tx, personId: string): Promise<HeldRows> {
  const ids = await listSamePerson(tx, personId)
  const at = tx.committeeId
  const whose = (column: Sql) => sql`${column} = any (${ids}::uuid[])`
  return {
    people: await tx.rows(sql`
      select p.id, p.name, p.former_names as "formerNames", p.sex, p.birth, p.nation, p.document_kind as "documentKind",
             p.document_sealed as "documentSealed", p.note_sealed as "noteSealed", p.hukou_status as "hukouStatus",
             h.address as "hukouAddress", p.state, p.created_at as since
      from registry.person p
      left join registry.hukou h on h.committee_id = p.committee_id and h.id = p.hukou_id
      where p.committee_id = ${at} and ${whose(sql`p.id`)} order by p.created_at`),
    phones: await tx.rows(sql`
      select f.id, f.phone_sealed as sealed from registry.person_phone f
      where f.committee_id = ${at} and ${whose(sql`f.person_id`)} order by f.rank, f.id`),
    flags: await tx.rows(sql`
      select f.flag, f.source, f.since, f.purpose, f.ended_on as "endedOn" from registry.person_flag f
      where f.committee_id = ${at} and ${whose(sql`f.person_id`)} order by f.since`),
    homes: await tx.rows(sql`
      select concat_ws(' ', c.name, b.name || '号楼', d.stair || '单元', coalesce(d.room, d.place)) as home, r.relation, r.since,
             r.ended_on as "endedOn"
      from registry.residence r
      join registry.dwelling d on d.committee_id = r.committee_id and d.id = r.dwelling_id
      join registry.compound c on c.committee_id = d.committee_id and c.id = d.compound_id
      left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
      where r.committee_id = ${at} and ${whose(sql`r.person_id`)} order by r.since nulls first`),
    matters: await tx.rows(sql`
      select c.id as "caseId", c.number, c.title, c.state, r.joined_at as at, r.id as "reporterId", r.words_sealed as "wordsSealed",
             case when r.first_case_id = c.id and not exists (select from cases.reporter o where o.committee_id = c.committee_id
               and o.case_id = c.id and o.joined_at < r.joined_at) then c.words_sealed end as "caseWordsSealed",
             (select coalesce(json_agg(json_build_object('serial', d.serial, 'kind', d.kind)), '[]') from documents.paper d
               where d.committee_id = c.committee_id and d.case_id = c.id and d.state = 'issued') as papers,
             (select coalesce(json_agg(json_build_object('id', v.id, 'solved', v.solved, 'satisfaction', v.satisfaction,
                 'words', encode(v.words_sealed, 'hex')) order by v.made_at), '[]') from cases.return_visit v
               where v.committee_id = c.committee_id and v.case_id = c.id and v.reached and (v.reporter_id = r.id
                 -- Where nobody else reported it, nobody else was asked.
                 or (v.reporter_id is null and not exists (select from cases.reporter o where o.committee_id = c.committee_id
                   and o.case_id = c.id and o.id <> r.id)))) as answers,
             (select count(*)::int from messages.outbox m where m.committee_id = c.committee_id and m.reporter_id = r.id) as messages
      from cases.reporter r join cases.case c on c.committee_id = r.committee_id and c.id = r.case_id
      where r.committee_id = ${at} and (${whose(sql`r.person_id`)} or (r.person_id is null and ${isOwnNumber(tx, ids, sql`r.phone_index`)}))
      order by r.joined_at limit 1000`),
    visits: await tx.rows(sql`
      select v.visited_at as at, d.name as what, v.outcome, v.stance from drives.visit v
      join drives.target t on t.committee_id = v.committee_id and t.id = v.target_id
      join drives.drive d on d.committee_id = t.committee_id and d.id = t.drive_id
      where v.committee_id = ${at} and ${whose(sql`t.person_id`)} order by v.visited_at limit 1000`),
    mediations: await tx.rows(sql`
      select f.registered_on as "on", f.year, f.number, f.state from mediation.party y
      join mediation.file f on f.committee_id = y.committee_id and f.id = y.file_id
      where y.committee_id = ${at} and ${whose(sql`y.person_id`)} order by f.registered_on`),
    procedures: await tx.rows(sql`
      select f.opened_at as at, d.name, f.state from procedures.file f
      join procedures.definition d on d.committee_id = f.committee_id and d.id = f.definition_id
      where f.committee_id = ${at} and ${whose(sql`f.applicant_id`)} order by f.opened_at`),
    history: await tx.rows(sql`
      select c.made_at as at, c.action, coalesce(a.name, '') as by from registry.change c
      left join identity.account a on a.id = c.made_by
      where c.committee_id = ${at} and ${whose(sql`c.subject_id`)} order by c.made_at limit 1000`),
    looks: await tx.rows(sql`
      select r.at, coalesce(a.name, '') as by, r.field, r.reason from registry.reveal r
      left join identity.account a on a.id = r.account_id
      where r.committee_id = ${at} and ${whose(sql`r.person_id`)} order by r.at limit 1000`),
  }
}
