import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../domain/identity/actor.ts'

/** Who is asking: from the session cookie, a link's or a resident's token in a header, or nobody in particular. */
export type ActorOf = (request: FastifyRequest) => Promise<Actor>
