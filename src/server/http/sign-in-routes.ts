import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findAccountById } from '../identity/account-store.ts'
import { describeMe } from '../identity/me.ts'
import { signIn } from '../identity/sign-in.ts'
import type { OpenHouse } from '../open-house.ts'
import type { ActorOf } from './actor-of.ts'
import { SESSION_COOKIE, cookieOptions } from './session-cookie.ts'
import { deedOf } from './own-deed.ts'

interface Body {
  readonly login?: unknown
  readonly password?: unknown
  readonly code?: unknown
}

/** What a demo account is called and how it signs in; only ever told in demo mode. */
export interface DemoSignIn {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly role: string
}

interface Options {
  readonly house: OpenHouse
  readonly actorOf: ActorOf
  readonly demoSignIns: readonly DemoSignIn[]
}

/** Signing in and out, and who one is. An office shares one network address, so the limits are by pair, not by address. */
export function signInRoutes(app: FastifyInstance, { house: open, actorOf, demoSignIns }: Options): void {
  const { database, house, clock, sessions, door } = open

  app.post<{ Body: Body }>('/api/sign-in', { bodyLimit: 4096 }, async (request, reply) => {
    const { login, password, code } = request.body ?? {}
    if (
      typeof login !== 'string' ||
      typeof password !== 'string' ||
      password.length > 200 ||
      login.length > 100
    ) {
      return reply.code(400).send({ status: 'invalid', issues: [] })
    }
    const result = await signIn(
      { database, vault: house.vault, clock },
      {
        login,
        password,
        code: typeof code === 'string' ? code.trim() : undefined,
        network: request.ip,
        device: request.headers['user-agent'] ?? '',
      },
    )
    if (!result.ok) {
      const facts = result.minutes === undefined ? {} : { facts: { minutes: result.minutes } }
      return reply.code(409).send({ status: 'refused', refusal: { code: result.code, ...facts } })
    }
    void reply.setCookie(SESSION_COOKIE, result.token, cookieOptions(request))
    return { status: 'done', mustChangePassword: result.mustChangePassword }
  })

  app.post('/api/sign-out', async (request: FastifyRequest, reply: FastifyReply) => {
    const actor = await actorOf(request)
    if (actor.kind === 'account') {
      const at = actor.grants[0]?.areaId ?? house.areas.all()[0]?.id
      if (at) await door.execute(deedOf('session.end', { sessionId: actor.sessionId }, at, clock()), actor)
      sessions.forgetAll()
    }
    void reply.clearCookie(SESSION_COOKIE, cookieOptions(request))
    return { status: 'done' }
  })

  app.get('/api/me', async (request, reply) => {
    const actor = await actorOf(request)
    if (actor.kind !== 'account') return reply.code(401).send({ status: 'signedOut' })
    const account = await database.reference((tx) => findAccountById(tx, actor.id))
    if (!account) return reply.code(401).send({ status: 'signedOut' })
    const { mustChangePassword, totpConfirmed: secondFactor } = account
    return describeMe(actor, house, { mustChangePassword, secondFactor }, clock())
  })

  app.get('/api/demo-sign-ins', async () => (house.demo ? demoSignIns : []))
}
