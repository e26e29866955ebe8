import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { actionDayPage, lockPicture, type ActionDayPage } from '../../domain/locks/queries.ts'
import type { AnswerOptions } from '../answer.ts'
import { reportSheet, reportWordData, type DayReport } from '../locks/day-report.ts'
import { fillDocx } from '../papers/docx-fill.ts'
import { renderSheet } from '../papers/pdf-press.ts'
import { readReportPicture, type ReportPicture } from '../papers/report-picture.ts'
import { sheetTemplate } from '../papers/shipped-templates.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { committeeAt } from './committee-at.ts'
import { readPrintName, sendPrint } from './print-reply.ts'

interface Options {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const

/** `GET /api/action-days/<id>.pdf|.docx?at=`: the report of a joint action day, as far as this person may see it. */
export function actionDayRoutes(app: FastifyInstance, { asking, actorOf }: Options): void {
  app.get<{ Params: { file: string } }>('/api/action-days/:file', async (request, reply) => {
    const wanted = readPrintName(request.params.file, request.query)
    if (!wanted) return reply.code(404).send({ status: 'notFound' })
    const { id, format, at } = wanted
    const actor = await actorOf(request)
    const found = await asked(asking, actionDayPage, { dayId: id }, actor, at)
    if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
    const name = `联合行动报告 ${found.value.onDay}.${format}`
    return sendPrint(reply, name, format, async () => {
      const report = await reportOf(asking, actor, at, found.value)
      return format === 'pdf'
        ? renderSheet(reportSheet(report))
        : fillDocx(await sheetTemplate('action-day-report'), reportWordData(report))
    })
  })
}

async function reportOf(
  asking: AnswerOptions,
  actor: Actor,
  at: string,
  day: ActionDayPage,
): Promise<DayReport> {
  const pictures = new Map<string, ReportPicture>()
  for (const { id } of day.list.flatMap((lock) => lock.pictures)) {
    const seen = await asked(asking, lockPicture, { pictureId: id }, actor, at)
    if (seen.status !== 'answered') continue
    pictures.set(id, await readReportPicture(await asking.house.files.get(seen.value.sha256)))
  }
  const committee = committeeAt(asking.house, at)
  return { day, committee, printed: `${actor.name} 打印于 ${dayOf(asking.clock())}`, pictures }
}
