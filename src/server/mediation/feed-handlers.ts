import { randomBytes } from 'node:crypto'
import { covers } from '../../domain/identity/area.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import { heldGrants } from '../../domain/may.ts'
import { makeFeed, revokeFeed } from '../../domain/mediation/feed.ts'
import { handle, type Circumstance } from '../deed.ts'
import { addFeed, lockFeed, revokeFeedRow } from './feed-store.ts'

/** Bytes of chance in a feed's address. */
const TOKEN = 24

/** The token is told once, in the address; what is kept of it opens nothing. */
handle(makeFeed, {
  subject: async (tx, { feedId }, circumstance) =>
    worksHere(tx.committeeId, circumstance) ? feedOf(feedId, circumstance.actor.id) : undefined,
  async apply(tx, { input, now, actor, house }) {
    const token = randomBytes(TOKEN).toString('base64url')
    const tokenHash = house.vault.tokenHash(token)
    await addFeed(tx, { id: input.feedId, accountId: actor.id, tokenHash, madeAt: now })
    return { secret: { address: `${house.publicUrl}/api/calendar/${tx.committeeId}/${token}.ics` } }
  },
})

handle(revokeFeed, {
  subject: async (tx, { feedId }) => {
    const feed = await lockFeed(tx, feedId)
    return feed && feedOf(feed.id, feed.accountId)
  },
  apply: (tx, { input, now }) => revokeFeedRow(tx, input.feedId, now),
})

function feedOf(id: string, accountId: string): Subject {
  return { kind: 'calendarFeed', id, accountId }
}

/** Whoever holds no role in a committee has nothing to put into a calendar of it. */
function worksHere(committeeId: string, { actor, house, now }: Circumstance): boolean {
  const path = house.areas.find(committeeId)?.path
  if (actor.kind !== 'account' || !path) return false
  return heldGrants(actor, dayOf(now)).some(
    ({ areaPath }) => covers(areaPath, path) || covers(path, areaPath),
  )
}
