import { rightMentions, type Mention, type MentionPlace } from '../../domain/rights/queries.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { listSamePerson } from '../registry/erase-store.ts'
import { isOwnNumber } from './own-number-queries.ts'
import {
  listSaidAtDoors,
  listSaidInCorrections,
  listSaidInMatters,
  listSaidInMeetings,
  READ_THROUGH,
  type Said,
} from './right-said-queries.ts'

/** Something that is looked through: a matter, a meeting, a home, a drive; its name as a list shows it. */
interface Source extends Pick<Mention, 'of' | 'id' | 'label' | 'files'> {
  /** What of it is not sealed. */
  readonly plain: string
  readonly plainPlace: MentionPlace
  /** What was noted of papers of its procedures; not sealed either. */
  readonly papers?: string
}

/**
 * Where the name stands in words that others wrote: a deletion does not change them, a person has to look. Looked through are the
 * matters that he reported, those at his homes, of his procedures and those with the name in their title; the newest meetings; visits
 * at his homes and in drives, the lists of drives, what was proposed to be put right; the public board. Mediation stays sealed: that there were files is counted, nothing of them is opened.
 */
answers(rightMentions, {
  subject: (tx, { requestId }) =>
    tx.maybe(sql`
      select 'right' as kind, id, grid_id as "gridId" from rights.request
      where committee_id = ${tx.committeeId} and id = ${requestId}`),
  async read(tx, { requestId }, { house: { vault } }) {
    const { personId } = await tx.one<{ personId: string }>(sql`
      select person_id as "personId" from rights.request where committee_id = ${tx.committeeId} and id = ${requestId}`)
    const ids = await listSamePerson(tx, personId)
    const names = await namesOf(tx, ids)
    const homes = await homesOf(tx, ids)
    const says = (text: string) => names.some((name) => text.includes(name))
    const matters = await listMatters(tx, ids, homes, names)
    const meetings = await listMeetings(tx)
    const atDoors = await listSaidAtDoors(tx, { ids, homes })
    const lists = await listDriveLists(tx, names)
    const said = [
      ...(await listSaidInMatters(tx, idsOf(matters))),
      ...(await listSaidInMeetings(tx, idsOf(meetings))),
      ...atDoors,
      ...(await listSaidInCorrections(tx, { ids, homes })),
    ].filter(({ field, key, sealed }) => says(vault.open(field, key, sealed)))
    const doors = await listDoors(tx, said, lists)
    const rows = [...matters, ...meetings, ...doors].flatMap((one): readonly Mention[] => {
      const { of, id, label, files, plain, plainPlace, papers = '' } = one
      const open: readonly MentionPlace[] = [
        ...(says(plain) ? [plainPlace] : []),
        ...(says(papers) ? (['procedure'] as const) : []),
        ...(id && lists.includes(id) ? (['list'] as const) : []),
      ]
      const sealed = said.flatMap((each) => (each.of === of && each.id === id ? [each.place] : []))
      const places = [...new Set([...open, ...sealed])]
      return places.length > 0 || files > 0 ? [{ of, id, label, places, files }] : []
    })
    return {
      rows: [...rows, ...(await listNotices(tx, names))],
      looked: { matters: matters.length, meetings: meetings.length, visits: atDoors.length },
      mediations: await countMediations(tx, ids),
    }
  },
})

function idsOf(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ id }) => id ?? [])
}

/** As they stand in the record now; one that was deleted is nobody's name any more. */
async function namesOf(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.rows<{ name: string }>(sql`
    select unnest(p.name || p.former_names) as name from registry.person p
    where p.committee_id = ${tx.committeeId} and p.id = any (${ids}::uuid[])`)
  return [...new Set(rows.map(({ name }) => name))].filter((name) => name.length > 1)
}

