import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { beginCommittee } from '../beginnings.ts'
import { firstRunForm, type FirstRun } from '../identity/first-run.ts'
import { describeMe, readSigned } from '../identity/me.ts'
import { saveSessionEnd } from '../identity/session-store.ts'
import { signIn } from '../identity/sign-in.ts'
import { inputIssues } from '../input-issues.ts'
import type { OpenHouse } from '../open-house.ts'
import type { ActorOf } from './actor-of.ts'
import { deedOf } from './own-deed.ts'
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts'

export const signInForm = z.object({
  login: z.string().max(100),
  password: z.string().max(200),
  code: z.string().trim().max(10).optional(),
  /** A phone, whose browser is ended by the system whenever it likes: its cookie outlives that. */
  phone: z.boolean().default(false),
})
const BODY_BYTES = 8192

/** What a demo account is called and how it signs in; only ever told in demo mode. */
export interface DemoSignIn {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly role: string
}

export interface SignInOptions {
  readonly house: OpenHouse
  readonly actorOf: ActorOf
  readonly demoSignIns: readonly DemoSignIn[]
  /** Left out: accounts are made on the command line only. */
  readonly firstRun?: FirstRun
}

/** Signing in and out, and who one is. An office shares one network address, so the limits are by pair, not by address. */
export function signInRoutes(
  app: FastifyInstance,
  { house: open, actorOf, demoSignIns, firstRun }: SignInOptions,
): void {
  const { database, house, clock, sessions } = open

  app.post('/api/sign-in', { bodyLimit: BODY_BYTES }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const read = signInForm.safeParse(request.body)
    if (!read.success) return reply.code(400).send({ status: 'invalid', issues: inputIssues(read.error) })
    const one = { ...read.data, network: request.ip, device: request.headers['user-agent'] ?? '' }
    const { absoluteMs } = sessions.limits
    const { ok, ...told } = await signIn({ database, vault: house.vault, clock, absoluteMs }, one)
    if (!ok || !('token' in told)) return reply.code(409).send({ status: 'refused', refusal: told })
    setSessionCookie(request, reply, told.token, read.data.phone ? absoluteMs : undefined)
    return { status: 'done', mustChangePassword: told.mustChangePassword }
  })

  app.post('/api/sign-out', async (request, reply) => {
    // A session that is over already is what was wished for.
    const actor = await actorOf(request).catch(() => undefined)
    if (actor?.kind === 'account') await signOut(open, actor)
    clearSessionCookie(request, reply)
    return { status: 'done' }
  })

  app.get<{ Querystring: { at?: string } }>('/api/me', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const actor = await actorOf(request)
    const now = clock()
    const { secondFactorRequired } = sessions.limits
    const signed =
      actor.kind === 'account' ? await readSigned(database, actor.id, now, secondFactorRequired) : undefined
    return signed
      ? describeMe(signed, house, now, request.query.at)
      : reply.code(401).send({ status: 'signedOut' })
  })

  app.get('/api/demo-sign-ins', async () => (house.demo ? demoSignIns : []))

  app.get('/api/first-run', async () => ({ open: (await firstRun?.isOpen()) ?? false }))

  app.post('/api/first-run', { bodyLimit: BODY_BYTES }, async (request, reply) => {
    const read = firstRunForm.safeParse(request.body)
    if (!read.success) return reply.code(400).send({ status: 'invalid', issues: inputIssues(read.error) })
    const begun = (await firstRun?.begin(read.data)) ?? ({ refused: 'first-run-over' } as const)
    if ('refused' in begun) {
      return reply.code(409).send({ status: 'refused', refusal: { code: begun.refused } })
    }
    const communities = begun.areaIds.filter((id) => house.areas.find(id)?.level === 'community')
    for (const id of communities) await beginCommittee(open.door, id, clock())
    return { status: 'done' }
  })
}

/** Written in the books of where the person works; where there are none to write in, the session ends all the same. */
async function signOut(
  { door, house, database, sessions, clock }: OpenHouse,
  actor: AccountActor,
): Promise<void> {
  const { sessionId } = actor
  const at = actor.grants.map(({ areaId }) => areaId).find((id) => house.areas.find(id))
  const outcome = at && (await door.execute(deedOf('session.end', { sessionId }, at, clock()), actor))
  if (outcome && outcome.status === 'done') return
  await database.reference((tx) => saveSessionEnd(tx, sessionId, clock()))
  sessions.forgetAll()
}
