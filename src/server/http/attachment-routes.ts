import fastifyMultipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isId } from '../../domain/kit/ids.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { answer, type AnswerOptions } from '../answer.ts'
import { FileRefused } from '../attachments/file-refused.ts'
import { largestFile } from '../attachments/inspect.ts'
import type { Door } from '../door.ts'
import type { ActorOf } from './actor-of.ts'
import { readUpload } from './attachment-upload.ts'
import { keepFile } from './attachment-keep.ts'

export interface AttachmentRoutesOptions {
  readonly door: Door
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

const STATUS = { done: 200, refused: 409, forbidden: 403, notFound: 404, invalid: 400 } as const
/** Names and choices beside the file. */
const FIELDS = 12

/**
 * `POST /api/files` (multipart, the fields before the file): takes one file in, inspects it, keeps it, and puts it with its
 * case by the deed `attachment.add`. `GET /api/files/<id>`: sends one out. Both for accounts, links and residents alike; what
 * each may see is decided by the two doors.
 */
export async function attachmentRoutes(
  app: FastifyInstance,
  options: AttachmentRoutesOptions,
): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { fileSize: largestFile, files: 1, fields: FIELDS, fieldSize: 2000, headerPairs: 50 },
    })
    scope.post('/api/files', (request, reply) => takeIn(request, reply, options))
    scope.get<{ Params: { id: string } }>('/api/files/:id', (request, reply) =>
      sendOut(request, reply, options),
    )
  })
}

async function takeIn(
  request: FastifyRequest,
  reply: FastifyReply,
  { door, asking, actorOf }: AttachmentRoutesOptions,
): Promise<unknown> {
  const actor = await actorOf(request)
  const upload = await readUpload(request, actor)
  if (!upload) return reply.code(400).send({ status: 'invalid', issues: [] })
  const { fields, at } = upload
  if (!(await maySee(asking, actor, at, fields))) {
    upload.discard()
    return reply.code(404).send({ status: 'notFound' })
  }
  try {
    const { name, file } = await keepFile(asking.house, at, await upload.bytes())
    const { id, madeAt, ...rest } = fields
    const envelope = { id, action: 'attachment.add', input: { ...rest, name, file }, madeAt, at }
    const outcome = await door.execute(envelope, actor)
    return await reply.code(STATUS[outcome.status]).send(outcome)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return reply.code(409).send({ status: 'refused', refusal: { code: error.code, facts: error.facts } })
  }
}

/** Asked before a byte is kept: may whoever sends it see the thing that it is to be put with? */
async function maySee(
  asking: AnswerOptions,
  actor: Actor,
  at: string,
  { caseId, taskId }: { readonly caseId: string; readonly taskId: string | null },
): Promise<boolean> {
  const ask = async (name: string, input: unknown) =>
    (await answer(asking, name, input, actor, at)).status === 'answered'
  if (actor.kind === 'link') return ask('link.matter', {})
  if (actor.kind === 'resident') return ask('resident.progress', {})
  if (actor.kind !== 'account') return false
  if (await ask('attachment.list', { caseId })) return true
  return taskId !== null && ask('agencyTask.matter', { taskId })
}

const content = z.object({
  sha256: z.string(),
  thumbnail: z.string().nullable(),
  mediaType: z.string(),
  name: z.string(),
})

async function sendOut(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { asking, actorOf }: AttachmentRoutesOptions,
): Promise<unknown> {
  const actor = await actorOf(request)
  const query = z
    .object({ at: z.string(), task: z.string(), small: z.string() })
    .partial()
    .safeParse(request.query)
  const { at: named = '', task = '', small } = query.success ? query.data : {}
  const at = actor.kind !== 'account' && actor.opens ? actor.opens.committeeId : named
  const attachmentId = request.params.id
  const known = isId(at) && isId(attachmentId) && (await findContent(asking, actor, at, attachmentId, task))
  void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff')
  if (!known) return reply.code(404).send({ status: 'notFound' })
  const { sha256, thumbnail, name, mediaType } = known
  const isSmall = small === '1' && thumbnail !== null
  const bytes = await asking.house.files.get(isSmall ? thumbnail : sha256)
  // Nothing in it can run, fetch or be framed, even if a browser is talked into opening it as a page.
  void reply
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-frame-options', 'DENY')
  void reply.header('cross-origin-resource-policy', 'same-origin')
  void reply.header('content-disposition', disposition(mediaType, name))
  return reply.type(isSmall ? 'image/jpeg' : mediaType).send(bytes)
}

async function findContent(
  asking: AnswerOptions,
  actor: Actor,
  at: string,
  attachmentId: string,
  task: string,
): Promise<z.infer<typeof content> | undefined> {
  const [name, input] = questionFor(actor, attachmentId, task)
  const reply = await answer(asking, name, input, actor, at)
  return reply.status === 'answered' ? content.parse(JSON.parse(reply.json)) : undefined
}

/** Each kind of asker has a question of its own: the desk for any file, an agency for its task's, a resident for the own. */
function questionFor(actor: Actor, attachmentId: string, task: string): readonly [string, object] {
  if (actor.kind === 'resident') return ['resident.file', { attachmentId }]
  if (actor.kind === 'link') return ['agencyTask.file', { taskId: actor.opens?.id ?? '', attachmentId }]
  return task ? ['agencyTask.file', { taskId: task, attachmentId }] : ['attachment.get', { attachmentId }]
}

/** Pictures may be looked at in place; everything else is saved, never opened in our own origin (RFC 6266, RFC 8187). */
function disposition(mediaType: string, name: string): string {
  const way = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return `${way}; filename*=UTF-8''${encoded}`
}