/** Where he lives and has lived. */
async function homesOf(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select distinct h.dwelling_id as id from registry.residence h
    where h.committee_id = ${tx.committeeId} and h.person_id = any (${ids}::uuid[])`)
  return rows.map(({ id }) => id)
}

function listMatters(
  tx: Tx,
  ids: readonly string[],
  homes: readonly string[],
  names: readonly string[],
): Promise<readonly Source[]> {
  const at = tx.committeeId
  return tx.rows<Source>(sql`
    select 'case' as of, c.id, c.number || ' ' || c.title as label, c.title as plain, 'title' as "plainPlace",
      (select count(*)::int from cases.attachment f where f.committee_id = ${at} and f.case_id = c.id) as files,
      coalesce((select string_agg(concat_ws(' ', m.note, m.asked_from), ' ') from procedures.file f
        join procedures.material m on m.committee_id = f.committee_id and m.file_id = f.id
        where f.committee_id = ${at} and f.case_id = c.id), '') as papers
    from cases.case c
    where c.committee_id = ${at} and (
      c.id in (select r.case_id from cases.reporter r where r.committee_id = ${at}
        and (r.person_id = any (${ids}::uuid[]) or (r.person_id is null and ${isOwnNumber(tx, ids, sql`r.phone_index`)})))
      or c.id in (select f.case_id from procedures.file f where f.committee_id = ${at} and f.applicant_id = any (${ids}::uuid[]))
      or c.dwelling_id = any (${homes}::uuid[])
      or exists (select from unnest(${names}::text[]) as n where strpos(c.title, n) > 0))
    order by c.reported_at desc, c.id limit ${READ_THROUGH.matters}`)
}

function listMeetings(tx: Tx): Promise<readonly Source[]> {
  const at = tx.committeeId
  return tx.rows<Source>(sql`
    select 'meeting' as of, m.id, m.on_day || ' ' || m.title as label, 'minutes' as "plainPlace", 0 as files,
      concat_ws(' ', m.title, (select string_agg(t.words, ' ') from meetings.topic t
        where t.committee_id = ${at} and t.meeting_id = m.id)) as plain
    from meetings.meeting m where m.committee_id = ${at} order by m.on_day desc, m.id limit ${READ_THROUGH.meetings}`)
}

/** The newest drives with the name in their list as somebody wrote it: "张三 的地锁". */
async function listDriveLists(tx: Tx, names: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select v.id from drives.drive v
    where v.committee_id = ${tx.committeeId} and exists (
      select from drives.target t cross join unnest(${names}::text[]) as n
      where t.committee_id = v.committee_id and t.drive_id = v.id and strpos(t.label || ' ' || t.written_place, n) > 0)
    order by v.id desc limit ${READ_THROUGH.drives}`)
  return rows.map(({ id }) => id)
}

/** The homes and drives that something was found in, by their names. */
async function listDoors(
  tx: Tx,
  said: readonly Said[],
  lists: readonly string[],
): Promise<readonly Source[]> {
  const at = tx.committeeId
  const of = (kind: Said['of']) => said.flatMap((one) => (one.of === kind ? [one.id] : []))
  return tx.rows<Source>(sql`
    select 'home' as of, d.id, concat_ws(' ', c.name, b.name || '号楼', d.stair || '单元', coalesce(d.room, d.place)) as label,
      '' as plain, 'door' as "plainPlace", 0 as files
    from registry.dwelling d
    join registry.compound c on c.committee_id = d.committee_id and c.id = d.compound_id
    left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
    where d.committee_id = ${at} and d.id = any (${of('home')}::uuid[])
    union all
    select 'drive', v.id, v.name, '', 'door', 0 from drives.drive v
    where v.committee_id = ${at} and v.id = any (${[...of('drive'), ...lists]}::uuid[])`)
}

async function listNotices(tx: Tx, names: readonly string[]): Promise<readonly Mention[]> {
  const rows = await tx.rows<{ label: string }>(sql`
    select a.title as label from announcements.announcement a
    where a.committee_id = ${tx.committeeId} and a.state = 'published'
      and exists (select from unnest(${names}::text[]) as n where strpos(a.title || a.body::text, n) > 0)
    order by a.published_at desc limit 100`)
  return rows.map(({ label }) => ({ of: 'notice', id: null, label, places: ['notice'], files: 0 }))
}

async function countMediations(tx: Tx, ids: readonly string[]): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(distinct y.file_id)::int as n from mediation.party y
    where y.committee_id = ${tx.committeeId} and y.person_id = any (${ids}::uuid[])`)
  return n
}
