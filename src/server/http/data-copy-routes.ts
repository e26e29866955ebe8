import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { dayOf, instant } from '../../domain/kit/dates.ts'
import { id } from '../../domain/kit/ids.ts'
import type { PersonCopy } from '../../domain/rights/queries.ts'
import type { AnswerOptions } from '../answer.ts'
import type { Door } from '../door.ts'
import { fillDocx } from '../papers/docx-fill.ts'
import { renderSheet } from '../papers/pdf-press.ts'
import { sheetTemplate } from '../papers/shipped-templates.ts'
import { copySheet, copyWordData } from '../reports/copy-sheet.ts'
import type { ActorOf } from './actor-of.ts'
import { sendPrint } from './print-reply.ts'
import { savedAs } from './saved-as.ts'

/** What a copy is asked for with. */
export const copyAsked = z.object({
  id,
  at: id,
  requestId: id,
  madeAt: instant,
  format: z.enum(['pdf', 'docx', 'json']),
})
const STATUS = { refused: 409, forbidden: 403, notFound: 404, invalid: 400 } as const

interface Options {
  readonly door: Door
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

/**
 * `POST /api/data-copies`: makes the copy of what is held of a person and sends it, as paper or for a program. Making it is a deed
 * (`right.copy`): nobody gets one without a line in the books, and what is sent is kept nowhere.
 */
export function dataCopyRoutes(app: FastifyInstance, { door, asking, actorOf }: Options): void {
  app.post('/api/data-copies', async (request, reply) => {
    const read = copyAsked.safeParse(request.body)
    if (!read.success) return reply.code(400).send({ status: 'invalid' })
    const { format, requestId, ...rest } = read.data
    const actor = await actorOf(request)
    const outcome = await door.execute({ ...rest, action: 'right.copy', input: { requestId } }, actor)
    if (outcome.status !== 'done') return reply.code(STATUS[outcome.status]).send(outcome)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as this deed's handler tells it
    const copy = (outcome.secret as { copy?: PersonCopy } | undefined)?.copy
    // Told once: a second delivery makes no second copy.
    if (!copy) return reply.code(409).send({ status: 'refused', refusal: { code: 'envelope-reused' } })
    const name = `个人信息副本 ${copy.person}.${format}`
    void reply.header('cache-control', 'no-store')
    if (format === 'json')
      return savedAs(reply, name, false).type('application/json; charset=utf-8').send(copy)
    const printed = `${actor.name} ${dayOf(asking.clock())}`
    return sendPrint(reply, name, format, async () =>
      format === 'pdf'
        ? renderSheet(copySheet(copy, printed))
        : fillDocx(await sheetTemplate('data-copy'), copyWordData(copy, printed)),
    )
  })
}
