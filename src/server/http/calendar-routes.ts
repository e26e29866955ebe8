import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { id } from '../../domain/kit/ids.ts'
import { heldGrants } from '../../domain/may.ts'
import { myCalendar } from '../../domain/mediation/queries.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import type { AnswerOptions } from '../answer.ts'
import { listGrants } from '../identity/account-store.ts'
import { calendarText } from '../mediation/calendar-feed.ts'
import { findFeedHolder } from '../mediation/feed-store.ts'
import { asked } from './asked.ts'
import { requestLimit } from './request-limit.ts'

const MINUTE_MS = 60_000
/** A calendar program asks a few times an hour; whoever asks more is guessing. */
const A_NETWORK_A_MINUTE = 60

const address = z.object({
  at: id,
  file: z
    .string()
    .regex(/^[\w-]{32}\.ics$/)
    .transform((name) => name.slice(0, -4)),
})

/**
 * `GET /api/calendar/<committee>/<token>.ics`: the calendar of whoever made the feed, as far as the roles of that day reach;
 * 404 for a token that is unknown or revoked. The address is the secret: it is redacted from the log, and shows no name.
 */
export function calendarRoutes(app: FastifyInstance, asking: AnswerOptions): void {
  const limit = requestLimit(app, { max: A_NETWORK_A_MINUTE, windowMs: MINUTE_MS, keyOf: () => 'calendar' })
  app.get<{ Params: Record<string, string> }>(
    '/api/calendar/:at/:file',
    { onRequest: limit },
    async (request, reply) => {
      const read = address.safeParse(request.params)
      const actor = read.success ? await holderOf(asking, read.data.at, read.data.file) : undefined
      if (!read.success || !actor) return reply.code(404).send({ status: 'notFound' })
      const { at } = read.data
      const seen = await asked(asking, myCalendar, {}, actor, at)
      if (seen.status !== 'answered') return reply.code(404).send({ status: 'notFound' })
      const community = asking.house.areas.find(at)?.name ?? ''
      return reply
        .header('cache-control', 'private, no-store')
        .header('referrer-policy', 'no-referrer')
        .type('text/calendar; charset=utf-8')
        .send(
          calendarText(seen.value, {
            name: `${zhCN.mediation.calendar.name} ${community}`,
            publicUrl: asking.house.publicUrl,
            now: asking.clock(),
          }),
        )
    },
  )
}

/** Whoever made the feed, with the roles of today. */
async function holderOf(
  { database, house, clock }: AnswerOptions,
  at: string,
  token: string,
): Promise<AccountActor | undefined> {
  if (!house.areas.find(at)) return undefined
  const hash = house.vault.tokenHash(token)
  return database.read(at, 'all', async (tx) => {
    const holder = await findFeedHolder(tx, hash)
    if (!holder) return undefined
    const grants = await listGrants(tx, holder.accountId)
    const actor: AccountActor = {
      kind: 'account',
      id: holder.accountId,
      name: holder.name,
      grants,
      sessionId: holder.accountId,
    }
    return { ...actor, grants: heldGrants(actor, dayOf(clock())) }
  })
}
