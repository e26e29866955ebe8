import type { FastifyInstance } from 'fastify'
import { isId } from '../../domain/kit/ids.ts'
import { answer, type AnswerOptions } from '../answer.ts'
import type { ActorOf } from './actor-of.ts'

const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const

interface Options {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

/** `GET /api/ask/<query>?at=<committee>&input=<json>`: one question. */
export function askRoutes(app: FastifyInstance, { asking, actorOf }: Options): void {
  app.get<{ Params: { query: string }; Querystring: { at?: string; input?: string } }>(
    '/api/ask/:query',
    async (request, reply) => {
      const actor = await actorOf(request)
      const opened = actor.kind !== 'account' && actor.opens ? actor.opens.committeeId : undefined
      const at = opened ?? request.query.at ?? ''
      const input = parse(request.query.input)
      if (!isId(at) || input === undefined) return reply.code(400).send({ status: 'invalid', issues: [] })
      const result = await answer(asking, request.params.query, input, actor, at)
      void reply.header('cache-control', 'no-store')
      if (result.status !== 'answered') return reply.code(STATUS[result.status]).send(result)
      return reply.type('application/json; charset=utf-8').send(result.json)
    },
  )
}

function parse(text: string | undefined): unknown {
  if (!text) return {}
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
