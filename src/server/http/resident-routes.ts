import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { guessKind, KIND_OTHER } from '../../domain/cases/resident-kind.ts'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import { instant } from '../../domain/kit/dates.ts'
import { id } from '../../domain/kit/ids.ts'
import { answer, type AnswerOptions } from '../answer.ts'
import { admitAsk } from '../cases/ask-limit.ts'
import { followCase, openFor } from '../cases/resident-follow.ts'
import { pickedPlace, toldPlace, type ToldPlace } from '../cases/resident-place.ts'
import type { Door } from '../door.ts'
import { networkOf } from '../identity/network.ts'
import { openTurnstile } from '../identity/turnstile.ts'
import { inputIssues } from '../input-issues.ts'
import { headerOf } from './bearer-of.ts'
import { requestLimit } from './request-limit.ts'

export interface ResidentRoutesOptions {
  readonly door: Door
  readonly asking: AnswerOptions
}

/** Tries of one network are counted one after the other; who waits for that holds a connection. */
const AT_ONCE = { fromOne: 4, inAll: 32 }

const HOUR_MS = 3_600_000
/**
 * Tries and answers to questions of one network over all communities; several families may share one, and finer limits are
 * kept in the books (domain/cases/ask-limits.ts).
 */
const ASKS_AN_HOUR = 240
const FOLLOWS_AN_HOUR = 120

const words = z.string().trim()
/** What a resident asks with. */
export const residentAsked = z.object({
  /** The envelope's id: asking twice with it is asking once. */
  id,
  at: id,
  madeAt: instant,
  caseId: id,
  reporterId: id,
  words: words.min(2).max(4000),
  place: pickedPlace.optional(),
  placeWords: words.max(200).default(''),
  kindCode: z.string().max(40).optional(),
  name: words.max(60).default(''),
  phone: words.max(40).default(''),
  answer: z.object({ id, pick: z.int().min(0).max(5) }).optional(),
  inWords: z.boolean().optional(),
  /** Agrees to be told by message. */
  wantsMessages: z.boolean().default(false),
})
/** What is needed of the answers of the two doors. */
const reported = z.object({ caseId: id, number: z.string() })
const kindRows = z.array(
  z.object({ code: z.string(), path: z.tuple([z.string(), z.string(), z.string()]), retired: z.boolean() }),
)
type Kind = z.infer<typeof kindRows>[number]

/** What a matter is followed by. */
export const residentFollowed = z.object({
  at: id,
  number: words.min(1).max(60),
  proof: words.min(4).max(20),
})

/**
 * What a resident does before holding a token: ask and follow. With the token, in `x-linli-resident`, everything goes through
 * the two doors: `resident.progress`, `case.returnVisit` (真的解决了吗), `thanks.record`, and `/api/files` for a photo.
 */
