import type { FastifyRequest } from 'fastify'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import type { OpenHouse } from '../open-house.ts'
import type { ActorOf } from './actor-of.ts'
import { bearerOf, headerOf, LINK_HEADER, RESIDENT_HEADER } from './bearer-of.ts'
import { sessionTokenOf } from './session-cookie.ts'

/** Said to a browser whose session is over, so that its page shows the sign-in. */
export class SignedOut extends Error {
  readonly statusCode = 401
}

/**
 * Whoever a phone sends and fetches for: as below, and also a session that has been silent for longer than a desk's may be, as it is
 * after hours without a network. It answers nothing but the phone's own ways in.
 */
export function phoneActorOf(open: OpenHouse): ActorOf {
  const atDesk = actorOf(open)
  return async (request) => {
    const cookie = sessionTokenOf(request)
    const silent = cookie ? await open.sessions.findSilent(cookie) : undefined
    return silent ?? atDesk(request)
  }
}

export function actorOf({ database, house, clock, sessions }: OpenHouse): ActorOf {
  const room = { database, vault: house.vault, clock }
  return async (request: FastifyRequest) => {
    const bearer = await bearerOf(room, request)
    if (bearer) return bearer
    if (headerOf(request, LINK_HEADER) ?? headerOf(request, RESIDENT_HEADER)) throw new SignedOut()
    const cookie = sessionTokenOf(request)
    if (!cookie) return PUBLIC_ACTOR
    const actor = await sessions.find(cookie)
    if (!actor) throw new SignedOut()
    return actor
  }
}
