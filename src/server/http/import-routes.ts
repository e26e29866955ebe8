import fastifyMultipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../../domain/identity/actor.ts'
import { unreadableReasons, type UnreadableReason } from '../../domain/imports/import-states.ts'
import type { ImportReportSource } from '../../domain/imports/import-view.ts'
import { instant } from '../../domain/kit/dates.ts'
import { id, isId } from '../../domain/kit/ids.ts'
import { catalogue, languages } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { answer, type AnswerOptions } from '../answer.ts'
import type { Door } from '../door.ts'
import { orderDesk } from '../hotline-orders.ts'
import { runImports } from '../imports/import-runner.ts'
import { keepWorkbook, openWorkbookFile } from '../imports/receipt.ts'
import { writeReport } from '../imports/write-report.ts'
import { FileRefused } from '../sheets/file-refused.ts'
import { shapeOf } from '../sheets/file-shape.ts'
import { guardLimits } from '../sheets/guard.ts'
import type { ActorOf } from './actor-of.ts'

export interface ImportRoutesOptions {
  readonly door: Door
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

const STATUS = { done: 200, refused: 409, forbidden: 403, notFound: 404, invalid: 400 } as const
const INVALID = { status: 'invalid', issues: [] } as const

/**
 * `POST /api/imports` (multipart, the fields before the file): takes a workbook in, keeps it, and begins its import by the
 * deed `import.begin`; from then on it is read in the background. `GET /api/imports/<id>/report.xlsx`: the same workbook with
 * a column of remarks. What anybody may is decided by the two doors.
 */
export async function importRoutes(app: FastifyInstance, options: ImportRoutesOptions): Promise<void> {
  const { asking, door } = options
  const { database, house, clock } = asking
  const room = { database, house, door, clock, reportOrders: orderDesk(asking, door) }
  const runner = runImports(room, (fault) => app.log.error(fault, 'import'))
  app.addHook('onClose', () => runner.stop())
  await app.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { fileSize: guardLimits.packed, files: 1, fields: 6, fieldSize: 500, headerPairs: 50 },
    })
    scope.post('/api/imports', (request, reply) => takeIn(request, reply, options))
    scope.get<{ Params: { id: string } }>('/api/imports/:id/report.xlsx', (request, reply) =>
      sendReport(request, reply, options),
    )
  })
}

/** What stands beside the file; `id` is the envelope's. */
/** What comes before the workbook. */
export const importFields = z.object({ id, madeAt: instant, at: id, importId: id })

async function takeIn(
  request: FastifyRequest,
  reply: FastifyReply,
  { door, asking, actorOf }: ImportRoutesOptions,
): Promise<unknown> {
  const actor = await actorOf(request)
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part) return reply.code(400).send(INVALID)
  const read = importFields.safeParse(textsOf(part.fields))
  if (!read.success || !part.filename) {
    part.file.resume()
    return reply.code(400).send(INVALID)
  }
  const { importId, at, madeAt, id: envelopeId } = read.data
  const allowed = await mayImport(asking, actor, at)
  if (allowed !== 'answered') {
    part.file.resume()
    return reply.code(STATUS[allowed]).send({ status: allowed })
  }
  const { first, all } = await beginningOf(part.file)
  const reason = reasonAgainst(first)
  if (reason) {
    await passBy(all)
    return reply.code(422).send({ status: 'unreadable', reason })
  }
  const file = await keepWorkbook(asking.house, importId, all)
  if (part.file.truncated) {
    await asking.house.files.remove(file.file)
    return reply.code(422).send({ status: 'unreadable', reason: 'too-large' })
  }
  const input = { importId, fileName: nameOf(part.filename), file }
  const envelope = { id: envelopeId, action: 'import.begin', input, madeAt, at }
  const outcome = await door.execute(envelope, actor)
  // A second sending of an import that is there already must not take its file away.
  const isAnother = outcome.status === 'refused' && outcome.refusal.code === 'envelope-reused'
  if (outcome.status !== 'done' && !isAnother) await asking.house.files.remove(file.file)
  return reply.code(STATUS[outcome.status]).send(outcome)
}

/** Asked before a byte is kept. */
async function mayImport(asking: AnswerOptions, actor: Actor, at: string) {
  return (await answer(asking, 'import.list', { limit: 1 }, actor, at)).status
}

/** As many bytes as tell what a file is. */
const TELLING = 65_536

/** The first bytes of what is coming, and then all of it, those first ones included. */
async function beginningOf(coming: AsyncIterable<Buffer>) {
  const pieces = coming[Symbol.asyncIterator]()
  const held: Buffer[] = []
  let length = 0
  while (length < TELLING) {
    const next = await pieces.next()
    if (next.done === true) break
    held.push(next.value)
    length += next.value.length
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* held
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value
  }
  return { first: Buffer.concat(held), all: all() }
}

/** Whoever sends is not heard before everything has come. */
async function passBy(coming: AsyncIterator<Buffer>): Promise<void> {
  while ((await coming.next()).done !== true);
}

/** Told at once by the first bytes; the rest is found out in the reading thread, before anything is unpacked. */
function reasonAgainst(content: Buffer): UnreadableReason | undefined {
  try {
    shapeOf(content)
    return undefined
  } catch (cause) {
    if (!(cause instanceof FileRefused)) throw cause
    return unreadableReasons.find((reason) => reason === cause.code)
  }
}

/** Without a path, in whole characters. */
function nameOf(fileName: string): string {
  const bare = fileName
    .toWellFormed()
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}/gu, '')
    .trim()
  return Array.from(bare).slice(-200).join('') || 'workbook'
}

function textsOf(parts: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, part] of Object.entries(parts))
    if (typeof part === 'object' && part !== null && 'value' in part && typeof part.value === 'string')
      texts[name] = part.value
  return texts
}

const reportQuery = z.object({ at: id, language: z.enum(languages).default('zh-CN') })

async function sendReport(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { asking, actorOf }: ImportRoutesOptions,
): Promise<unknown> {
  const actor = await actorOf(request)
  const query = reportQuery.safeParse(request.query)
  const importId = request.params.id
  if (!query.success || !isId(importId)) return reply.code(400).send(INVALID)
  const { at, language } = query.data
  const asked = await answer(asking, 'import.report', { importId }, actor, at)
  if (asked.status !== 'answered') return reply.code(STATUS[asked.status]).send({ status: asked.status })
  const source: ImportReportSource = JSON.parse(asked.json)
  const content = await openWorkbookFile(asking.house.files, source.file)
  const report = await writeReport({ content, answers: source.answers, language })
  const name = fill(catalogue(language).imports.reportName, { name: source.fileName.replace(/\.\w+$/, '') })
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encoded}`)
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .send(report)
}
