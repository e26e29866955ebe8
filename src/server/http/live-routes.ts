import type { FastifyInstance } from 'fastify'
import type { ServerResponse } from 'node:http'
import { dayOf } from '../../domain/kit/dates.ts'
import { isId } from '../../domain/kit/ids.ts'
import { heldGrants } from '../../domain/may.ts'
import type { AnswerOptions } from '../answer.ts'
import { lastPosition } from '../journal.ts'
import type { LiveDesk } from '../live.ts'
import type { ActorOf } from './actor-of.ts'

/** A proxy cuts a silent stream after a minute or so; a comment line now and then keeps it open. */
const HEARTBEAT_MS = 25_000
/** Another server process may have written: the counter is looked at this often. */
const LOOK_MS = 3_000

interface Options {
  readonly asking: AnswerOptions
  readonly live: LiveDesk
  readonly actorOf: ActorOf
}

/** `GET /api/live?at=<committee>`: server-sent events, one number each: the last position in the committee's books. */
export function liveRoutes(app: FastifyInstance, { asking, live, actorOf }: Options): void {
  const { database, house, clock } = asking
  const watch = setInterval(() => {
    for (const committeeId of live.heard()) {
      void database
        .read(committeeId, 'all', lastPosition)
        .then((position) => live.written(committeeId, position))
        .catch(() => undefined)
    }
  }, LOOK_MS)
  app.addHook('onClose', async () => clearInterval(watch))
  // An open desk listens for hours: whoever stops the program must not wait for it. The desk comes back by itself.
  const streams = new Set<ServerResponse>()
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
  })

  app.get<{ Querystring: { at?: string } }>('/api/live', async (request, reply) => {
    const actor = await actorOf(request)
    const at = request.query.at ?? ''
    const place = isId(at) ? house.areas.place(at) : undefined
    const near =
      place &&
      actor.kind === 'account' &&
      heldGrants(actor, dayOf(clock())).some(
        (grant) =>
          place.committeePath.startsWith(grant.areaPath) || grant.areaPath.startsWith(place.committeePath),
      )
    if (!near) return reply.code(404).send({ status: 'notFound' })
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    streams.add(raw)
    let told = -1
    const stop = live.listen(at, (position) => {
      if (position <= told) return
      told = position
      raw.write(`data: ${position}\n\n`)
    })
    const beat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS)
    request.raw.on('close', () => {
      clearInterval(beat)
      streams.delete(raw)
      stop()
    })
    return reply
  })
}
