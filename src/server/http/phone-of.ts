import type { FastifyRequest } from 'fastify'
import { SEND_PASS_HEADER } from '../../domain/doors/send-pass.ts'
import type { AccountActor } from '../../domain/identity/actor.ts'
import type { ActorOf } from './actor-of.ts'
import { headerOf } from './bearer-of.ts'

/** Who is signed in; nobody, where the session is over: a phone is told so, and nothing else. */
export async function accountOf(request: FastifyRequest, find: ActorOf): Promise<AccountActor | undefined> {
  const actor = await find(request).catch((error: unknown) => {
    if (error instanceof Error && 'statusCode' in error && error.statusCode === 401) return undefined
    throw error
  })
  return actor?.kind === 'account' ? actor : undefined
}

/** The pass that a phone sends with. It is looked at where phones send, and nowhere else. */
export function passOf(request: FastifyRequest): string | undefined {
  return headerOf(request, SEND_PASS_HEADER)
}
