import fastifyMultipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { listKinds } from '../../domain/cases/case-queries.ts'
import { dispatchHistory, listDispatch } from '../../domain/cases/dispatch-queries.ts'
import { dispatchHeader, dispatchLines, readDispatchSheet } from '../../domain/cases/dispatch-sheet.ts'
import { id } from '../../domain/kit/ids.ts'
import { compounds, organisationList } from '../../domain/registry/queries.ts'
import type { AnswerOptions } from '../answer.ts'
import { FileRefused } from '../sheets/file-refused.ts'
import { readRows } from '../sheets/read-rows.ts'
import { writeCsv, writeWorkbook } from '../sheets/write-workbook.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { savedAs } from './saved-as.ts'
import { textsOf } from './upload-texts.ts'

interface Options {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const
const INVALID = { status: 'invalid', issues: [] }
/** A catalogue is a few hundred lines. */
const BYTES_AT_MOST = 2 * 1024 * 1024

/**
 * `POST /api/dispatch/read` (multipart, `at` before the file): what a sheet says, as rules and problems; nothing is written, the
 * desk sends `dispatch.import` once somebody has looked. `GET /api/dispatch.xlsx?at=` and `.csv`: the catalogue as such a sheet.
 */
export async function dispatchRoutes(app: FastifyInstance, options: Options): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { fileSize: BYTES_AT_MOST, files: 1, fields: 2, fieldSize: 100, headerPairs: 50 },
    })
    scope.post('/api/dispatch/read', (request, reply) => readSheet(request, reply, options))
  })
  app.get('/api/dispatch.xlsx', (request, reply) => sendSheet(request, reply, options, 'xlsx'))
  app.get('/api/dispatch.csv', (request, reply) => sendSheet(request, reply, options, 'csv'))
}

/** What comes before the sheet, and with the question for one. */
export const dispatchFields = z.object({ at: id })

async function readSheet(request: FastifyRequest, reply: FastifyReply, { asking, actorOf }: Options) {
  const actor = await actorOf(request)
  const part = request.isMultipart() ? await request.file() : undefined
  const read = dispatchFields.safeParse(part ? textsOf(part.fields) : {})
  if (!part || !read.success) {
    part?.file.resume()
    return reply.code(400).send(INVALID)
  }
  const { at } = read.data
  // Asked before a byte is read: whoever may not see what was changed may not bring a sheet.
  const allowed = await asked(asking, dispatchHistory, { limit: 1 }, actor, at)
  if (allowed.status !== 'answered') {
    part.file.resume()
    return reply.code(STATUS[allowed.status]).send({ status: allowed.status })
  }
  const names = await Promise.all([
    asked(asking, listKinds, {}, actor, at),
    asked(asking, compounds, compounds.input.parse({}), actor, at),
    asked(asking, organisationList, organisationList.input.parse({}), actor, at),
  ])
  const [kinds, places, units] = names
  if (kinds.status !== 'answered' || places.status !== 'answered' || units.status !== 'answered') {
    part.file.resume()
    return reply.code(403).send({ status: 'forbidden' })
  }
  try {
    const rows = await readRows(await part.toBuffer().catch(tooLarge))
    const sheet = readDispatchSheet(rows, {
      kinds: kinds.value,
      compounds: places.value.rows,
      units: units.value.rows,
    })
    return await (sheet
      ? reply.send(sheet)
      : reply.code(422).send({ status: 'unreadable', reason: 'no-header' }))
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return reply.code(422).send({ status: 'unreadable', reason: error.code })
  }
}

function tooLarge(error: unknown): never {
  const isTooLarge = error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'
  throw isTooLarge ? new FileRefused('too-large', 'more than a catalogue has') : error
}

async function sendSheet(
  request: FastifyRequest,
  reply: FastifyReply,
  { asking, actorOf }: Options,
  format: 'xlsx' | 'csv',
) {
  const read = dispatchFields.safeParse(request.query)
  if (!read.success) return reply.code(400).send(INVALID)
  const found = await asked(asking, listDispatch, {}, await actorOf(request), read.data.at)
  if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
  const rows = dispatchLines(found.value.map((row) => ({ ...row, units: row.units.map(({ name }) => name) })))
  const sheet = {
    name: '派遣目录',
    columns: dispatchHeader.map((header) => ({
      header,
      width: header === '事项' ? 40 : 24,
      format: 'text' as const,
    })),
    rows,
  }
  const name = `派遣目录.${format}`
  const type =
    format === 'xlsx'
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : 'text/csv; charset=utf-8'
  const stream = format === 'xlsx' ? writeWorkbook(sheet) : writeCsv(sheet)
  return savedAs(reply, name, false)
    .type(type)
    .send(Readable.fromWeb(stream as never))
}
