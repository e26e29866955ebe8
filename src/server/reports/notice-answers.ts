import { covers } from '../../domain/identity/area.ts'
import { listNotices, readNotices } from '../../domain/identity/notice.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import { heldGrants } from '../../domain/may.ts'
import { answers, type Asking } from '../answer.ts'
import { handle } from '../deed.ts'
import { countUnread, hasNotices, listNoticeRows, saveNoticesRead } from './notice-store.ts'

/** A street officer's and an agency's communities; whoever stands higher is told in none of them. */
const COMMUNITIES_AT_MOST = 60

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
            rows: rows.map((row) => ({ ...row, committeeId, communityName })),
            unread: await countUnread(tx, actor.id),
          }
        }),
      ),
    )
    const all = parts.flatMap(({ rows }) => rows).toSorted((a, b) => later(a, b))
    const rows = all.slice(0, limit)
    const last = all.length > limit ? rows.at(-1) : undefined
    return {
      rows,
      unread: parts.reduce((sum, part) => sum + part.unread, 0),
      ...(last ? { next: `${last.toldAt}|${last.id}` } : {}),
    }
  },
})

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

handle(readNotices, {
  // Whoever was never told anything here has nothing to do with these books.
  subject: async (tx, _input, { actor }) =>
    actor.kind === 'account' && (await hasNotices(tx, actor.id))
      ? { ...begins('notices', tx.committeeId), accountId: actor.id }
      : undefined,
  async apply(tx, { input, actor, now }) {
    return { detail: { read: await saveNoticesRead(tx, actor.id, input.noticeIds, now) } }
  },
})
