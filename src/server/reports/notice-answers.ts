import { covers } from '../../domain/identity/area.ts'
import { listNotices, type NoticeMatter, type NoticeView } from '../../domain/identity/notice.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { heldGrants } from '../../domain/may.ts'
import { answers, looksInto, type Asking } from '../answer.ts'
import { ASK } from '../cases/agency-seals.ts'
import { communitiesServed } from '../cases/agency-served.ts'
import type { Database } from '../database/database.ts'
import { countUnread, listNoticeRows } from '../identity/notice-store.ts'
import { listAskedMatters, listEscalatedMatters, listMatters } from './notice-matter-queries.ts'

/** A street officer's and an agency's communities; whoever stands higher is told in none of them. */
const COMMUNITIES_AT_MOST = 60
/** Of what an office was asked, its beginning. */
const ASK_SHOWN = 60

answers(listNotices, {
  /** From every community's books in which the person holds something, as one list, the latest first. */
  async look(database, { unread, after, limit }, asking) {
    const { actor, house } = asking
    if (actor.kind !== 'account') return { rows: [], unread: 0 }
    const [at, id] = after?.split('|') ?? []
    const filter = {
      accountId: actor.id,
      unread,
      after: at && id ? { at, id } : undefined,
      limit: limit + 1,
    }
    const parts = await Promise.all(
      communitiesOf(asking).map((committeeId) =>
        database.read(committeeId, 'all', async (tx) => {
          const communityName = house.areas.find(committeeId)?.name ?? ''
          const rows = await listNoticeRows(tx, filter)
          return {
            rows: rows.map((row) => ({ ...row, committeeId, communityName, matter: null })),
            unread: await countUnread(tx, actor.id),
          }
        }),
      ),
    )
    const all = parts.flatMap(({ rows }) => rows).toSorted((a, b) => later(a, b))
    const rows = all.slice(0, limit)
    const last = all.length > limit ? rows.at(-1) : undefined
    return {
      rows: await named(database, rows, asking),
      unread: parts.reduce((sum, part) => sum + part.unread, 0),
      ...(last ? { next: `${last.toldAt}|${last.id}` } : {}),
    }
  },
})

/**
 * Each with its matter as it is called now, for whoever may read that matter: a notice itself holds no word of a resident. An office
 * reads what it was asked.
 */
async function named(
  database: Database,
  rows: readonly NoticeView[],
  asking: Asking,
): Promise<readonly NoticeView[]> {
  const books = [...new Set(rows.map(({ committeeId }) => committeeId))]
  const known = new Map<string, NoticeMatter>()
  for (const committeeId of books) {
    const here = rows.filter((row) => row.committeeId === committeeId)
    const caseIds = [...new Set(here.flatMap(({ caseId }) => caseId ?? []))]
    if (caseIds.length === 0) continue
    for (const { key, ...matter } of await mattersIn(database, committeeId, caseIds, here, asking))
      known.set(key, matter)
  }
  return rows.map((row) => ({
    ...row,
    matter: known.get(row.caseId ?? '') ?? known.get(row.subjectId) ?? null,
  }))
}

async function mattersIn(
  database: Database,
  committeeId: string,
  caseIds: readonly string[],
  here: readonly NoticeView[],
  asking: Asking,
): Promise<readonly (NoticeMatter & { readonly key: string })[]> {
  const cases = looksInto('case.page', committeeId, asking)
  if (cases) return database.read(committeeId, cases, (tx) => listMatters(tx, caseIds))
  const escalated = looksInto('case.escalated', committeeId, asking)
  if (escalated) return database.read(committeeId, escalated, (tx) => listEscalatedMatters(tx, caseIds))
  const served = communitiesServed(asking).find(({ id }) => id === committeeId)
  if (!served) return []
  const tasks = here.map(({ subjectId }) => subjectId)
  const asked = await database.read(committeeId, [], (tx) =>
    listAskedMatters(tx, tasks, served.organisationId),
  )
  return asked.map(({ key, askSealed }) => ({
    key,
    title: asking.house.vault.open(ASK, key, askSealed).slice(0, ASK_SHOWN),
    place: '',
  }))
}

function later(a: { toldAt: string; id: string }, b: { toldAt: string; id: string }): number {
  return Date.parse(b.toldAt) - Date.parse(a.toldAt) || (a.id < b.id ? 1 : -1)
}

function communitiesOf({ actor, house, now }: Asking): readonly string[] {
  if (actor.kind !== 'account') return []
  const paths = heldGrants(actor, dayOf(now)).map(({ areaPath }) => areaPath)
  return house.areas
    .all()
    .filter(
      ({ level, path }) =>
        level === 'community' && paths.some((held) => covers(held, path) || covers(path, held)),
    )
    .slice(0, COMMUNITIES_AT_MOST)
    .map(({ id }) => id)
}
