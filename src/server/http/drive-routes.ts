import fastifyMultipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { sealedText } from '../../domain/drives/ballot-queries.ts'
import { listTargets, matchHomes } from '../../domain/drives/drive-queries.ts'
import type { SheetReading } from '../../domain/drives/sheet-reading.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import type { ImportReportSource } from '../../domain/imports/import-view.ts'
import { id, isId } from '../../domain/kit/ids.ts'
import { answer, type AnswerOptions } from '../answer.ts'
import { readLockFile } from '../drives/read-lock-file.ts'
import { targetSheet } from '../drives/target-sheet.ts'
import { openWorkbookFile } from '../imports/receipt.ts'
import { FileRefused } from '../sheets/file-refused.ts'
import { writeWorkbook } from '../sheets/write-workbook.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { savedAs } from './saved-as.ts'

export interface DriveRoutesOptions {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const
/** An office's list of doors; a roster of thousands is an import. */
const SHEET_BYTES = 10e6

/**
 * `POST /api/drive-sheets` (multipart, the fields before the file) reads a list of locks and tells how; nothing is kept.
 * `GET /api/imports/<id>/locks` does the same with a workbook that was brought to the import.
 * `GET /api/ballots/<id>/sealed.txt?at=`: what a closed vote was sealed over, byte for byte.
 * `GET /api/drive-lists.xlsx?at=&input=`: the list of a drive as it is filtered on the screen.
 */
export async function driveRoutes(app: FastifyInstance, options: DriveRoutesOptions): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { fileSize: SHEET_BYTES, files: 1, fields: 4, fieldSize: 500, headerPairs: 50 },
    })
    scope.post('/api/drive-sheets', (request, reply) => readSheet(request, reply, options))
  })
  app.get<{ Params: { id: string } }>('/api/imports/:id/locks', (request, reply) =>
    readImported(request, reply, options),
  )
  app.get<{ Params: { id: string } }>('/api/ballots/:id/sealed.txt', (request, reply) =>
    sendSealed(request, reply, options),
  )
  app.get('/api/drive-lists.xlsx', (request, reply) => sendList(request, reply, options))
}

/** What comes before a list of locks. */
export const sheetFields = z.object({ at: id, compound: z.string().trim().max(60).default('') })

async function readSheet(
  request: FastifyRequest,
  reply: FastifyReply,
  { asking, actorOf }: DriveRoutesOptions,
): Promise<unknown> {
  const actor = await actorOf(request)
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part) return reply.code(400).send({ status: 'invalid', issues: [] })
  const texts = Object.entries(part.fields).flatMap(([name, field]) =>
    field && 'value' in field ? [[name, field.value] as const] : [],
  )
  const read = sheetFields.safeParse(Object.fromEntries(texts))
  if (!read.success) {
    part.file.resume()
    return reply.code(400).send({ status: 'invalid', issues: [] })
  }
  const { at, compound } = read.data
  const allowed = await asked(asking, matchHomes, { keys: [] }, actor, at)
  if (allowed.status !== 'answered') {
    part.file.resume()
    return reply.code(STATUS[allowed.status]).send({ status: allowed.status })
  }
  const content = await part.toBuffer().catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') return undefined
    throw error
  })
  if (!content) return reply.code(422).send({ status: 'unreadable', reason: 'too-large' })
  return sendReading(reply, asking, actor, at, content, compound)
}

async function readImported(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { asking, actorOf }: DriveRoutesOptions,
): Promise<unknown> {
  const actor = await actorOf(request)
  const query = sheetFields.safeParse(request.query)
  const importId = request.params.id
  if (!query.success || !isId(importId)) return reply.code(400).send({ status: 'invalid', issues: [] })
  const { at, compound } = query.data
  const source = await answer(asking, 'import.report', { importId }, actor, at)
  if (source.status !== 'answered') return reply.code(STATUS[source.status]).send({ status: source.status })
  const { file }: ImportReportSource = JSON.parse(source.json)
  return sendReading(reply, asking, actor, at, await openWorkbookFile(asking.house.files, file), compound)
}

async function sendReading(
  reply: FastifyReply,
  asking: AnswerOptions,
  actor: Actor,
  at: string,
  content: Uint8Array,
  compound: string,
): Promise<unknown> {
  void reply.header('cache-control', 'no-store')
  try {
    const found = await readLockFile(content, compound)
    if (!found) return await reply.send({ status: 'noLocks' })
    const { keys, ...reading } = found
    const homes = await asked(asking, matchHomes, { keys: [...keys].slice(0, 5000) }, actor, at)
    if (homes.status !== 'answered')
      return await reply.code(STATUS[homes.status]).send({ status: homes.status })
    const told: SheetReading = {
      ...reading,
      homes: homes.value.map(({ key, dwellingId }) => [key, dwellingId] as const),
    }
    return await reply.send({ status: 'read', reading: told })
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return reply.code(422).send({ status: 'unreadable', reason: error.code })
  }
}

const listFields = z.object({ at: id, input: z.string().max(2000) })

/** Asked page by page at the door, so that the file holds what this person sees and no long answer is built at once. */
async function sendList(
  request: FastifyRequest,
  reply: FastifyReply,
  { asking, actorOf }: DriveRoutesOptions,
): Promise<unknown> {
  const actor = await actorOf(request)
  const query = listFields.safeParse(request.query)
  const question = query.success ? listTargets.input.safeParse(readJson(query.data.input)) : undefined
  if (!query.success || !question?.success) return reply.code(400).send({ status: 'invalid', issues: [] })
  const { at } = query.data
  const page = (after: string | undefined) =>
    asked(asking, listTargets, { ...question.data, limit: 500, after }, actor, at)
  const first = await page(undefined)
  if (first.status !== 'answered') return reply.code(STATUS[first.status]).send({ status: first.status })
  const rows = async function* () {
    let shown = first.value
    for (;;) {
      yield* shown.rows
      if (!shown.next) return
      const next = await page(shown.next)
      if (next.status !== 'answered') return
      shown = next.value
    }
  }
  const sheet = targetSheet(rows())
  return savedAs(reply, `${sheet.name}.xlsx`, false)
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .send(Readable.fromWeb(writeWorkbook(sheet) as never))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function sendSealed(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { asking, actorOf }: DriveRoutesOptions,
): Promise<unknown> {
  const actor = await actorOf(request)
  const query = z.object({ at: id }).safeParse(request.query)
  const ballotId = request.params.id
  if (!query.success || !isId(ballotId)) return reply.code(400).send({ status: 'invalid', issues: [] })
  const found = await asked(asking, sealedText, { ballotId }, actor, query.data.at)
  if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
  return savedAs(reply, `${found.value.seal.slice(0, 12)}.txt`, false)
    .type('text/plain; charset=utf-8')
    .send(found.value.text)
}
