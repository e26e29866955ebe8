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
import { keepFile } from './attachment-keep.ts'
import { readUpload } from './attachment-upload.ts'
import { fileHomes, type FileHome } from './file-homes.ts'

export interface AttachmentRoutesOptions {
  readonly door: Door
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

const STATUS = { done: 200, refused: 409, forbidden: 403, notFound: 404, invalid: 400 } as const
/** Names and choices beside the file. */
const FIELDS = 12

/**
 * `POST /api/files` (multipart, the fields before the file): takes one file in, inspects it, keeps it, and puts it where it
 * belongs by the deed of its home (file-homes.ts). `GET /api/files/<id>?of=<home>`: sends one out. Both for accounts, links
 * and residents alike; what each may see is decided by the two doors.
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
  const { home, fields, at, id, madeAt } = upload
  if (!(await maySee(asking, actor, at, home.sees(fields, actor)))) {
    upload.discard()
    return reply.code(404).send({ status: 'notFound' })
  }
  try {
    const { name, file } = await keepFile(asking.house, at, await upload.bytes())
    const envelope = { id, action: home.action, input: { ...fields, name, file }, madeAt, at }
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
  questions: ReturnType<FileHome['sees']>,
): Promise<boolean> {
  for (const [name, input] of questions) {
    if ((await answer(asking, name, input, actor, at)).status === 'answered') return true
  }
  return false
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
    .object({ at: z.string(), of: z.string(), task: z.string(), small: z.string() })
    .partial()
    .safeParse(request.query)
  const { at: named = '', of = 'matter', task = '', small } = query.success ? query.data : {}
  const at = actor.kind !== 'account' && actor.opens ? actor.opens.committeeId : named
  const fileId = request.params.id
  const home = Object.hasOwn(fileHomes, of) ? fileHomes[of] : undefined
  const question = isId(at) && isId(fileId) ? home?.content(fileId, actor, { task }) : undefined
  const known = question && (await findContent(asking, actor, at, question))
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
  [name, input]: NonNullable<ReturnType<FileHome['content']>>,
): Promise<z.infer<typeof content> | undefined> {
  const reply = await answer(asking, name, input, actor, at)
  return reply.status === 'answered' ? content.parse(JSON.parse(reply.json)) : undefined
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
