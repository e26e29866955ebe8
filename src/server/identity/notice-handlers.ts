import { readNotices } from '../../domain/identity/notice.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import { hasNotices, saveNoticesRead } from './notice-store.ts'

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
