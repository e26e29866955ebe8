import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answerSheet } from '../../domain/cases/hotline-answer.ts'
import { hotlineSheet } from '../../domain/cases/hotline-deeds.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { isId } from '../../domain/kit/ids.ts'
import type { AnswerOptions } from '../answer.ts'
import { writeWorkbook } from '../sheets/write-workbook.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { savedAs } from './saved-as.ts'

const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Options {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

/** `GET /api/hotline-answers/<id>.xlsx?at=`: answers that went out to the 12345 line, in the layout they were asked in. */
export function hotlineRoutes(app: FastifyInstance, { asking, actorOf }: Options): void {
  app.get<{ Params: { file: string } }>('/api/hotline-answers/:file', async (request, reply) => {
    const [, exportId = ''] = /^([\da-f-]+)\.xlsx$/.exec(request.params.file) ?? []
    const query = z.object({ at: z.string() }).safeParse(request.query)
    if (!query.success || !isId(query.data.at) || !isId(exportId))
      return reply.code(404).send({ status: 'notFound' })
    const found = await asked(asking, hotlineSheet, { exportId }, await actorOf(request), query.data.at)
    if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
    const { header, rows } = answerSheet(found.value)
    const columns = header.map((title) => ({ header: title, format: 'text' as const }))
    return savedAs(reply, `12345答复 ${dayOf(asking.clock())}.xlsx`, false)
      .type(XLSX)
      .send(Readable.fromWeb(writeWorkbook({ name: '工单', columns, rows }) as never))
  })
}
