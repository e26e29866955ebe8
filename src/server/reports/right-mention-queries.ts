import { rightMentions, type Mention, type MentionPlace } from '../../domain/rights/queries.ts'
import { answers } from '../answer.ts'
import { CASE_CHECK, CASE_NOTE, CASE_RESULT, CASE_WORDS } from '../cases/seals.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { listSamePerson } from '../registry/erase-store.ts'

/** As many matters are opened and read through; the newest. */
const LOOKED_AT = 300

interface Matter {
  readonly caseId: string
  readonly label: string
  readonly title: string
  readonly words: Buffer | null
  readonly result: Buffer | null
  readonly check: Buffer | null
  readonly notes: readonly { readonly id: string; readonly text: string }[]
  readonly files: number
}

/**
 * Where the name stands in words that others wrote: a deletion does not change them, a person has to look. Looked through are the
 * matters that he reported, those at his homes, those with the name in their title, and the public board.
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
    const says = (text: string) => names.some((name) => text.includes(name))
    const matters = await listMatters(tx, ids, names)
    const rows = matters.flatMap((matter): readonly Mention[] => {
      const { caseId, label, title, words, result, check, notes, files } = matter
      const opened = (field: string, sealed: Buffer | null) =>
        sealed ? vault.open(field, caseId, sealed) : ''
      const places: readonly (readonly [MentionPlace, boolean])[] = [
        ['title', says(title)],
        ['words', says(opened(CASE_WORDS, words))],
        ['result', says(opened(CASE_RESULT, result)) || says(opened(CASE_CHECK, check))],
        ['note', notes.some(({ id, text }) => says(vault.open(CASE_NOTE, id, Buffer.from(text, 'hex'))))],
      ]
      const found = places.flatMap(([place, isThere]) => (isThere ? [place] : []))
      return found.length > 0 || files > 0 ? [{ caseId, label, places: found, files }] : []
    })
    return { rows: [...rows, ...(await listNotices(tx, names))], looked: matters.length }
  },
})

/** As they stand in the record now; one that was deleted is nobody's name any more. */
async function namesOf(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.rows<{ name: string }>(sql`
    select unnest(p.name || p.former_names) as name from registry.person p
    where p.committee_id = ${tx.committeeId} and p.id = any (${ids}::uuid[])`)
  return [...new Set(rows.map(({ name }) => name))].filter((name) => name.length > 1)
}

function listMatters(tx: Tx, ids: readonly string[], names: readonly string[]): Promise<readonly Matter[]> {
  const at = tx.committeeId
  return tx.rows<Matter>(sql`
    select c.id as "caseId", c.number || ' ' || c.title as label, c.title, c.words_sealed as words,
      c.result_sealed as result, c.check_sealed as check,
      (select coalesce(json_agg(json_build_object('id', o.id, 'text', encode(o.text_sealed, 'hex'))), '[]')
        from cases.note o where o.committee_id = ${at} and o.case_id = c.id) as notes,
      (select count(*)::int from cases.attachment f where f.committee_id = ${at} and f.case_id = c.id) as files
    from cases.case c
    where c.committee_id = ${at} and (
      c.id in (select r.case_id from cases.reporter r where r.committee_id = ${at} and r.person_id = any (${ids}::uuid[]))
      or c.dwelling_id in (select h.dwelling_id from registry.residence h
        where h.committee_id = ${at} and h.person_id = any (${ids}::uuid[]))
      or exists (select from unnest(${names}::text[]) as n where strpos(c.title, n) > 0))
    order by c.reported_at desc, c.id limit ${LOOKED_AT}`)
}

async function listNotices(tx: Tx, names: readonly string[]): Promise<readonly Mention[]> {
  const rows = await tx.rows<{ label: string }>(sql`
    select a.title as label from announcements.announcement a
    where a.committee_id = ${tx.committeeId} and a.state = 'published'
      and exists (select from unnest(${names}::text[]) as n where strpos(a.title || a.body::text, n) > 0)
    order by a.published_at desc limit 100`)
  return rows.map(({ label }) => ({ caseId: null, label, places: ['notice'], files: 0 }))
}
