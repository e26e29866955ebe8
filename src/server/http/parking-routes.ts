import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { dayInChinese } from '../../domain/kit/day-in-chinese.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { allotmentPage, planPage } from '../../domain/parking/queries.ts'
import { posterKinds, posterOf } from '../../text/parking-poster.ts'
import type { AnswerOptions } from '../answer.ts'
import { planSheet } from '../parking/plan-sheet.ts'
import { renderSheet } from '../papers/pdf-press.ts'
import { sideBySide } from '../papers/poster-table.ts'
import type { Sheet, SheetBlock } from '../papers/sheet.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { committeeAt } from './committee-at.ts'
import { readPrintName, sendPrint } from './print-reply.ts'

interface Options {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

type Named = { Params: { file: string } }
const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const
const wantedPoster = z.object({ poster: z.enum(posterKinds) })

/**
 * `GET /api/parking-plans/<id>.pdf?at=`: the plan to scale with its legend. `GET /api/allotments/<id>.pdf?at=&poster=`: what is
 * put up about an allotment. Both as far as this person may see them.
 */
export function parkingRoutes(app: FastifyInstance, { asking, actorOf }: Options): void {
  app.get<Named>('/api/parking-plans/:file', async (request, reply) => {
    const wanted = readPrintName(request.params.file, request.query)
    if (wanted?.format !== 'pdf') return reply.code(404).send({ status: 'notFound' })
    const actor = await actorOf(request)
    const found = await asked(asking, planPage, { planId: wanted.id }, actor, wanted.at)
    if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
    const { name, compound } = found.value
    return sendPrint(reply, `车位图 ${compound} ${name}.pdf`, 'pdf', () =>
      renderSheet(planSheet(found.value, committeeAt(asking.house, wanted.at), printedBy(actor, asking))),
    )
  })

  app.get<Named>('/api/allotments/:file', async (request, reply) => {
    const wanted = readPrintName(request.params.file, request.query)
    const query = wantedPoster.safeParse(request.query)
    if (wanted?.format !== 'pdf' || !query.success) return reply.code(404).send({ status: 'notFound' })
    const actor = await actorOf(request)
    const found = await asked(asking, allotmentPage, { allotmentId: wanted.id }, actor, wanted.at)
    if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
    const poster = posterOf(found.value, query.data.poster)
    const committee = committeeAt(asking.house, wanted.at)
    const on = dayOf(asking.clock())
    return sendPrint(reply, `${poster.title}.pdf`, 'pdf', () =>
      renderSheet(posterSheet(poster, committee, on, printedBy(actor, asking))),
    )
  })
}

const printedBy = (actor: Actor, { clock }: AnswerOptions) => `${actor.name} 打印于 ${dayOf(clock())}`

function posterSheet(
  { title, body }: ReturnType<typeof posterOf>,
  committee: string,
  on: string,
  foot: string,
): Sheet {
  const { table, proof } = body
  const blocks: SheetBlock[] = [
    ...body.paragraphs.map((words) => ({ kind: 'text' as const, words })),
    ...(table ? [sideBySide(table)] : []),
    { kind: 'signature', who: committee, on: dayInChinese(on) },
    ...(proof
      ? ([
          { kind: 'band', words: '附：名单原文' },
          { kind: 'code', words: proof.list.trimEnd().replaceAll('\t', '　') },
        ] as const)
      : []),
  ]
  return { title, committee, foot, page: 'a4', landscape: false, isPoster: true, blocks }
}