export function residentRoutes(app: FastifyInstance, { door, asking }: ResidentRoutesOptions): void {
  const { database, house, clock } = asking
  const isCommunity = (at: string) => house.areas.find(at)?.level === 'community'
  const turnstile = openTurnstile(AT_ONCE)
  const perHour = (what: string, max: number) =>
    requestLimit(app, { max, windowMs: HOUR_MS, keyOf: () => what })

  app.post('/api/resident/ask', { onRequest: perHour('ask', ASKS_AN_HOUR) }, async (request, reply) => {
    const read = residentAsked.safeParse(request.body)
    if (!read.success) return reply.code(400).send({ status: 'invalid', issues: inputIssues(read.error) })
    const { data } = read
    if (!isCommunity(data.at)) return reply.code(404).send({ status: 'notFound' })
    const leave = turnstile.enter(networkOf(request.ip))
    if (!leave) return tooOften(reply, 1)
    const admission = await database
      .write(data.at, (tx) =>
        admitAsk(tx, house.vault, { ...data, network: request.ip, device: deviceOf(request) }, clock()),
      )
      .finally(leave)
    if (admission.kind === 'tooOften') return tooOften(reply, admission.minutes)
    if (admission.kind === 'question') {
      const challenge = await admission.draw()
      return reply.code(409).send({ status: 'refused', refusal: { code: 'question-first' }, challenge })
    }
    const kind = await kindFor(asking, data)
    if (!kind) return reply.code(409).send({ status: 'refused', refusal: { code: 'kind-unknown' } })
    const place = await database.read(data.at, 'all', (tx) => toldPlace(tx, data.place, data.placeWords))
    const envelope = {
      id: data.id,
      action: 'case.report',
      input: reportOf(data, kind, place),
      madeAt: data.madeAt,
      at: data.at,
    }
    const outcome = await door.execute(envelope, PUBLIC_ACTOR)
    if (outcome.status !== 'done') return reply.code(outcome.status === 'invalid' ? 400 : 409).send(outcome)
    const now = clock()
    // The case that was written, not the one that is named now: a second delivery may name somebody else's.
    const told = reported.parse(outcome.answer)
    const token = await database.write(data.at, (tx) => openFor(tx, house.vault, told.caseId, now))
    // The access code is told once, in `secret`; a second delivery has none.
    const { secret } = outcome
    return { status: 'done', answer: told, ...(secret === undefined ? {} : { secret }), ...token }
  })

  app.post(
    '/api/resident/follow',
    { onRequest: perHour('follow', FOLLOWS_AN_HOUR) },
    async (request, reply) => {
      const read = residentFollowed.safeParse(request.body)
      if (!read.success) return reply.code(400).send({ status: 'invalid', issues: inputIssues(read.error) })
      const { at: committeeId, number, proof } = read.data
      if (!isCommunity(committeeId)) return reply.code(404).send({ status: 'notFound' })
      const room = { database, vault: house.vault, clock }
      const result = await followCase(room, { committeeId, number, proof, network: request.ip })
      void reply.header('cache-control', 'no-store')
      if (result.ok)
        return { status: 'done', token: result.token, caseId: result.caseId, endsAt: result.endsAt }
      const facts = result.minutes === undefined ? {} : { facts: { minutes: result.minutes } }
      return reply.code(409).send({ status: 'refused', refusal: { code: result.code, ...facts } })
    },
  )
}

function tooOften(reply: FastifyReply, minutes: number) {
  return reply.code(429).send({ status: 'refused', refusal: { code: 'asked-too-often', facts: { minutes } } })
}

/** A random name that the page keeps on the device; nothing about it is told. */
function deviceOf(request: FastifyRequest): string | undefined {
  return headerOf(request, 'x-linli-device')
}

/** The kind that was chosen, else the one the words speak of, else the one for everything else. */
async function kindFor(
  asking: AnswerOptions,
  { at, kindCode, words: said, placeWords }: z.infer<typeof residentAsked>,
): Promise<Kind | undefined> {
  const reply = await answer(asking, 'kind.list', {}, PUBLIC_ACTOR, at)
  if (reply.status !== 'answered') return undefined
  const kinds = kindRows.parse(JSON.parse(reply.json)).filter(({ retired }) => !retired)
  const wanted = kindCode ?? guessKind(`${said} ${placeWords}`, kinds) ?? KIND_OTHER
  return kinds.find(({ code }) => code === wanted) ?? kinds.find(({ code }) => code === KIND_OTHER)
}

/** The title is the kind's name: what lists show must not repeat what a resident wrote, who may name people. */
function reportOf(data: z.infer<typeof residentAsked>, kind: Kind, place: ToldPlace) {
  const { caseId, words: said, name, phone, reporterId, wantsMessages } = data
  return {
    caseId,
    source: 'residentPage',
    kindCode: kind.code,
    title: kind.path[2],
    words: said,
    ...place,
    reporter: name || phone ? { reporterId, name, phone, wantsMessages } : null,
  }
}
