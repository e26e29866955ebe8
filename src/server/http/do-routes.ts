import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../domain/identity/actor.ts'
import type { Envelope } from '../../domain/kit/action.ts'
import { isId } from '../../domain/kit/ids.ts'
import type { Outcome } from '../../domain/kit/refusal.ts'
import type { Door } from '../door.ts'
import type { ActorOf } from './actor-of.ts'

const STATUS = { done: 200, refused: 409, forbidden: 403, notFound: 404, invalid: 400 } as const

/** How many envelopes one upload may hold. */
const UPLOAD = 200

interface Options {
  readonly door: Door
  readonly actorOf: ActorOf
}

/** `POST /api/do/<action>`: one deed. `POST /api/do`: up to 200, outcomes in order. */
export function doRoutes(app: FastifyInstance, { door, actorOf }: Options): void {
  app.post<{ Params: { action: string } }>('/api/do/:action', async (request, reply) => {
    const actor = await actorOf(request)
    // Whoever has neither signed in nor holds a token acts only through the resident's page, where it is counted.
    if (actor.kind === 'public') return reply.code(401).send({ status: 'signedOut' })
    const envelope = readEnvelope({ ...asObject(request.body), action: request.params.action }, actor)
    if (!envelope) return reply.code(400).send(INVALID)
    return answerWith(reply, await door.execute(envelope, actor))
  })

  app.post('/api/do', async (request: FastifyRequest, reply: FastifyReply) => {
    const actor = await actorOf(request)
    if (actor.kind === 'public') return reply.code(401).send({ status: 'signedOut' })
    const list = asObject(request.body)['envelopes']
    if (!Array.isArray(list) || list.length > UPLOAD) return reply.code(400).send(INVALID)
    const envelopes = list.map((one) => readEnvelope(asObject(one), actor))
    if (envelopes.some((one) => !one)) return reply.code(400).send(INVALID)
    return { outcomes: await door.executeAll(envelopes as Envelope[], actor) }
  })
}

const INVALID: Outcome = { status: 'invalid', issues: [{ path: '', message: 'envelope' }] }

function answerWith(reply: FastifyReply, outcome: Outcome) {
  return reply.code(STATUS[outcome.status]).send(outcome)
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** A bearer of a link writes in the books that the link is of; everybody else says in whose. */
function readEnvelope(body: Record<string, unknown>, actor: Actor): Envelope | undefined {
  const { id, action, input, madeAt } = body
  const at = actor.kind !== 'account' && actor.opens ? actor.opens.committeeId : body['at']
  if (typeof id !== 'string' || !isId(id) || typeof at !== 'string' || !isId(at)) return undefined
  if (typeof action !== 'string' || typeof madeAt !== 'string' || !INSTANT.test(madeAt)) return undefined
  return { id, action, input: input ?? {}, madeAt, at }
}
