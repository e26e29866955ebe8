import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isPaperKind, paperKinds } from '../../domain/documents/paper-kinds.ts'
import { checkTemplateTags } from '../../domain/documents/template-tags.ts'
import { listTemplates, templateContent } from '../../domain/documents/queries.ts'
import { templateKind } from '../../domain/documents/template.ts'
import { instant } from '../../domain/kit/dates.ts'
import { id, isId } from '../../domain/kit/ids.ts'
import type { AnswerOptions } from '../answer.ts'
import { FileRefused } from '../attachments/file-refused.ts'
import { sizeLimits } from '../attachments/inspect.ts'
import { shownName } from '../attachments/shown-name.ts'
import type { Door } from '../door.ts'
import { mediaTypes } from '../documents/printing.ts'
import { templateReceipt } from '../documents/template-receipt.ts'
import { tagsIn } from '../papers/docx-fill.ts'
import { shippedTemplate } from '../papers/shipped-templates.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { savedAs } from './saved-as.ts'
import { textsOf } from './upload-texts.ts'

interface Options {
  readonly door: Door
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

/** What stands beside the file. */
/** What comes before the template. */
export const templateFields = z.object({ id, madeAt: instant, at: id, templateId: id, kind: templateKind })
export const TEMPLATE_FIELDS = 8
const STATUS = { done: 200, refused: 409, forbidden: 403, notFound: 404, invalid: 400 } as const

/**
 * `POST /api/templates` (multipart, the fields before the file): looks into a Word template, compares its tags with those of
 * its kind, and only then keeps it and sends the deed `template.replace`. What is wrong with the tags stands in `findings`.
 */
export async function takeTemplate(
  request: FastifyRequest,
  reply: FastifyReply,
  { door, asking, actorOf }: Options,
): Promise<unknown> {
  const actor = await actorOf(request)
  const part = request.isMultipart() ? await request.file() : undefined
  const read = templateFields.safeParse(part ? textsOf(part.fields) : {})
  if (!part || !read.success) {
    part?.file.resume()
    return reply.code(400).send({ status: 'invalid', issues: [] })
  }
  const { at, kind, templateId, ...envelope } = read.data
  // Asked before a byte is read: whoever may not list templates may not bring one.
  const allowed = await asked(asking, listTemplates, {}, actor, at)
  if (allowed.status !== 'answered') {
    part.file.resume()
    return reply.code(STATUS[allowed.status]).send({ status: allowed.status })
  }
  try {
    const bytes = await part.toBuffer().catch(tooLarge)
    const findings = checkTemplateTags(kind, await tagsIn(bytes))
    if (findings.length > 0) {
      const refusal = { code: 'template-tags-wrong', facts: { n: findings.length, first: findings[0]!.tag } }
      return await reply.code(409).send({ status: 'refused', refusal, findings })
    }
    const kept = await asking.house.files.put(bytes)
    const file = { ...kept, receipt: templateReceipt(asking.house.vault, at, kind, kept) }
    const input = { templateId, kind, name: shownName(part.filename, 'docx'), file }
    const outcome = await door.execute({ ...envelope, action: 'template.replace', input, at }, actor)
    return await reply.code(STATUS[outcome.status]).send(outcome)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return reply.code(409).send({ status: 'refused', refusal: { code: error.code, facts: error.facts } })
  }
}

function tooLarge(error: unknown): never {
  const isTooLarge = error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'
  throw isTooLarge ? new FileRefused('file-too-large', { limit: sizeLimits.office }) : error
}

const search = z.object({ at: z.string().refine(isId), shipped: z.enum(['1']).optional() })

/** `GET /api/templates/<kind>.docx?at=`: the template in use; with `&shipped=1` the one that comes with the program. */
export async function sendTemplate(
  request: FastifyRequest<{ Params: { file: string } }>,
  reply: FastifyReply,
  { asking, actorOf }: Options,
): Promise<unknown> {
  const kind = request.params.file.replace(/\.docx$/, '')
  const query = search.safeParse(request.query)
  if (!query.success || !isPaperKind(kind)) return reply.code(404).send({ status: 'notFound' })
  const found = await asked(asking, templateContent, { kind }, await actorOf(request), query.data.at)
  if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
  const { sha256, name } = found.value
  const own = sha256 && !query.data.shipped ? sha256 : undefined
  const bytes = own ? await asking.house.files.get(own) : await shippedTemplate(kind)
  return savedAs(reply, own ? name : `${paperKinds[kind].name}.docx`, false)
    .type(mediaTypes.docx)
    .send(bytes)
}
