import { listNotices, readNotices } from '../../domain/identity/notice.ts'
import { begins } from '../../domain/kit/subject.ts'
import { answers } from '../answer.ts'
import { handle } from '../deed.ts'
import { countUnread, hasNotices, listNoticeRows, saveNoticesRead } from './notice-store.ts'

answers(listNotices, {
  async read(tx, { unread, after, limit }, { actor }) {
    if (actor.kind !== 'account') return { rows: [], unread: 0 }
    const [at, id] = after?.split('|') ?? []
    const from = at && id ? { at, id } : undefined
    const rows = await listNoticeRows(tx, { accountId: actor.id, unread, after: from, limit })
    const last = rows.length === limit ? rows.at(-1) : undefined
    return {
      rows,
      unread: await countUnread(tx, actor.id),
      ...(last ? { next: `${last.toldAt}|${last.id}` } : {}),
    }
  },
})

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
