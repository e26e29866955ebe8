import type { FastifyInstance } from 'fastify'
import { findBearer, type BearerRoom } from '../cases/agency-bearer.ts'
import type { Door } from '../door.ts'
import { derivedId } from '../derived-id.ts'
import type { House } from '../house.ts'
import { headerOf, LINK_HEADER } from './bearer-of.ts'

export interface LinkRoutesOptions extends BearerRoom {
  readonly door: Door
  readonly house: House
}

/** Loading a page again within the hour is the same opening: it is counted and written once. */
const SAME_OPENING_MS = 3_600_000

/**
 * `POST /api/link/open` with the token in `x-linli-link`: the first thing that an agency's page does. Answers
 * `{status: 'open', taskId, at}`; 410 `{status: 'ended', why, community}` for a link that was true once; 404 otherwise.
 * Everything else the page does goes through `/api/ask/link.matter` and `/api/do/agencyTask.…` with the same header.
 */
export function linkRoutes(
  app: FastifyInstance,
  { door, house, database, vault, clock }: LinkRoutesOptions,
): void {
  app.post('/api/link/open', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const found = await findBearer({ database, vault, clock }, 'link', headerOf(request, LINK_HEADER) ?? '')
    if (found.state === 'unknown') return reply.code(404).send({ status: 'notFound' })
    if (found.state !== 'open') {
      const community = house.areas.find(found.committeeId)?.name ?? ''
      return reply.code(410).send({ status: 'ended', why: found.state, community })
    }
    const { actor, opens } = found
    const now = clock()
    const input = { taskId: opens.id }
    // One id for all openings of one link in one hour.
    const id = derivedId('opening', actor.id, Math.floor(Date.parse(now) / SAME_OPENING_MS))
    const envelope = { id, action: 'agencyTask.open', input, madeAt: now, at: opens.committeeId }
    const outcome = await door.execute(envelope, actor)
    if (outcome.status !== 'done') return reply.code(404).send({ status: 'notFound' })
    return { status: 'open', taskId: opens.id, at: opens.committeeId }
  })
}
