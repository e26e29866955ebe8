import fastifyMultipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { paperContent } from '../../domain/documents/queries.ts'
import type { AnswerOptions } from '../answer.ts'
import { sizeLimits } from '../attachments/inspect.ts'
import type { Door } from '../door.ts'
import { keptFacts, printPaper } from '../documents/printing.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { seeCase } from './case-print.ts'
import { readPrintName, sendPrint } from './print-reply.ts'
import { sendTemplate, takeTemplate, TEMPLATE_FIELDS } from './template-routes.ts'

export interface PaperRoutesOptions {
  readonly door: Door
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

type Named = { Params: { file: string } }
const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const

/**
 * `GET /api/papers/<id>.pdf|.docx?at=`: an issued paper, made anew from what was sealed on the day it was issued.
 * `GET /api/case-prints/<caseId>.pdf|.docx?at=`: the 办件单 of a case as it stands. `GET` and `POST /api/templates`: see
 * template-routes.ts. What each person may see is decided by the door for questions.
 */
export async function paperRoutes(app: FastifyInstance, options: PaperRoutesOptions): Promise<void> {
  const { asking, actorOf } = options
  app.get<Named>('/api/papers/:file', async (request, reply) => {
    const wanted = readPrintName(request.params.file, request.query)
    if (!wanted) return notFound(reply)
    const { id, format, at } = wanted
    const found = await asked(asking, paperContent, { paperId: id }, await actorOf(request), at)
    if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
    const { kind, serial, title, state, facts, template } = found.value
    if (state === 'void') return refused(reply, 'wrong-state', { state, from: 'issued' })
    const own = template && format === 'docx' ? await asking.house.files.get(template) : undefined
    return sendPrint(reply, `${serial} ${title}.${format}`, format, () =>
      printPaper(format, kind, keptFacts(kind, facts), own),
    )
  })

  app.get<Named>('/api/case-prints/:file', async (request, reply) => {
    const wanted = readPrintName(request.params.file, request.query)
    if (!wanted) return notFound(reply)
    const { id, format, at } = wanted
    const seen = await seeCase(asking, await actorOf(request), at, id)
    if ('status' in seen) return reply.code(STATUS[seen.status]).send({ status: seen.status })
    const own = seen.template && format === 'docx' ? await asking.house.files.get(seen.template) : undefined
    return sendPrint(reply, `办件单 ${seen.facts.serial}.${format}`, format, () =>
      printPaper(format, 'case-print', seen.facts, own),
    )
  })

  await app.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: {
        fileSize: sizeLimits.office * 1024 * 1024,
        files: 1,
        fields: TEMPLATE_FIELDS,
        fieldSize: 500,
        headerPairs: 50,
      },
    })
    scope.post('/api/templates', (request, reply) => takeTemplate(request, reply, options))
  })
  app.get<Named>('/api/templates/:file', (request, reply) => sendTemplate(request, reply, options))
}

function notFound(reply: FastifyReply) {
  return reply.code(404).send({ status: 'notFound' })
}

function refused(reply: FastifyReply, code: string, facts: Readonly<Record<string, string | number>>) {
  return reply.code(409).send({ status: 'refused', refusal: { code, facts } })
}
