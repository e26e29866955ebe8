import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { rateDimensions, rateReport } from '../../domain/cases/rate-queries.ts'
import { committeeName } from '../../domain/documents/paper-serial.ts'
import { isId } from '../../domain/kit/ids.ts'
import type { AnswerOptions } from '../answer.ts'
import { mediaTypes, printPaper } from '../documents/printing.ts'
import { rateSheet, rateWorkbook, type RatesSeen } from '../reports/rate-sheet.ts'
import { writeReport } from '../sheets/write-report.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { savedAs } from './saved-as.ts'

const FILE = /^(\d{4}-\d\d)_(\d{4}-\d\d)\.(pdf|docx|xlsx)$/
const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Options {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

/** `GET /api/rate-reports/<from>_<to>.pdf|.docx|.xlsx?at=`: 三率报告 of some months, as the door for questions answers it. */
export function rateReportRoutes(app: FastifyInstance, { asking, actorOf }: Options): void {
  app.get<{ Params: { file: string } }>('/api/rate-reports/:file', async (request, reply) => {
    const [, from = '', to = '', format] = FILE.exec(request.params.file) ?? []
    const query = z.object({ at: z.string() }).safeParse(request.query)
    if (!query.success || !isId(query.data.at) || !format) return reply.code(404).send({ status: 'notFound' })
    const { at } = query.data
    const actor = await actorOf(request)
    const seen: Partial<Record<keyof RatesSeen, RatesSeen['month']>> = {}
    for (const by of rateDimensions) {
      const found = await asked(asking, rateReport, { from, to, by }, actor, at)
      if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
      seen[by] = found.value
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every dimension was asked in the loop
    const rates = seen as RatesSeen
    const name = `三率报告 ${from === to ? from : `${from}至${to}`}.${format}`
    const committee = asking.house.areas.find(at)
    const street = committee?.parentId ? asking.house.areas.find(committee.parentId) : undefined
    const printed = {
      committee: committeeName(street?.level === 'street' ? street.name : '', committee?.name ?? ''),
      printedAt: asking.clock(),
      printedBy: actor.name,
    }
    if (format === 'xlsx') {
      const sheet = await writeReport(rateWorkbook(rates, { ...printed, from, to }))
      return savedAs(reply, name, false).type(XLSX).send(Buffer.from(sheet))
    }
    const kind = format === 'pdf' ? 'pdf' : 'docx'
    const bytes = await printPaper(kind, 'rates-report', rateSheet(rates, { ...printed, from, to }))
    return savedAs(reply, name, kind === 'pdf')
      .type(mediaTypes[kind])
      .send(bytes)
  })
}
