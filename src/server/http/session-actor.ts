import type { FastifyRequest } from 'fastify'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import { findBearer } from '../cases/agency-bearer.ts'
import type { OpenHouse } from '../open-house.ts'
import type { ActorOf } from './actor-of.ts'
import { SESSION_COOKIE } from './session-cookie.ts'

/** Headers that carry a link's or a resident's token: never in an address, which is logged and sent on. */
const LINK_HEADER = 'x-linli-link'
const RESIDENT_HEADER = 'x-linli-resident'

/** Said to a browser whose session is over, so that its page shows the sign-in. */
export class SignedOut extends Error {
  readonly statusCode = 401
}

export function actorOf({ database, house, clock, sessions }: OpenHouse): ActorOf {
  const room = { database, vault: house.vault, clock }
  return async (request: FastifyRequest) => {
    for (const [header, bearer] of [
      [LINK_HEADER, 'link'],
      [RESIDENT_HEADER, 'resident'],
    ] as const) {
      const token = request.headers[header]
      if (typeof token !== 'string') continue
      const found = await findBearer(room, bearer, token)
      if (found.state !== 'open') throw new SignedOut()
      return found.actor
    }
    const cookie = request.cookies[SESSION_COOKIE]
    if (!cookie) return PUBLIC_ACTOR
    const actor = await sessions.find(cookie)
    if (!actor) throw new SignedOut()
    return actor
  }
}
