import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { BearerActor } from '../../domain/identity/actor.ts'
import { findBearer, type BearerRoom } from '../cases/agency-bearer.ts'
import { requestLimit } from './request-limit.ts'

/** Tokens come in headers: an address is written into logs and histories, a header is not. */
export const LINK_HEADER = 'x-linli-link'
export const RESIDENT_HEADER = 'x-linli-resident'

const MINUTE_MS = 60_000
/** A page asks a handful of questions; somebody with a hundred a minute is no page. */
const A_TOKEN_A_MINUTE = 100
const A_NETWORK_A_MINUTE = 600

export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Who holds the link's or the resident's token in this request's headers; `undefined`: nobody, or no longer. */
export async function bearerOf(room: BearerRoom, request: FastifyRequest): Promise<BearerActor | undefined> {
  const link = headerOf(request, LINK_HEADER)
  const resident = headerOf(request, RESIDENT_HEADER)
  if (!link && !resident) return undefined
  const found = link
    ? await findBearer(room, 'link', link)
    : await findBearer(room, 'resident', resident ?? '')
  return found.state === 'open' ? found.actor : undefined
}

function tokenOf(request: FastifyRequest): string | undefined {
  return headerOf(request, LINK_HEADER) ?? headerOf(request, RESIDENT_HEADER)
}

function byNetwork(request: FastifyRequest): string | undefined {
  return tokenOf(request) && 'bearers'
}

function byToken(request: FastifyRequest): string | undefined {
  const token = tokenOf(request)
  return token && `bearer|${token.slice(0, 64)}`
}

/** Limits whoever comes with a token, by token and network, on every route of the server. */
export function limitBearers(app: FastifyInstance): void {
  const minute = { windowMs: MINUTE_MS }
  app.addHook('onRequest', requestLimit(app, { ...minute, max: A_NETWORK_A_MINUTE, keyOf: byNetwork }))
  app.addHook('onRequest', requestLimit(app, { ...minute, max: A_TOKEN_A_MINUTE, keyOf: byToken }))
}
